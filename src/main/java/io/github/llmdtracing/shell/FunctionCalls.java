package io.github.llmdtracing.shell;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The calls of a script's functions, by their names. */
final class FunctionCalls {
    private final Map<String, List<SimpleCommand>> calls;

    FunctionCalls(List<SimpleCommand> commands, List<FunctionDefinition> functions) {
        Set<String> names = functions.stream().map(FunctionDefinition::name).collect(toSet());
        this.calls = commands.stream()
                .filter(c -> c.programLiteral().filter(names::contains).isPresent())
                .collect(groupingBy(c -> c.programLiteral().orElseThrow()));
    }

    /** The calls of the function in which a place is; none where it is in none, or nothing calls it by its name. */
    List<SimpleCommand> around(CommandContext place) {
        return place.function().map(f -> calls.getOrDefault(f, List.of())).orElse(List.of());
    }

    /** The calls that come, through functions that call each other, from outside of all of them. */
    Set<SimpleCommand> reaching(CommandContext place) {
        Set<SimpleCommand> found = new LinkedHashSet<>();
        around(place).forEach(c -> reach(c, found));
        return found;
    }

    private void reach(SimpleCommand call, Set<SimpleCommand> found) {
        if (found.add(call)) {
            around(call.context()).forEach(c -> reach(c, found));
        }
    }
}
