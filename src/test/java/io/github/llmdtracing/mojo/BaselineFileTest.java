package io.github.llmdtracing.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineFileTest {
    @TempDir
    private Path project;

    private final CheckMojo goal = new CheckMojo();
    private final RecordingLog log = new RecordingLog();

    @BeforeEach
    void aProject() throws IOException {
        Files.createDirectories(project.resolve("k8s"));
        goal.projectDirectory = project.toFile();
        goal.pom = project.resolve("pom.xml").toFile();
        goal.sources = List.of(new File("k8s"));
        goal.setLog(log);
    }

    private void fails(Path baseline, String why) {
        goal.baseline = baseline.toFile();
        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(goal::execute)
                .withNoCause()
                .withMessage("The configuration of llmd-tracing has an error:\n  <baseline> is \"" + baseline + "\", "
                        + why);
    }

    @Test
    void isNoDirectory() {
        fails(project.resolve("k8s"), "which is a directory; name a file in it, as baseline.txt");
    }

    @Test
    void hasToBeReadable() throws IOException {
        Path baseline = Files.createFile(project.resolve("baseline.txt"));
        assumeThat(baseline.toFile().setReadable(false) && !baseline.toFile().canRead())
                .as("root may read everything")
                .isTrue();
        fails(baseline, "which cannot be read; see who owns it, and what its mode allows");
    }

    @Test
    void needNotBeThere() throws Exception {
        goal.baseline = project.resolve("none/baseline.txt").toFile();
        goal.execute();

        assertThat(log.lines()).noneMatch(l -> l.startsWith("ERROR"));
    }
}
