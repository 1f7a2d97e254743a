package io.github.llmdtracing.commandline;

import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.text.TextEdit;
import io.github.llmdtracing.text.TextEdits;
import io.github.llmdtracing.yaml.YamlChange;
import io.github.llmdtracing.yaml.YamlEditor;
import io.github.llmdtracing.yaml.YamlFile;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlSyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A file that holds one container, for tests, and scripts that are mounted into it. */
final class ContainerFile {
    private final Place place;
    private final Map<String, ScriptSource> mounted = new TreeMap<>();

    private ContainerFile(Place place) {
        this.place = place;
    }

    static ContainerFile of(String text) {
        return new ContainerFile(place("container.yaml", text));
    }

    private static Place place(String path, String text) {
        try {
            YamlFile file = YamlFile.read(SourceText.of(path, text));
            return new Place(file, file.documents().get(0));
        } catch (YamlSyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The scalar {@code run} of another file stands at a path in the container. */
    ContainerFile mounting(String path, String text) {
        Place configMap = place("configmap.yaml", text);
        YamlNode script = root(configMap).get("run").orElseThrow();
        mounted.put(path, new ScriptSource(configMap, script.asScalar().orElseThrow()));
        return this;
    }

    private static YamlMapping root(Place place) {
        return place.document().root().asMapping().orElseThrow();
    }

    Launch launch() {
        return new LaunchReader(
                        n -> place,
                        root(place),
                        path -> Optional.ofNullable(mounted.get(path)),
                        variables(),
                        Placeholders.none())
                .read();
    }

    private Map<String, String> variables() {
        return root(place).sequence("env").stream()
                .flatMap(s -> s.items().stream())
                .flatMap(i -> i.asMapping().stream())
                .collect(Collectors.toMap(
                        m -> m.text("name").orElseThrow(), m -> m.text("value").orElse("")));
    }

    /** The only command. */
    CommandLine line() {
        List<CommandLine> lines = launch().lines();
        if (lines.size() != 1) {
            throw new AssertionError(lines.size() + " commands");
        }
        return lines.get(0);
    }

    /** The words of every command. */
    List<List<String>> commands() {
        return launch().lines().stream()
                .map(l -> l.arguments().stream().map(Argument::text).toList())
                .toList();
    }

    /** The obstacle's problem; empty where there is none. */
    String problem() {
        return launch().obstacle().map(Launch.Obstacle::problem).orElse("");
    }

    /** The text with options put into the only command. */
    Optional<String> with(CommandOption... options) {
        return line().append(List.of(options)).map(this::edited);
    }

    /** The text with the word that reads {@code before} replaced in the only command. */
    Optional<String> replacing(String before, String after) {
        Argument argument = line().arguments().stream()
                .filter(a -> a.text().equals(before))
                .findFirst()
                .orElseThrow();
        return line().replace(argument, after).map(c -> edited(List.of(c)));
    }

    /** The text with changes made, that of the script's file where the command is in a mounted one. */
    private String edited(List<YamlChange> changes) {
        Place at = line().place();
        SourceText text = at.file().text();
        List<TextEdit> edits = new YamlEditor(text, at.document())
                .steps(changes).stream().flatMap(s -> s.edits().stream()).toList();
        return TextEdits.of(edits).applyTo(text.content());
    }

    /** The text of the line in which an offset of the container's file stands. */
    String lineAt(int offset) {
        return place.file().text().line(offset).strip();
    }
}
