package io.github.llmdtracing.report.patch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnifiedPatchTest {
    @TempDir
    private Path work;

    private static String patch(String before, String after) {
        return UnifiedPatch.of(List.of(TextChange.of("k8s/a.yaml", before, after)))
                .text();
    }

    @Test
    void isEmptyWhereNothingDiffers() {
        assertThat(patch("a\n", "a\n")).isEmpty();
    }

    @Test
    void showsThreeLinesAround() {
        assertThat(patch("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nnew\n5\n6\n7\n8\n9\n"))
                .isEqualTo("""
                        diff --git a/k8s/a.yaml b/k8s/a.yaml
                        --- a/k8s/a.yaml
                        +++ b/k8s/a.yaml
                        @@ -2,6 +2,7 @@
                         2
                         3
                         4
                        +new
                         5
                         6
                         7
                        """);
    }

    @Test
    void saysWhereALineFeedIsMissing() {
        assertThat(patch("a\nb", "a\nb\nc")).endsWith("""
                        @@ -1,2 +1,3 @@
                         a
                        -b
                        \\ No newline at end of file
                        +b
                        +c
                        \\ No newline at end of file
                        """);
    }

    @Test
    void makesAndRemovesFiles() {
        String made = UnifiedPatch.of(List.of(new TextChange("x y.lock", Optional.empty(), Optional.of("a\n"))))
                .text();
        assertThat(made)
                .isEqualTo("diff --git a/x y.lock b/x y.lock\nnew file mode 100644\n--- /dev/null\n+++ b/x y.lock\t\n"
                        + "@@ -0,0 +1 @@\n+a\n");
        String gone = UnifiedPatch.of(List.of(new TextChange("a", Optional.of("a\n"), Optional.empty())))
                .text();
        assertThat(gone).contains("deleted file mode 100644\n--- a/a\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\n");
    }

    @Test
    void leavesOutContextThatLooksLikeASecret() {
        String before = "1\nHF_TOKEN: hf_0123456789abcdef\n3\n4\n5\nAPI_KEY: hf_0123456789abcdef\n7\n";
        UnifiedPatch patch = UnifiedPatch.of(List.of(TextChange.of("a", before, before.replace("4\n", "4\nnew\n"))));

        assertThat(patch.text()).contains("@@ -3,3 +3,4 @@\n 3\n 4\n+new\n 5\n").doesNotContain("hf_");
        assertThat(patch.isMasked()).isFalse();
    }

    @Test
    void hidesASecretThatHasToStandThereAndSaysSo() {
        TextChange change =
                TextChange.of("a", "1\nHF_TOKEN: hf_0123456789abcdef\n", "1\nnew\nHF_TOKEN: hf_0123456789abcdef\n");

        UnifiedPatch patch = UnifiedPatch.of(List.of(change));

        assertThat(patch.isMasked()).isTrue();
        assertThat(patch.text()).doesNotContain("hf_").contains(" HF_TOKEN: ****");
        assertThat(UnifiedPatch.withSecrets(List.of(change)).text()).contains(" HF_TOKEN: hf_0123456789abcdef");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isTakenByGit(long seed) throws Exception {
        assumeTrue(run("git", "init", "-q") == 0, "git is not installed");
        SplittableRandom random = new SplittableRandom(seed);
        List<TextChange> changes = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            changes.add(change(i, random));
        }
        Files.writeString(work.resolve("all.patch"), UnifiedPatch.of(changes).text());

        assertThat(run("git", "apply", "--whitespace=nowarn", "all.patch")).isZero();

        for (TextChange change : changes) {
            Path file = work.resolve(change.path());
            assertThat(Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty())
                    .as(change.path())
                    .isEqualTo(change.after());
        }
    }

    private TextChange change(int number, SplittableRandom random) throws IOException {
        String path = "dir " + number % 3 + "/"
                + List.of("a", "ä\"b", "c\td", "plain").get(number % 4) + number;
        List<String> lines = new ArrayList<>();
        random.ints(random.nextInt(60), 0, 9).forEach(i -> lines.add("line " + i + (number % 5 == 0 ? "\r" : "")));
        String before = text(lines, random);
        for (int i = 0; i < 1 + random.nextInt(6); i++) {
            edit(lines, random);
        }
        Optional<String> standing = number % 7 == 0 || before.isEmpty() ? Optional.empty() : Optional.of(before);
        boolean stays = number % 11 != 1 || standing.isEmpty();
        if (standing.isPresent()) {
            Files.createDirectories(work.resolve(path).getParent());
            Files.write(work.resolve(path), before.getBytes(StandardCharsets.UTF_8));
        }
        lines.add("at least one");
        return new TextChange(path, standing, stays ? Optional.of(text(lines, random)) : Optional.empty());
    }

    private static void edit(List<String> lines, SplittableRandom random) {
        int at = random.nextInt(lines.size() + 1);
        if (random.nextBoolean() && at < lines.size()) {
            lines.remove(at);
        } else {
            lines.add(at, "new " + random.nextInt(9));
        }
    }

    private static String text(List<String> lines, SplittableRandom random) {
        String text = String.join("\n", lines);
        return text.isEmpty() || random.nextInt(3) == 0 ? text : text + "\n";
    }

    private int run(String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("git.log").toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
