package io.github.llmdtracing.commandline;

import io.github.llmdtracing.yaml.NewYaml;
import io.github.llmdtracing.yaml.YamlChange;
import io.github.llmdtracing.yaml.YamlEntry;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlScalar;
import io.github.llmdtracing.yaml.YamlSequence;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A command given as lists: a container's {@code command} and {@code args}. */
final class ArgvCommandLine implements CommandLine {
    /** A word that is nothing but a variable, so that it may be any option. */
    private static final Pattern VARIABLE = Pattern.compile("\\$\\((\\w+)\\)");

    private final Function<YamlNode, Place> places;
    private final YamlMapping container;
    private final List<YamlScalar> words;
    private final ArgvSurroundings surroundings;

    ArgvCommandLine(
            Function<YamlNode, Place> places,
            YamlMapping container,
            List<YamlScalar> words,
            ArgvSurroundings surroundings) {
        this.places = places;
        this.container = container;
        this.words = List.copyOf(words);
        this.surroundings = surroundings;
    }

    @Override
    public List<Argument> arguments() {
        return words.stream().map(this::argument).toList();
    }

    private Argument argument(YamlScalar word) {
        return argument(word, surroundings.placeholders().filledIn(word.value()));
    }

    private Argument argument(YamlScalar word, String value) {
        return Argument.of(value, word.range().start()).in(places.apply(word));
    }

    @Override
    public List<Argument> inherited() {
        return words.stream().flatMap(w -> expanded(w).stream()).toList();
    }

    private Optional<Argument> expanded(YamlScalar word) {
        Matcher variable = VARIABLE.matcher(word.value());
        return variable.matches()
                ? surroundings.variables().apply(variable.group(1)).map(v -> argument(word, v))
                : Optional.empty();
    }

    @Override
    public Optional<String> ownVariable(String variable) {
        return surroundings.command().flatMap(c -> c.valueBefore(variable));
    }

    @Override
    public Optional<String> clearedBy() {
        return surroundings.clearedBy();
    }

    @Override
    public Place place() {
        return places.apply(start());
    }

    @Override
    public Place place(YamlChange change) {
        return places.apply(change.target());
    }

    @Override
    public int offset() {
        return start().range().start();
    }

    private YamlNode start() {
        return words.isEmpty() ? container : words.get(0);
    }

    // Behind a lone "--" every word is an operand, so an option cannot go to the end.
    @Override
    public Optional<List<YamlChange>> append(List<CommandOption> options) {
        if (options.isEmpty()) {
            return Optional.of(List.of());
        }
        boolean operandsOnly = words.stream().anyMatch(w -> w.value().equals("--"));
        List<String> values = options.stream().map(CommandOption::asArgument).toList();
        return operandsOnly ? Optional.empty() : Optional.of(List.of(appendValues(values)));
    }

    private YamlChange appendValues(List<String> values) {
        Optional<YamlNode> args = container.get("args");
        Optional<YamlSequence> list = Stream.of("args", "command")
                .flatMap(k -> container.sequence(k).stream())
                .filter(s -> !s.items().isEmpty())
                .findFirst();
        if (list.isPresent()) {
            return new YamlChange.AppendItems(
                    list.get(), values.stream().map(NewYaml::text).toList());
        }
        return args.<YamlChange>map(empty -> new YamlChange.ReplaceValue(empty.resolved(), NewYaml.texts(values)))
                .orElseGet(() -> new YamlChange.PutEntry(
                        container, NewYaml.entry("args", NewYaml.texts(values)), lastOf("image", "name")));
    }

    private Optional<String> lastOf(String... keys) {
        return Stream.of(keys)
                .filter(k -> container.entry(k).map(YamlEntry::value).isPresent())
                .findFirst();
    }

    @Override
    public Optional<List<YamlChange>> remove(List<Argument> arguments) {
        List<YamlChange> changes = Stream.of("command", "args")
                .flatMap(k -> container.sequence(k).stream())
                .flatMap(list -> list.items().stream()
                        .filter(i -> i instanceof YamlScalar word && arguments.contains(argument(word)))
                        .<YamlChange>map(i -> new YamlChange.RemoveItem(list, i)))
                .toList();
        return changes.size() == arguments.size() ? Optional.of(changes) : Optional.empty();
    }

    @Override
    public Optional<YamlChange> replace(Argument argument, String value) {
        return words.stream()
                .filter(w -> argument(w).equals(argument))
                .findFirst()
                .map(w -> new YamlChange.ReplaceValue(w, NewYaml.text(value)));
    }
}
