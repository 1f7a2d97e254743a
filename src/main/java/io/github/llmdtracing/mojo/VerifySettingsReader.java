package io.github.llmdtracing.mojo;

import io.github.llmdtracing.files.TextStore;
import io.github.llmdtracing.query.HttpSettings;
import io.github.llmdtracing.query.TraceStores;
import io.github.llmdtracing.query.TrustedCertificates;
import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is said about the verification.
 *
 * @param goal has the elements
 * @param scope where they stand
 * @param variables the variables of the process
 */
record VerifySettingsReader(VerifyTracesMojo goal, ElementScope scope, Map<String, String> variables) {
    private static final Duration USUAL_LOOKBACK = Duration.ofHours(1);
    private static final Duration USUAL_WAIT = Duration.ofSeconds(30);
    private static final Duration USUAL_LIMIT = Duration.ofSeconds(20);
    private static final String AUTO = "auto";
    private static final String VARIABLE = "env:";
    private static final Pattern HEADER = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Set<String> OURS =
            Set.of("host", "content-length", "connection", "upgrade", "expect", "traceparent");
    private static final int LAST_PORT = 65_535;

    VerifySettings read() {
        Optional<TraceStores.Known> backend = backend();
        HttpSettings http = http(goal.verifyHeaders, "verifyHeaders", limit());
        return new VerifySettings(
                backend,
                url("verifyUrl", goal.verifyUrl),
                forward(backend),
                http,
                positive("verifySince", goal.verifySince, USUAL_LOOKBACK),
                time("verifyWait", goal.verifyWait, USUAL_WAIT),
                request(),
                requests(),
                Choice.of("verifyFail", VerifyFail.values())
                        .read(scope, orElse(goal.verifyFail, "never"), VerifyFail.NEVER));
    }

    private static String orElse(@Nullable String written, String other) {
        return ElementScope.text(written).orElse(other);
    }

    private Optional<TraceStores.Known> backend() {
        Map<String, Optional<TraceStores.Known>> choices = new LinkedHashMap<>();
        choices.put(AUTO, Optional.empty());
        TraceStores.byId().forEach((id, known) -> choices.put(id, Optional.of(known)));
        return new Choice<>("verifyBackend", choices).read(scope, orElse(goal.verifyBackend, AUTO), Optional.empty());
    }

    private VerifySettings.Forward forward(Optional<TraceStores.Known> backend) {
        TraceStores.Known usual =
                backend.orElseGet(() -> TraceStores.byId().values().iterator().next());
        KubeAccessReader access = new KubeAccessReader(goal, scope);
        return new VerifySettings.Forward(
                access.read(),
                access.name("namespace", goal.namespace),
                access.name("verifyService", goal.verifyService).orElse(usual.service()),
                number("verifyPort", goal.verifyPort, LAST_PORT).orElse(usual.port()));
    }

    private Path absolute(File file) {
        return goal.projectDirectory.toPath().toAbsolutePath().resolve(file.toPath());
    }

    private Optional<URI> url(String element, @Nullable String written) {
        Optional<String> text = ElementScope.text(written);
        Optional<URI> url = text.flatMap(VerifySettingsReader::uri);
        if (text.isPresent() && url.isEmpty()) {
            scope.wrong(element, text.get(), "which is no URL; write http://HOST:PORT or https://HOST/PATH");
        }
        url.filter(u -> u.getUserInfo() != null)
                .ifPresent(u -> scope.error("<" + element
                        + "> has a user and a password in it, which would be shown; put them into <verifyHeaders>, as"
                        + " authorization"));
        return url;
    }

