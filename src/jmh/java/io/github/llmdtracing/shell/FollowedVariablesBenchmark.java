package io.github.llmdtracing.shell;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What it costs to follow the variables of a script's commands, where branches append to one over and over. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FollowedVariablesBenchmark {
    private static final String BRANCHES = """
            if [ -n "$LEVEL_%1$d" ]; then
              ARGS="$ARGS --high=%1$d"
            else
              ARGS="$ARGS --low=%1$d"
            fi
            echo "$ARGS"
            """;

    /** Choices before the command; what is followed should grow with them no faster than their square. */
    @Param({"10", "100", "200"})
    int choices;

    private ShellScript script;
    private SimpleCommand server;

    /** Reads the script. */
    @Setup
    public void read() throws ShellSyntaxException {
        StringBuilder text = new StringBuilder("ARGS=\"\"\n");
        IntStream.range(0, choices).forEach(i -> text.append(BRANCHES.formatted(i)));
        script = ShellScript.parse(text.append("exec vllm serve m $ARGS\n").toString());
        server = script.commands().get(script.commands().size() - 1);
    }

    /** The beginning of each command. */
    @Benchmark
    public List<BroughtWords> brought() {
        return script.commands().stream()
                .map(c -> ScriptCommand.of(script, c).brought())
                .toList();
    }

    /** The options that may come to the server. */
    @Benchmark
    public Set<String> mentioned() {
        return ScriptCommand.of(script, server).mentionedOptions();
    }
}
