package io.github.llmdtracing.text;

import java.util.List;
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

/** What it costs to make the edits of one manifest: a line inserted behind every hundredth line. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class TextEditsBenchmark {
    private static final String LINE = "            - --tensor-parallel-size=8\n";

    /** Lines of the manifest. */
    @Param({"300", "30000"})
    int lines;

    private String original;
    private List<TextEdit> edits;

    /** Writes the manifest and plans its edits. */
    @Setup
    public void plan() {
        original = LINE.repeat(lines);
        edits = IntStream.range(0, lines / 100)
                .mapToObj(hundred -> TextEdit.insert(hundred * 100 * LINE.length(), LINE))
                .toList();
    }

    /** Sorting, the search for overlaps, and the new text. */
    @Benchmark
    public String sortAndApply() {
        return TextEdits.of(edits).applyTo(original);
    }
}
