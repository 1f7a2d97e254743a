package io.github.llmdtracing.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A program that runs beside the tests. What it says goes to a file.
 *
 * @param process the program
 * @param log where it says what it does
 */
record LocalProcess(Process process, Path log) {
    static LocalProcess start(List<String> command, Map<String, String> variables, Path log) {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(variables);
        try {
            return new LocalProcess(builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a program with a configuration, which is written to the directory; beside it, the log. */
    static LocalProcess start(Program program, LoopbackConfig config, Map<String, String> variables, Path directory) {
        Path executable = program.path();
        Path file = directory.resolve(program.name().toLowerCase(Locale.ROOT) + "-" + config.port(4317) + ".yaml");
        write(file, config.yaml());
        return start(List.of(executable.toString(), "--config=" + file), variables, Path.of(file + ".log"));
    }

    /** Writes the configuration of a program. */
    static void write(Path file, String configuration) {
        try {
            Files.writeString(file, configuration);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the program can be used; one that cannot is not left behind. */
    LocalProcess ready(String what, BooleanSupplier isSo) {
        try {
            await(what, isSo);
            return this;
        } catch (AssertionError e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /** Waits until something is so; a program that ends before it never will make it so. */
    void await(String what, BooleanSupplier isSo) {
        Waiting.until(what, () -> isSo.getAsBoolean() || !process.isAlive(), this::said);
        assertThat(isSo.getAsBoolean()).as(() -> what + "\n" + said()).isTrue();
    }

    /** Waits until it says all these words in one line. */
    void awaitWords(String... words) {
        await(
                "says " + List.of(words),
                () -> said().lines().anyMatch(l -> Stream.of(words).allMatch(l::contains)));
    }

    /** Everything that the program has said. */
    String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends SIGTERM, as Kubernetes does, and does not wait. */
    void terminate() {
        process.destroy();
    }

    /** Ends a program whose way to end is none of our matters. */
    void kill() {
        process.destroyForcibly();
    }

    void awaitCleanEnd() {
        assertThat(endsInTime()).as(() -> log + " ends\n" + said()).isTrue();
        assertThat(process.exitValue())
                .as(() -> "exit code of " + log + "\n" + said())
                .isZero();
    }

    private boolean endsInTime() {
        try {
            return process.waitFor(Waiting.DEADLINE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.destroyForcibly();
        }
    }
}
