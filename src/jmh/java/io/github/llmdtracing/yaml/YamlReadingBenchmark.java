package io.github.llmdtracing.yaml;

import io.github.llmdtracing.text.SourceText;
import java.util.Collections;
import java.util.Optional;
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

/** What it costs to read a manifest, and to find the places of a script in it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class YamlReadingBenchmark {
    private static final String OBJECT = """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: scripts # kept
              labels: {app: "scripts"}
            data:
              start.sh: |
                set -e
                exec vllm serve some/model \\
                  --port 8200 \\
                  --tensor-parallel-size 2
            """;

    /** Objects in the file. */
    @Param({"1", "1000"})
    int objects;

    private SourceText text = SourceText.of("scripts.yaml", "");
    private Optional<YamlScalar> script = Optional.empty();

    /** Writes the manifest. */
    @Setup
    public void write() throws YamlSyntaxException {
        text = SourceText.of("scripts.yaml", String.join("---\n", Collections.nCopies(objects, OBJECT)));
        script = YamlFile.read(text).documents().get(objects - 1).root().asMapping().stream()
                .flatMap(m -> m.mapping("data").stream())
                .flatMap(m -> m.get("start.sh").stream())
                .flatMap(s -> s.asScalar().stream())
                .findFirst();
    }

    /** The tree of all objects. */
    @Benchmark
    public YamlFile read() throws YamlSyntaxException {
        return YamlFile.read(text);
    }

    /** The map from one script to the file, which has to cost the same wherever the script stands. */
    @Benchmark
    public Optional<ScalarContent> scalarContent() {
        return script.flatMap(s -> ScalarContent.of(text, s));
    }
}
