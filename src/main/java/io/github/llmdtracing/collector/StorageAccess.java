package io.github.llmdtracing.collector;

import static io.github.llmdtracing.yaml.NewYaml.entry;
import static io.github.llmdtracing.yaml.NewYaml.mapping;

import io.github.llmdtracing.yaml.NewYaml;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a Jaeger gets into its database: user and password from a Secret, certificates from another.
 *
 * @param backend the Jaeger's name
 * @param settings what the POM says
 */
record StorageAccess(String backend, StorageSettings settings) {
    List<SecretVariable> variables() {
        return settings.secret().stream()
                .flatMap(s -> Stream.of(variable(s, "username"), variable(s, "password")))
                .toList();
    }

    private SecretVariable variable(String secret, String key) {
        return new SecretVariable(OtlpExporter.variableName("storage_" + key), new SecretKey(secret, key));
    }

    List<SecretFiles> files() {
        return tls().files();
    }

    private TlsFiles tls() {
        return new TlsFiles(backend + "-storage", settings.tls());
    }

    /** The element {@code auth}; none where the database lets everybody in. */
    List<NewYaml.Entry> authentication() {
        List<SecretVariable> both = variables();
        return both.isEmpty()
                ? List.of()
                : List.of(entry(
                        "auth",
                        mapping(entry(
                                "basic",
                                mapping(
                                        entry("username", both.get(0).reference()),
                                        entry("password", both.get(1).reference()))))));
    }

    /** The element {@code tls} where there are certificates. */
    List<NewYaml.Entry> certificates() {
        return tls().entries();
    }
}
