package io.github.llmdtracing.commandline;

import io.github.llmdtracing.commandline.Launch.Obstacle;
import io.github.llmdtracing.commandline.Launch.Unread;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The files that commands are given, and that stand in the tree: the configuration of a supervisor, a program for Python.
 *
 * @param mounted the text that stands at a path in the container, where the tree has it
 */
record FilesInWords(Function<String, Optional<ScriptSource>> mounted) {
    /** Their texts, whatever the commands make of them. */
    List<Unread> of(List<CommandLine> lines) {
        return lines.stream().flatMap(this::of).toList();
    }

    private Stream<Unread> of(CommandLine line) {
        List<Argument> words = line.arguments();
        return words.stream()
                .skip(1)
                .flatMap(w -> path(w).flatMap(p -> mounted.apply(p).map(s -> unread(words.get(0), p, s))).stream());
    }

    private static Optional<String> path(Argument word) {
        return word.literal().map(l -> l.substring(l.indexOf('=') + 1)).filter(l -> l.startsWith("/"));
    }

    private static Unread unread(Argument program, String path, ScriptSource source) {
        ScriptPlaces places = new ScriptPlaces(source);
        String problem = "what \"" + program.baseName() + "\" makes of the file " + path + " cannot be followed";
        return new Unread(
                new Obstacle(source.place(), places.fileOffset(0), problem),
                source.scalar().value(),
                places::fileOffset);
    }
}
