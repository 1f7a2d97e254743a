package io.github.llmdtracing.collector;

import static io.github.llmdtracing.yaml.NewYaml.entry;

import io.github.llmdtracing.yaml.NewYaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The certificates for a backend, as a collector's configuration names them (opentelemetry-collector 0.159.0, config/configtls).
 *
 * @param backend the backend's name
 * @param settings what the POM says
 */
record TlsFiles(String backend, TlsSettings settings) {
    private static final String DIRECTORY = "/etc/otel-tls/";

    List<SecretFiles> files() {
        return files(settings.secret()).stream().toList();
    }

    private Optional<SecretFiles> files(Optional<String> secret) {
        return secret.map(s -> new SecretFiles("tls-" + backend, s, DIRECTORY + backend));
    }

    /** The element {@code tls}; none where nothing has to be said. */
    List<NewYaml.Entry> entries() {
        List<NewYaml.Entry> entries = new ArrayList<>();
        add(entries, "ca_file", settings.authority());
        add(entries, "cert_file", settings.certificate());
        add(entries, "key_file", settings.key());
        if (settings.unverified()) {
            entries.add(entry("insecure_skip_verify", NewYaml.bool(true))
                    .commented("Anybody may claim to be this backend: the POM says unverified."));
        }
        return entries.isEmpty() ? List.of() : List.of(entry("tls", new NewYaml.Mapping(entries)));
    }

    private void add(List<NewYaml.Entry> entries, String key, Optional<String> name) {
        name.flatMap(n -> files(settings.secret()).map(f -> f.file(n))).ifPresent(f -> entries.add(entry(key, f)));
    }
}
