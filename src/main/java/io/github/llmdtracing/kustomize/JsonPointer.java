package io.github.llmdtracing.kustomize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A path in a JSON patch (RFC 6901). As in kustomize, what stands before the first slash does not count.
 *
 * @param text as written
 * @param parts its parts, escapes undone; none for the whole document
 */
record JsonPointer(String text, List<String> parts) {
    private static final Pattern ESCAPE = Pattern.compile("~[01]");

    JsonPointer {
        parts = List.copyOf(parts);
    }

    static JsonPointer of(String text) throws RefusedException {
        if (!text.isEmpty() && text.indexOf('/') < 0) {
            throw new RefusedException("the path \"" + text + "\" has no slash");
        }
        String[] parts = text.split("/", -1);
        return new JsonPointer(
                text, Arrays.stream(parts).skip(1).map(JsonPointer::unescaped).toList());
    }

    private static String unescaped(String part) {
        return ESCAPE.matcher(part).replaceAll(JsonPointer::letter);
    }

    private static String letter(MatchResult escape) {
        return escape.group().equals("~1") ? "/" : "~";
    }

    /** Whether it is the whole document. */
    boolean isWhole() {
        return parts.isEmpty();
    }

    /** The document, and all on the way to the mapping or sequence that the last part is of. */
    List<Draft> way(Draft document) throws RefusedException {
        List<Draft> way = new ArrayList<>(List.of(document));
        for (String part : parts.subList(0, Math.max(0, parts.size() - 1))) {
            way.add(container(way).get(part).orElseThrow(this::missing));
        }
        return way;
    }

    /** The mapping or sequence at the end of such a way. */
    JsonContainer container(List<Draft> way) throws RefusedException {
        return JsonContainer.of(way.get(way.size() - 1)).filter(c -> !isWhole()).orElseThrow(this::missing);
    }

    /** Says that there is no such place. */
    RefusedException missing() {
        return new RefusedException("the object has nothing at \"" + text + "\", where the JSON patch looks");
    }

    /** The key or index within it. */
    String last() {
        return parts.get(parts.size() - 1);
    }
}
