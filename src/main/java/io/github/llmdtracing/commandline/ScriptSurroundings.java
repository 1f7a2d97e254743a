package io.github.llmdtracing.commandline;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a script finds when it starts.
 *
 * @param variables the container's variables of known value
 * @param operands the words that the script gets
 * @param clearedBy what keeps the container's variables from it
 */
record ScriptSurroundings(Map<String, String> variables, List<Argument> operands, Optional<String> clearedBy) {
    ScriptSurroundings {
        variables = Map.copyOf(variables);
        operands = List.copyOf(operands);
    }
}
