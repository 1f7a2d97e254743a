package io.github.llmdtracing.shell;

import java.util.concurrent.TimeUnit;
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

/** What it costs to read the script that starts a model server, alone and behind many lines of preparation. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ShellScriptBenchmark {
    private static final String PREPARATION = """
            # the cache of the node
            if [ -d "$CACHE/models" ]; then
              export HF_HOME="${CACHE}/models"
            else
              mkdir -p /tmp/models && export HF_HOME=/tmp/models
            fi
            """;
    private static final String START = """
            ARGS=(--port 8200 --max-model-len "${MAX:-4096}")
            exec vllm serve "$MODEL" "${ARGS[@]}" \\
              --tensor-parallel-size "$(nvidia-smi -L | wc -l)"
            """;

    /** Blocks before the command. */
    @Param({"1", "200"})
    int blocks;

    private String script = "";

    /** Writes the script. */
    @Setup
    public void write() {
        script = PREPARATION.repeat(blocks) + START;
    }

    /** All commands and words. */
    @Benchmark
    public ShellScript parse() throws ShellSyntaxException {
        return ShellScript.parse(script);
    }
}
