package io.github.llmdtracing.shell;

import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Variables that stand for others, as {@code declare -n ref=ARGS} makes them (Bash 5.2, Shell Parameters): what is assigned to one is
 * assigned to the other.
 */
final class NameReferences {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");

    /** What stands for a variable of which nothing is known. */
    private static final String ANY = "";

    private final FunctionCalls calls;
    private final Map<String, Set<String>> targets = new HashMap<>();
    private final Set<Assignment> bindings = new HashSet<>();

    NameReferences(List<SimpleCommand> commands, List<Assignment> assignments, FunctionCalls calls) {
        this.calls = calls;
        commands.stream().filter(c -> new DeclaringBuiltin(c).makesReferences()).forEach(c -> declare(c, assignments));
    }

    private void declare(SimpleCommand command, List<Assignment> assignments) {
        command.arguments().stream()
                .flatMap(w -> w.literal().filter(l -> NAME.matcher(l).matches()).stream())
                .forEach(n -> targets.computeIfAbsent(n, k -> new HashSet<>()).add(ANY));
        assignments.stream()
                .filter(a -> command.range().contains(a.range()))
                .filter(bindings::add)
                .forEach(a ->
                        targets.computeIfAbsent(a.name(), k -> new HashSet<>()).addAll(targets(a)));
    }

    private Set<String> targets(Assignment binding) {
        Optional<Word> target = binding.value();
        Optional<Integer> argument = target.flatMap(Word::singleParameter)
                .map(p -> p.name())
                .filter(n -> n.matches("[1-9]"))
                .map(Integer::valueOf);
        return argument.isPresent()
                ? calls.around(binding.context()).stream()
                        .map(c -> name(
                                c.arguments().stream().skip(argument.get() - 1L).findFirst()))
                        .collect(toSet())
                : Set.of(name(target));
    }

    private static String name(Optional<Word> word) {
        return word.flatMap(Word::literal)
                .filter(l -> NAME.matcher(l).matches())
                .orElse(ANY);
    }

    /** The assignments, as those to the variables that are meant; a variable that stands for a single one has the assignments of that. */
    Stream<Assignment> followed(List<Assignment> assignments) {
        return assignments.stream()
                .filter(a -> !bindings.contains(a))
                .flatMap(a -> Stream.concat(
                        Stream.of(a),
                        Stream.concat(known(a.name()), standingFor(a.name())).map(a::of)));
    }

    private Stream<String> known(String name) {
        return targets.getOrDefault(name, Set.of()).stream().filter(t -> !t.equals(ANY));
    }

    private Stream<String> standingFor(String name) {
        return targets.entrySet().stream()
                .filter(e -> e.getValue().equals(Set.of(name)))
                .map(Map.Entry::getKey);
    }

    /** What else sets variables, and what may: assignments to a variable that stands for any, or for one of several. */
    Stream<OtherSetting> followed(List<OtherSetting> settings, List<Assignment> assignments) {
        Stream<OtherSetting> renamed = settings.stream()
                .filter(OtherSetting::whole)
                .flatMap(s ->
                        Stream.concat(known(s.start()), standingFor(s.start())).map(s::of));
        Stream<OtherSetting> unknown = assignments.stream()
                .filter(a -> targets.getOrDefault(a.name(), Set.of()).contains(ANY))
                .map(a -> OtherSetting.ofAny(a.range(), a.context(), a.name() + "="));
        Stream<OtherSetting> open = assignments.stream()
                .filter(a -> bindings.contains(a)
                        && targets.getOrDefault(a.name(), Set.of()).size() != 1)
                .map(a -> OtherSetting.of(a.name(), a.range(), a.context(), "declare -n"));
        return Stream.of(settings.stream(), renamed, unknown, open).flatMap(s -> s);
    }
}
