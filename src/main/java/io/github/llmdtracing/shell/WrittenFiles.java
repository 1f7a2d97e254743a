package io.github.llmdtracing.shell;

import io.github.llmdtracing.text.TextRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files that a script writes by here-documents: {@code cat > run.sh <<'EOF'}, {@code tee run.sh <<'EOF'}. */
final class WrittenFiles {
    private final List<Written> all = new ArrayList<>();

    /**
     * A file.
     *
     * @param path as it is written
     * @param text the text around the here-document
     * @param document the here-document
     * @param body its body in {@code text}
     * @param expansions what the shell expands in it
     * @param appended whether it is put behind what the file has
     */
    record Written(
            String path,
            ScriptText text,
            HereDocument document,
            TextRange body,
            List<WordPart> expansions,
            boolean appended) {}

    /** Takes note of a here-document that a command reads. */
    void add(SimpleCommand command, ScriptText text, HereDocument document, TextRange body, List<WordPart> expansions) {
        targets(command)
                .forEach(t -> all.add(
                        new Written(normal(t.path()), text, document, body, List.copyOf(expansions), t.appended())));
    }

    /** A file that is written once; nothing where it is not, or more goes into it. */
    Optional<Written> once(String path) {
        List<Written> found =
                all.stream().filter(w -> w.path().equals(normal(path))).toList();
        return found.size() == 1 && !found.get(0).appended() ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The files into which a command writes what it reads. */
    static List<String> paths(SimpleCommand command) {
        return targets(command).map(Target::path).toList();
    }

    private record Target(String path, boolean appended) {}

    private static Stream<Target> targets(SimpleCommand command) {
        String program = command.programName().orElse("");
        return switch (program) {
            case "cat" -> command.arguments().stream().allMatch(w -> w.is("-")) ? intoFiles(command) : Stream.of();
            case "tee" -> teed(command);
            default -> Stream.of();
        };
    }

    /** The files into which what a command prints goes. */
    static Stream<String> redirected(SimpleCommand command) {
        return intoFiles(command).map(Target::path);
    }

    private static Stream<Target> intoFiles(SimpleCommand command) {
        return command.redirections().stream()
                .filter(r -> r.operator().startsWith(">") && !r.operator().equals(">&"))
                .flatMap(r ->
                        r.target().literal().map(p -> new Target(p, r.operator().equals(">>"))).stream());
    }

    private static Stream<Target> teed(SimpleCommand command) {
        boolean appended = command.arguments().stream().anyMatch(w -> w.is("-a") || w.is("--append"));
        return command.arguments().stream()
                .flatMap(w -> w.literal().stream())
                .filter(p -> !p.startsWith("-"))
                .map(p -> new Target(p, appended));
    }

    static String normal(String path) {
        return path.replaceFirst("^(\\./)+", "");
    }
}
