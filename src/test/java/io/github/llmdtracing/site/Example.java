package io.github.llmdtracing.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A fenced block of a page. The line before it may say where it is from: {@code <!-- from FILE -->}, or {@code <!-- from FILE to FILE -->}
 * for a difference.
 *
 * @param page where it stands
 * @param line where it begins, from 1
 * @param language the word behind the fence; may be empty
 * @param origin the file that it is part of
 * @param changed the file after the change, for a difference
 * @param lines what stands in it
 */
record Example(
        SitePage page, int line, String language, Optional<Path> origin, Optional<Path> changed, List<String> lines) {
    /** The lines of one side of a difference: those that both have, and those behind {@code sign}. */
    private Excerpt side(char sign) {
        List<String> side = new ArrayList<>();
        for (String text : lines) {
            if (text.startsWith("@@")) {
                side.add(Excerpt.LEFT_OUT);
            } else if (text.isEmpty() || text.charAt(0) == ' ' || text.charAt(0) == sign) {
                side.add(text.isEmpty() ? text : text.substring(1));
            }
        }
        return new Excerpt(side);
    }

    /** Whether the files that it is said to be from have it. */
    boolean isFromItsOrigin() throws IOException {
        if (changed.isPresent()) {
            return side('-').isOf(text(origin.orElseThrow())) && side('+').isOf(text(changed.get()));
        }
        return new Excerpt(lines).isOf(text(origin.orElseThrow()));
    }

    private static List<String> text(Path file) throws IOException {
        String text = Files.readString(file);
        return ProjectPom.read().filtered(text).lines().toList();
    }

    /** The text as it stands. */
    String text() {
        return String.join("\n", lines) + "\n";
    }

    @Override
    public String toString() {
        return page + ":" + line;
    }
}
