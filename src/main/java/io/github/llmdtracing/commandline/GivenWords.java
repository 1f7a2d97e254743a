package io.github.llmdtracing.commandline;

import io.github.llmdtracing.shell.ScriptCommand;
import io.github.llmdtracing.shell.ShellScript;
import io.github.llmdtracing.shell.ShellSyntaxException;
import io.github.llmdtracing.yaml.YamlScalar;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Words that a script elsewhere adds to those of its command, as KServe's templates do with {@code VLLM_ADDITIONAL_ARGS}.
 *
 * @param place the file and document of the scalar
 * @param scalar the words
 */
public record GivenWords(Place place, YamlScalar scalar) {
    /** The command as far as these words go; none where there are none, or more than words. */
    public Optional<CommandLine> commandLine() {
        try {
            ShellScript parsed = ShellScript.parse(scalar.value());
            return parsed.commands().size() == 1
                            && !parsed.commands().get(0).words().isEmpty()
                    ? Optional.of(line(parsed))
                    : Optional.empty();
        } catch (ShellSyntaxException e) {
            return Optional.empty();
        }
    }

    private CommandLine line(ShellScript parsed) {
        ScriptSource source = new ScriptSource(place, scalar, true);
        ScriptSurroundings nothing = new ScriptSurroundings(Map.of(), new Operands(List.of(), true), Optional.empty());
        ScriptCommand only = ScriptCommand.of(parsed, parsed.commands().get(0));
        return new ScriptCommandLine(source, new ScriptPlaces(source), only, nothing);
    }
}
