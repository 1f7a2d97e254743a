package io.github.llmdtracing.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitWorkTreeTest {
    @TempDir
    private Path top;

    @Test
    void knowsTheWayFromItsTop() throws IOException {
        Files.createDirectories(top.resolve(".git"));

        assertThat(new GitWorkTree(top.resolve("services/chat")).pathFromTop()).isEqualTo("services/chat");
        assertThat(new GitWorkTree(top).pathFromTop()).isEmpty();
    }

    @Test
    void hasATopWhereGitIsAFile() throws IOException {
        Files.createDirectories(top.resolve(".git"));
        Files.createDirectories(top.resolve("module"));
        Files.writeString(top.resolve("module/.git"), "gitdir: ../.git/modules/module\n");

        assertThat(new GitWorkTree(top.resolve("module/deploy")).pathFromTop()).isEqualTo("deploy");
    }
}
