package io.github.llmdtracing.commandline;

import io.github.llmdtracing.commandline.Launch.Form;
import io.github.llmdtracing.commandline.Launch.Obstacle;
import io.github.llmdtracing.shell.NestedScript;
import io.github.llmdtracing.shell.ShellScript;
import io.github.llmdtracing.shell.ShellSyntaxException;
import io.github.llmdtracing.shell.SimpleCommand;
import io.github.llmdtracing.yaml.ScalarContent;
import java.util.List;
import java.util.Optional;

/** Reads the commands of a script that stands in a scalar. */
final class ScriptReader {
    private final ScriptSource source;

    ScriptReader(ScriptSource source) {
        this.source = source;
    }

    /** The commands, and what keeps some of them from being seen. */
    Launch read() throws ShellSyntaxException {
        ShellScript script = ShellScript.parse(source.scalar().value());
        List<CommandLine> lines = script.commands().stream()
                .filter(c -> !c.words().isEmpty())
                .<CommandLine>map(c -> new ScriptCommandLine(source, script, c))
                .toList();
        return new Launch(Form.SCRIPT, lines, obstacle(script));
    }

    private Optional<Obstacle> obstacle(ShellScript script) {
        return refusedNestedScript(script).or(() -> hiddenProgram(script)).or(() -> include(script));
    }

    private Optional<Obstacle> refusedNestedScript(ShellScript script) {
        return script.nestedScripts().stream()
                .flatMap(n -> n.refusal().stream())
                .findFirst()
                .map(this::obstacle);
    }

    private Obstacle obstacle(NestedScript.Refusal refusal) {
        return at(refusal.offset(), "a script within the script cannot be read with certainty: " + refusal.reason());
    }

    private Optional<Obstacle> hiddenProgram(ShellScript script) {
        return script.commands().stream()
                .filter(c -> c.program().isPresent() && c.programLiteral().isEmpty())
                .findFirst()
                .map(c -> at(c.range().start(), "a variable hides the program: " + programOf(c)));
    }

    private static String programOf(SimpleCommand command) {
        return command.words().get(command.program().orElse(0)).raw();
    }

    private Optional<Obstacle> include(ShellScript script) {
        return script.includes().stream()
                .findFirst()
                .map(w -> at(w.range().start(), "the script reads another one: " + w.raw()));
    }

    private Obstacle at(int offset, String problem) {
        return new Obstacle(source.place(), fileOffset(source, offset), problem);
    }

    /** The place in the file of a place in the script. */
    static int fileOffset(ScriptSource source, int offset) {
        return ScalarContent.of(source.place().file().text(), source.scalar())
                .map(c -> c.fileOffset(offset))
                .orElse(source.scalar().range().start());
    }
}
