package io.github.llmdtracing.mojo;

import io.github.llmdtracing.collector.BackendSettings;
import io.github.llmdtracing.collector.ConfiguredBackend;
import io.github.llmdtracing.collector.StorageSettings;
import io.github.llmdtracing.collector.TraceBackends;
import io.github.llmdtracing.otel.OtlpEndpoint;
import io.github.llmdtracing.otel.OtlpProtocol;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code <backend>} and {@code <backends>}.
 *
 * @param scope where they stand
 */
record BackendReader(ElementScope scope) {
    private static final String NAME = "[a-z0-9]([-a-z0-9]{0,40}[a-z0-9])?";

    /** At least one, unless something is wrong, which has then been said. */
    List<ConfiguredBackend> read(@Nullable String names, List<BackendElement> elements) {
        List<ConfiguredBackend> backends = Stream.concat(named(names), configured(elements))
                .flatMap(Optional::stream)
                .toList();
        if (ElementScope.text(names).isEmpty() && elements.isEmpty()) {
            scope.missing("backend", "where spans go; known are " + String.join(", ", TraceBackends.ids()));
        }
        requireDifferent(backends);
        return backends;
    }

    private void requireDifferent(List<ConfiguredBackend> backends) {
        Set<String> seen = new HashSet<>();
        backends.stream()
                .map(ConfiguredBackend::name)
                .filter(n -> !seen.add(n))
                .distinct()
                .forEach(n -> scope.error("two backends are called \"" + n + "\"; give one another <name>"));
    }

    private Stream<Optional<ConfiguredBackend>> named(@Nullable String names) {
        return ElementScope.text(names).stream()
                .flatMap(text -> Stream.of(text.split(",")))
                .map(String::strip)
                .map(type -> find(type, BackendSettings.named(usualName(type)), scope, "backend"));
    }

    private Stream<Optional<ConfiguredBackend>> configured(List<BackendElement> elements) {
        List<Optional<ConfiguredBackend>> backends = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            BackendElement element = elements.get(i);
            String label = ElementScope.text(element.name).isPresent() ? element.name : element.type;
            backends.add(configured(element, scope.within("backend", label, i + 1)));
        }
        return backends.stream();
    }

    private Optional<ConfiguredBackend> configured(BackendElement element, ElementScope inside) {
        String type = inside.required("type", element.type, "known are " + String.join(", ", TraceBackends.ids()));
        return type.isEmpty() ? Optional.empty() : find(type, settings(type, element, inside), inside, "type");
    }

    private static Optional<ConfiguredBackend> find(
            String type, BackendSettings settings, ElementScope inside, String element) {
        Optional<ConfiguredBackend> backend = TraceBackends.find(type, settings);
        if (backend.isEmpty()) {
            inside.wrong(element, type, new KnownNames(TraceBackends.ids()).insteadOf(type, "backend"));
        }
        backend.ifPresent(b -> b.problems().forEach(inside::error));
        return backend;
    }

    // As Services of Jaeger are usually called, however it keeps its traces.
    private static String usualName(String type) {
        return type.startsWith("jaeger") ? "jaeger" : type;
    }

    private BackendSettings settings(String type, BackendElement element, ElementScope inside) {
        OtlpProtocol protocol = ElementScope.text(element.protocol)
                .map(text -> Choice.of("protocol", OtlpProtocol.values(), OtlpProtocol::id)
                        .read(inside, text, OtlpProtocol.GRPC))
                .orElse(OtlpProtocol.GRPC);
        return new BackendSettings(
                name(type, element, inside),
                endpoint(element, protocol, inside),
                protocol,
                ElementScope.text(element.tenant),
                new HeaderReader(inside).read(element.headers),
                new TlsReader(inside).read(element.tls),
                storage(element.storage, inside),
                ElementScope.text(element.image));
    }

    private static String name(String type, BackendElement element, ElementScope inside) {
        String name = ElementScope.text(element.name).orElse(usualName(type));
        if (!name.matches(NAME)) {
            inside.wrong("name", name, "which is no name in Kubernetes; lower case letters, digits and - are allowed");
        }
        return name;
    }

    private static Optional<OtlpEndpoint> endpoint(BackendElement element, OtlpProtocol protocol, ElementScope inside) {
        return new EndpointReader(inside, protocol).read(element.endpoint);
    }

    private static StorageSettings storage(@Nullable StorageElement element, ElementScope scope) {
        return element == null
                ? StorageSettings.none()
                : new StorageSettings(
                        element.addresses.stream()
                                .flatMap(a -> ElementScope.text(a).stream())
                                .toList(),
                        ElementScope.text(element.secret),
                        ElementScope.text(element.name),
                        ElementScope.text(element.datacenter),
                        new TlsReader(scope).read(element.tls));
    }
}
