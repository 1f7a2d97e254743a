package io.github.llmdtracing.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GitIgnoreTest {
    private static final List<String> FILES = List.of(
            "a.yaml",
            "b.yaml",
            "a.log",
            "#hash",
            "!bang",
            "trail ",
            "a?b",
            "a[b]",
            "a-b",
            "a b/c.yaml",
            "build/x.yaml",
            "build/deep/y.yaml",
            "src/build/z.yaml",
            "src/main/a.yaml",
            "src/main/k8s/a.yaml",
            "src/main/k8s/keep.log",
            "doc/a/b/c.txt",
            "doc/c.txt",
            "x/doc/c.txt",
            "deep/er/est/file.tmp",
            "\u00E9t\u00E9.yaml",
            "1.yaml",
            "Z.yaml");

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*.log",
                "/a.yaml",
                "a.yaml",
                "build",
                "build/",
                "/build/",
                "build/*\n!build/x.yaml",
                "build/\n!build/x.yaml",
                "src/main",
                "src/main/",
                "main/k8s",
                "**/k8s",
                "**/main/k8s/",
                "src/**/a.yaml",
                "src/**",
                "src/**\n!src/**/\n!src/main/a.yaml",
                "doc/**/c.txt",
                "doc/*/c.txt",
                "**/doc/c.txt",
                "**",
                "**/",
                "*",
                "*/",
                "/*\n!/src",
                "/*/\n!/src/",
                "doc**c.txt",
                "do**/c.txt",
                "a***yaml",
                "***/c.txt",
                "\\#hash\n\\!bang",
                "#hash",
                "!bang",
                "trail ",
                "trail\\ ",
                "trail\\\\ ",
                "a\\?b",
                "a?b",
                "a[[]b]",
                "a[!x]b",
                "a[^-]b",
                "a[]-]b",
                "[ab].yaml",
                "[a-b].yaml",
                "[!a-b].yaml",
                "[[:digit:]].yaml",
                "[[:upper:]].yaml",
                "[[:nonsense:]].yaml",
                "[a.yaml",
                "a.yaml\\",
                "a b/",
                "\u00E9t\u00E9.*",
                "?t?.yaml",
                "*.YAML",
                "a.yaml\r\nb.yaml\r",
                "\uFEFFa.yaml\nb.yaml",
                "\n\n  \na.log",
                "/",
                "//",
                "./a.yaml",
                "a.yaml/",
                "deep/er/*/file.tmp",
                "deep/*/*.tmp",
                "deep/**/file.*",
                "f?le.tmp",
                "doc[/]c.txt",
                "doc?c.txt",
                "src/*",
                "src/main/k8s/*\n!*.log",
                "*.yaml\n!a.yaml\n/a.yaml",
                "$(a).{yaml}|+^"
            })
    void agreesWithGit(String ignored) throws Exception {
        Tree tree = repository();
        tree.file(".gitignore", ignored + "\n");

        assertThat(ours(tree)).isEqualTo(gits(tree));
    }

    @Test
    void agreesWithGitOnFilesInSeveralDirectoriesAndTheExcludeFile() throws Exception {
        Tree tree = repository();
        tree.file(".gitignore", "*.log\n*.txt\n/src/build\n");
        tree.file("src/main/.gitignore", "/a.yaml\n!*.log\n");
        tree.file("src/main/k8s/.gitignore", "a.yaml\n");
        tree.file("doc/.gitignore", "!/a/b/c.txt\n");
        tree.file(".git/info/exclude", "Z.yaml\n!a.log\n");

        assertThat(ours(tree)).isEqualTo(gits(tree)).contains("Z.yaml").doesNotContain("src/main/k8s/keep.log");
    }

    @Test
    void readsTheRulesAboveTheWorkingDirectory() throws Exception {
        Tree tree = repository();
        tree.file(".gitignore", "/src/main/k8s/a.yaml\n*.log\n");

        assertThat(scan(new Tree(tree.path("src/main")))).containsExactly("a.yaml");
    }

    @Test
    void putsTheRulesAsideInADirectoryThatIsItselfIgnored() throws Exception {
        Tree tree = repository();
        tree.file(".gitignore", "build\n*.yaml\n");

        assertThat(scan(new Tree(tree.path("build/deep")))).containsExactly("y.yaml");
    }

    @Test
    void findsTheExcludeFileOfALinkedWorkTree() throws Exception {
        Tree main = repository();
        main.file(".git/info/exclude", "b.yaml\n");
        Tree linked = new Tree(directory.resolve("linked"));
        linked.file(".git", "gitdir: " + main.path(".git/worktrees/linked") + "\n");
        main.file(".git/worktrees/linked/commondir", "../..\n");
        linked.file("a.yaml", "");
        linked.file("b.yaml", "");

        assertThat(scan(linked)).containsExactly("a.yaml");
    }

    private Tree repository() throws Exception {
        Tree tree = new Tree(directory.resolve("repository"));
        assumeTrue(
                SourceScannerTest.succeeds(
                        "git",
                        "-c",
                        "init.defaultBranch=main",
                        "init",
                        "-q",
                        tree.directory().toString()),
                "git is not installed");
        FILES.forEach(f -> tree.file(f, "a: 1\n"));
        return tree;
    }

    private static List<String> scan(Tree tree) {
        return new SourceScanner(ScanRules.likeGitBut(List.of()))
                .scan(tree.roots(".")).files().stream().map(SourceFile::name).toList();
    }

    private static Set<String> ours(Tree tree) {
        Set<String> ignored = new TreeSet<>(FILES);
        scan(tree).forEach(ignored::remove);
        return ignored;
    }

    private static Set<String> gits(Tree tree) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("git", "-c", "core.excludesFile=/dev/null", "check-ignore", "-z", "--stdin"));
        Process git =
                new ProcessBuilder(command).directory(tree.directory().toFile()).start();
        git.getOutputStream().write((String.join("\0", FILES) + "\0").getBytes(StandardCharsets.UTF_8));
        git.getOutputStream().close();
        String answer = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        git.waitFor();
        return Stream.of(answer.split("\0")).filter(s -> !s.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void knowsNothingOutsideOfAWorkTree() throws IOException {
        Path bare = Files.createDirectories(directory.resolve("bare"));

        assertThat(GitIgnore.above(bare).ignores(bare.resolve("a.log"), false)).isFalse();
    }
}