    private static Optional<URI> uri(String text) {
        try {
            URI uri = new URI(text);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            boolean plain = uri.getQuery() == null && uri.getFragment() == null;
            return web && plain && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private HttpSettings http(Map<String, @Nullable String> headers, String element, Duration limit) {
        return new HttpSettings(headers(headers, element), limit, tls());
    }

    private Map<String, String> headers(Map<String, @Nullable String> written, String element) {
        Map<String, String> headers = new LinkedHashMap<>();
        written.forEach((name, value) -> {
            String text = value(element, name, value == null ? "" : value.strip());
            boolean allowed = HEADER.matcher(name).matches() && !OURS.contains(name.toLowerCase(Locale.ROOT));
            if (!allowed || text.chars().anyMatch(c -> c < ' ')) {
                scope.error("<" + element + "> has the header \"" + ElementScope.shown(name)
                        + "\", whose name or value is none that can be sent");
            } else {
                headers.put(name, text);
            }
        });
        return headers;
    }

    private String value(String element, String name, String text) {
        if (!text.startsWith(VARIABLE)) {
            return text;
        }
        String variable = text.substring(VARIABLE.length());
        return Optional.ofNullable(variables.get(variable)).map(String::strip).orElseGet(() -> {
            scope.error("<" + element + "> takes the header \"" + ElementScope.shown(name) + "\" from the variable "
                    + ElementScope.shown(variable) + ", which is not set");
            return "";
        });
    }

    private Optional<SSLContext> tls() {
        if (goal.verifyCaCertificate == null) {
            return Optional.empty();
        }
        Path file = absolute(goal.verifyCaCertificate);
        try {
            return new TextStore(file.resolveSibling(""))
                    .read(String.valueOf(file.getFileName()))
                    .map(TrustedCertificates::of)
                    .or(() -> noCertificate(file, "and there is no such file"));
        } catch (IllegalArgumentException e) {
            return noCertificate(file, "which holds no certificate in PEM");
        }
    }

    private Optional<SSLContext> noCertificate(Path file, String why) {
        scope.wrong("verifyCaCertificate", file.toString(), why);
        return Optional.empty();
    }

    private Duration limit() {
        return positive("verifyTimeout", goal.verifyTimeout, USUAL_LIMIT);
    }

    private Duration positive(String element, @Nullable String written, Duration usual) {
        Duration time = time(element, written, usual);
        if (time.isZero()) {
            scope.wrong(element, written, "which is no time to look at");
        }
        return time;
    }

    private Duration time(String element, @Nullable String written, Duration usual) {
        Optional<String> text = ElementScope.text(written);
        Optional<Duration> time = text.flatMap(t -> new TimeText(t).read());
        if (text.isPresent() && time.isEmpty()) {
            scope.wrong(element, text.get(), "which is no time; write seconds, or as 90s, 5m, 1h, 2d");
        }
        return time.orElse(usual);
    }

    private Optional<VerifySettings.Request> request() {
        Optional<URI> url = url("verifyRequest", goal.verifyRequest);
        Optional<String> model = ElementScope.text(goal.verifyModel);
        if (url.isPresent() && model.isEmpty()) {
            scope.missing("verifyModel", "name the model that the request of <verifyRequest> is for");
        }
        if (url.isEmpty() || model.isEmpty()) {
            return Optional.empty();
        }
        HttpSettings http = http(goal.verifyRequestHeaders, "verifyRequestHeaders", limit().multipliedBy(6));
        return Optional.of(
                new VerifySettings.Request(url.get(), model.get(), orElse(goal.verifyPrompt, "One, two,"), http));
    }

    private OptionalInt requests() {
        Optional<Integer> number = number("verifyRequests", goal.verifyRequests, Integer.MAX_VALUE);
        return number.isPresent() ? OptionalInt.of(number.get()) : OptionalInt.empty();
    }

    private Optional<Integer> number(String element, @Nullable Integer written, int most) {
        Optional<Integer> number = Optional.ofNullable(written);
        number.filter(n -> n < 1 || n > most)
                .ifPresent(n -> scope.wrong(element, n.toString(), "which is not between 1 and " + most));
        return number;
    }
}
