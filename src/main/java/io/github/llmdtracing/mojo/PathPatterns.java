package io.github.llmdtracing.mojo;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An element whose children are patterns of paths.
 *
 * @param child the name of each
 */
record PathPatterns(String child) {
    /** What any of them matches; what is no pattern has then been said. */
    Predicate<String> read(ElementScope scope, List<@Nullable String> texts) {
        List<PathPattern> patterns =
                texts.stream().flatMap(text -> one(scope, text).stream()).toList();
        return path -> patterns.stream().anyMatch(pattern -> pattern.test(path));
    }

    /** What one of them matches; none where it is no pattern, which has then been said. */
    Optional<PathPattern> one(ElementScope scope, @Nullable String text) {
        String pattern =
                scope.required(child, text, "write a path below the project, or a pattern such as overlays/eu/**");
        Optional<String> problem = PathPattern.problem(pattern);
        problem.ifPresent(why -> scope.wrong(child, pattern, why));
        return pattern.isEmpty() || problem.isPresent() ? Optional.empty() : Optional.of(PathPattern.of(pattern));
    }
}
