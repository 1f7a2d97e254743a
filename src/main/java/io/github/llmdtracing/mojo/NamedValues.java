package io.github.llmdtracing.mojo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An element whose children are names of the user's.
 *
 * @param element its name
 * @param objection what is wrong with a child's name, as it follows the name in a sentence; none where nothing is
 */
record NamedValues(String element, Function<String, Optional<String>> objection) {
    /** The key of a pair in OTEL_RESOURCE_ATTRIBUTES is a token of HTTP (specification resource/sdk.md; W3C Baggage; RFC 9110 section 5.6.2). */
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";

    /** A name in a container's environment that every shell can read too (POSIX, Base Definitions 8.1). */
    private static final String VARIABLE = "[A-Za-z_][A-Za-z0-9_]*";

    static NamedValues serviceNames() {
        return new NamedValues("serviceNames", NamedValues::objectToService);
    }

    static NamedValues resourceAttributes() {
        return new NamedValues("resourceAttributes", NamedValues::objectToAttribute);
    }

    static NamedValues environment() {
        return new NamedValues(
                "environment",
                name -> name.matches(VARIABLE)
                        ? Optional.empty()
                        : Optional.of("is no name of a variable; letters, digits and _ are allowed"));
    }

    private static Optional<String> objectToService(String name) {
        return ServiceNameKeys.KNOWN.has(name)
                ? Optional.empty()
                : Optional.of("is not allowed; allowed are " + ServiceNameKeys.KNOWN.listedFor(name));
    }

    private static Optional<String> objectToAttribute(String name) {
        if (name.equals("service.name")) {
            return Optional.of("is set by <serviceNames>, differently for each component");
        }
        return name.matches(TOKEN)
                ? Optional.empty()
                : Optional.of("is no key of a resource attribute; letters, digits and . _ - are allowed");
    }

    /** The names with their values; what is wrong has then been said. */
    Map<String, String> read(ElementScope scope, Map<String, @Nullable String> written) {
        Map<String, String> read = new LinkedHashMap<>();
        written.forEach((name, value) -> {
            objection.apply(name).ifPresent(why -> scope.error("<" + element + ">: <" + name + "> " + why));
            ElementScope.text(value)
                    .ifPresentOrElse(
                            text -> read.put(name, text),
                            () -> scope.error("<" + element + ">: <" + name + "> has no value"));
        });
        return read;
    }
}
