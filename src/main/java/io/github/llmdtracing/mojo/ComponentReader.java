package io.github.llmdtracing.mojo;

import io.github.llmdtracing.serving.VersionRule;
import io.github.llmdtracing.serving.VersionRules;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the name of a component, and what is written about it in a notation of its own.
 *
 * @param standard the rules, which say what components there are
 */
record ComponentReader(VersionRules standard) {
    /** The component; empty where there is none of that name, which has then been said. */
    String component(@Nullable String written, ElementScope scope) {
        String name = scope.required("component", written, "name what runs there, as vllm or routing-proxy");
        KnownNames known = KnownNames.sorted(
                standard.all().stream().map(VersionRule::component).toList());
        if (!name.isEmpty() && !known.has(name)) {
            scope.wrong("component", name, known.insteadOf(name, "component"));
            return "";
        }
        return name;
    }

    /** What is known about a component. */
    List<VersionRule> rowsOf(String component) {
        return standard.all().stream()
                .filter(row -> row.component().equals(component))
                .toList();
    }

    /** What {@code notation} makes of an element's text; none where there is none or it is wrong, which has then been said. */
    static <T> Optional<T> parsed(
            String element, @Nullable String written, Function<String, T> notation, ElementScope scope) {
        try {
            return ElementScope.text(written).map(notation);
        } catch (IllegalArgumentException e) {
            scope.error("<" + element + ">: " + e.getMessage());
            return Optional.empty();
        }
    }
}
