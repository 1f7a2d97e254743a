package io.github.llmdtracing.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Asks bash. Every script is run as it was and as it is after the edit, without a PATH and with a handler for commands that are
 * not found, so that nothing is started and the words of every command are written down instead.
 */
class BashDifferentialTest {
    private static final String OPTION = "llmd.tracing.test.scripts";
    private static final String[] ADDED = {"--u=http://c:4317", "--json", "{\"a b\": 'c'}"};

    private static final String RUNNER = """
            command_not_found_handle() {
                local line
                printf -v line '%s\\037' "$@"
                printf '%s\\036' "${line//$'\\n'/<newline>}" >&9
            }
            run() {
                exec() { "$@"; }
                bash() { eval "$2"; }
                sh() { eval "$2"; }
                command() { command_not_found_handle command "$@"; }
                . "$1" 'first arg' second
            }
            for script; do
                ( exec 9>>"$script.log" 2>>"$script.err" >/dev/null; run "$script" 'first arg' second; wait )
            done
            """;

    @TempDir
    private Path directory;

    @Test
    void bashGetsTheSameCommandsAndTheOptionsInEveryServer() throws Exception {
        assumeTrue(hasBash(), "bash is not installed");
        int count = Integer.getInteger(OPTION, 60);
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            files.addAll(write(i));
        }
        run(files);
        assertThat(IntStream.range(0, count).filter(this::refusedByBash).count())
                .isLessThanOrEqualTo(count / 300);
        int servers = 0;
        for (int i = 0; i < count; i++) {
            servers += compare(i);
        }
        assertThat(servers).isGreaterThan(2 * count);
    }

    private List<Path> write(int seed) throws Exception {
        String script = new ScriptGenerator(new Random(seed)).script();
        NewOption url = NewOption.of(NewWord.literal("--u=").andParameter("URL"));
        OptionLayout layout = seed % 2 == 0 ? OptionLayout.AS_COMMAND : OptionLayout.INLINE;
        String edited = Parsing.enriched(script, layout, url, NewOption.literal(ADDED[1], ADDED[2]));
        return List.of(
                Files.writeString(directory.resolve(seed + ".before"), script),
                Files.writeString(directory.resolve(seed + ".after"), edited));
    }

    /** Compares what bash would have run, and says how many servers were among it. */
    private int compare(int seed) throws IOException {
        List<String> before = log(seed + ".before");
        List<String> after = log(seed + ".after");
        List<String> expected =
                before.stream().map(BashDifferentialTest::withOptions).toList();
        if (refusedByBash(seed)) {
            return 0;
        }
        assertThat(after)
                .as(() -> "script " + seed + "\n" + read(seed + ".after"))
                .containsExactlyInAnyOrderElementsOf(expected);
        return (int) IntStream.range(0, before.size())
                .filter(i -> !expected.get(i).equals(before.get(i)))
                .count();
    }

    /** The words of a command as they have to be after the edit: the options at the end, or before a lone {@code --}. */
    private static String withOptions(String line) {
        List<String> words = new ArrayList<>(List.of(line.split("\037", -1)));
        int server = words.indexOf("vllm");
        boolean target = server >= 0 && words.stream().anyMatch(w -> w.matches("--id=T\\d+"));
        if (!target) {
            return line;
        }
        int end = words.subList(server, words.size()).indexOf("--");
        words.addAll(end < 0 ? words.size() - 1 : server + end, Arrays.asList(ADDED));
        return String.join("\037", words);
    }

    private List<String> log(String name) {
        return List.of(read(name + ".log").split("\036"));
    }

    /** Bash 5.2 writes command substitutions out and reads them again, and fails on some that hold here-documents. */
    private boolean refusedByBash(int seed) {
        return errors(seed + ".before").contains("syntax error");
    }

    private String errors(String name) {
        return read(name + ".err");
    }

    private String read(String name) {
        try {
            return Files.readString(directory.resolve(name));
        } catch (IOException e) {
            return "";
        }
    }

    private void run(List<Path> files) throws Exception {
        List<String> line = new ArrayList<>(List.of("bash", "--norc", "--noprofile", "-c", RUNNER, "runner"));
        files.forEach(f -> line.add(f.toString()));
        ProcessBuilder builder = new ProcessBuilder(line).directory(directory.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", "/nonexistent");
        builder.environment().put("URL", "http://c:4317");
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(directory.resolve("runner.out").toFile())
                .start();
        process.getOutputStream().close();
        boolean ended = process.waitFor(120, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended).isTrue();
    }

    private static boolean hasBash() {
        try {
            return new ProcessBuilder("bash", "-c", ":").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void generatedScriptsHoldManyServers() {
        long servers = IntStream.range(0, 100)
                .mapToObj(seed -> Parsing.parse(new ScriptGenerator(new Random(seed)).script()))
                .flatMap(s -> s.commands().stream())
                .filter(c -> c.programName().filter("vllm"::equals).isPresent())
                .count();
        assertThat(servers).isGreaterThan(500);
    }
}
