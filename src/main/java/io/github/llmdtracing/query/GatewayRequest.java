package io.github.llmdtracing.query;

import io.github.llmdtracing.json.JsonObject;
import io.github.llmdtracing.json.JsonText;
import io.github.llmdtracing.verify.SentRequest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One request through the gateway, in the form of OpenAI's completions. It carries a parent that is sampled (W3C Trace Context, level 1,
 * 3.2.2.5), so that whatever follows its parent keeps its trace.
 *
 * @param url the gateway, or the whole address of completions behind it
 * @param model the model's name
 * @param prompt what the model is to go on from
 * @param settings how it is sent
 */
public record GatewayRequest(URI url, String model, String prompt, HttpSettings settings) {
    private static final String COMPLETIONS = "/v1/completions";
    private static final int TRACE_BYTES = 16;
    private static final int SPAN_BYTES = 8;

    /** Where it goes. */
    public URI address() {
        String written = url.toString().replaceFirst("/+$", "");
        return URI.create(written.endsWith("/completions") ? written : written + COMPLETIONS);
    }

    /**
     * Sends it, and waits for the answer.
     *
     * @throws StoreException when nobody answers
     */
    public SentRequest send() throws StoreException {
        String trace = random(TRACE_BYTES);
        HttpRequest.Builder request = HttpRequest.newBuilder(address())
                .header("Content-Type", "application/json")
                .header("traceparent", "00-" + trace + "-" + random(SPAN_BYTES) + "-01")
                .POST(HttpRequest.BodyPublishers.ofString(body(), StandardCharsets.UTF_8));
        HttpAnswer answer = new HttpExchange(settings).send(request, address().toString());
        return new SentRequest(trace, answer.status());
    }

    private String body() {
        boolean chat = address().getPath().endsWith("/chat/completions");
        Map<String, Object> common = Map.of("model", model, "max_tokens", 1, "stream", false);
        Map<String, Object> whole = new TreeMap<>(common);
        if (chat) {
            whole.put("messages", List.of(Map.of("role", "user", "content", prompt)));
        } else {
            whole.put("prompt", prompt);
        }
        return new JsonText().write(new JsonObject(whole));
    }

    private static String random(int bytes) {
        byte[] id = new byte[bytes];
        new SecureRandom().nextBytes(id);
        return HexFormat.of().formatHex(id);
    }
}
