package io.github.llmdtracing.apiserver;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A request to the server.
 *
 * @param method of HTTP
 * @param verb what rights call it
 * @param resource of what, as rights name it
 * @param namespace where; none for all of the cluster
 * @param path the path
 * @param query the parameters
 * @param contentType of the body
 * @param body the body; empty for none
 */
record Question(
        String method,
        String verb,
        String resource,
        Optional<String> namespace,
        String path,
        Map<String, String> query,
        String contentType,
        String body) {
    static final String JSON = "application/json";

    Question {
        query = new TreeMap<>(query);
    }

    static Question get(String verb, String resource, Optional<String> namespace, String path) {
        return new Question("GET", verb, resource, namespace, path, Map.of(), JSON, "");
    }

    Question with(String parameter, String value) {
        Map<String, String> more = new TreeMap<>(query);
        more.put(parameter, value);
        return new Question(method, verb, resource, namespace, path, more, contentType, body);
    }

    String target() {
        return query.isEmpty()
                ? path
                : path + "?"
                        + query.entrySet().stream()
                                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&"));
    }
}
