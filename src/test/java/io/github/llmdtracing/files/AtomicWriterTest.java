package io.github.llmdtracing.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicWriterTest {
    private static final int LENGTH = 30_000_000;

    @TempDir
    private Path directory;

    private final AtomicWriter writer = new AtomicWriter(false);
    private Tree tree;
    private Path target;

    @BeforeEach
    void makeTarget() {
        tree = new Tree(directory);
        target = tree.file("a.yaml", "old");
    }

    @Test
    void writesLargeContentWhole() throws IOException {
        byte[] content = new byte[3_000_001];
        Arrays.fill(content, (byte) 7);

        writer.write(target, Body.of(content), FileMode.usual());

        assertThat(Files.readAllBytes(target)).isEqualTo(content);
        assertThat(tree.everything()).containsOnlyKeys("a.yaml");
    }

    @Test
    void leavesTheOldFileAndNothingElseWhenTheDiskIsFull() {
        Body body = channel -> {
            channel.write(ByteBuffer.wrap("half".getBytes(StandardCharsets.UTF_8)));
            throw new IOException("No space left on device");
        };

        assertThatThrownBy(() -> writer.write(target, body, FileMode.usual()))
                .isInstanceOf(DiskException.class)
                .hasMessage("cannot write " + target + ": No space left on device; the file is as it was before");
        assertThat(tree.everything()).containsOnlyKeys("a.yaml").containsEntry("a.yaml", "old");
    }

    @Test
    void passesOnTheWordsOfAFullDevice() {
        assumeTrue(Files.isWritable(Path.of("/dev/full")));
        Body body = ignored -> {
            try (FileChannel full = FileChannel.open(Path.of("/dev/full"), StandardOpenOption.WRITE)) {
                Body.of("x".getBytes(StandardCharsets.UTF_8)).writeTo(full);
            }
        };

        assertThatThrownBy(() -> writer.write(target, body, FileMode.usual())).hasMessageContaining("No space left");
        assertThat(target).hasContent("old");
    }

    @Test
    void takesAnotherNameWhereATemporaryFileOfThatNameExists() {
        tree.file(new TemporaryName().numbered(0), "another run's");

        writer.write(target, Body.of("new".getBytes(StandardCharsets.UTF_8)), FileMode.usual());

        assertThat(target).hasContent("new");
        assertThat(tree.everything()).containsEntry(new TemporaryName().numbered(0), "another run's");
    }

    @Test
    void discardsWhatIsNotCommitted() {
        writer.stage(target, Body.of(InputStream.nullInputStream()), FileMode.usual())
                .discard();

        assertThat(tree.everything()).containsOnlyKeys("a.yaml").containsEntry("a.yaml", "old");
    }

    @Test
    void leavesOldOrNewButNeverHalfWhenItIsKilled() throws Exception {
        for (int round = 0; round < 3; round++) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            WritesForEver.class.getName(),
                            target.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getInputStream().read();
            TimeUnit.MILLISECONDS.sleep(37L * round);
            process.destroyForcibly().waitFor();
            byte[] content = Files.readAllBytes(target);
            assertThat(content).hasSize(LENGTH);
            assertThat(Arrays.mismatch(content, filled(content[0]))).isNegative();
        }

        new InPlace().open(tree.scan("."));

        assertThat(tree.everything()).containsOnlyKeys("a.yaml");
    }

    private static byte[] filled(byte value) {
        byte[] content = new byte[LENGTH];
        Arrays.fill(content, value);
        return content;
    }

    /** Writes one file again and again, and says so after the first time. */
    static final class WritesForEver {
        private WritesForEver() {}

        public static void main(String[] args) {
            AtomicWriter writer = new AtomicWriter(false);
            for (byte value = 'a'; ; value = (byte) (value == 'z' ? 'a' : value + 1)) {
                writer.write(Path.of(args[0]), Body.of(filled(value)), FileMode.usual());
                System.out.write('.');
                System.out.flush();
            }
        }
    }
}
