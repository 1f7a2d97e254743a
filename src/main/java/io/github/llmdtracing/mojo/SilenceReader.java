package io.github.llmdtracing.mojo;

import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.settings.Silence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads {@code <silences>}. */
record SilenceReader(ElementScope scope) {
    List<Silence> read(List<SilenceElement> elements) {
        List<Silence> silences = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            SilenceElement element = elements.get(i);
            silence(element, scope.within("silence", element.code, i + 1)).ifPresent(silences::add);
        }
        return silences;
    }

    private Optional<Silence> silence(SilenceElement element, ElementScope inside) {
        String code = inside.required("code", element.code, "name the finding, as hop-untraced");
        String reason = inside.required("reason", element.reason, "say why the finding is right as it is");
        Predicate<String> paths =
                element.paths.isEmpty() ? p -> true : new PathPatterns("path").read(inside, element.paths);
        return code(code, inside).map(c -> new Silence(c, paths, reason, inside.place("code")));
    }

    private static Optional<FindingCode> code(String written, ElementScope inside) {
        Optional<FindingCode> code = Arrays.stream(FindingCode.values())
                .filter(c -> c.id().equals(written))
                .findFirst();
        if (code.isEmpty() && !written.isEmpty()) {
            inside.wrong("code", written, "which is no finding; take a code from the brackets of a message");
        }
        return code;
    }
}
