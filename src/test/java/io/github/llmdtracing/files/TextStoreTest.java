package io.github.llmdtracing.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextStoreTest {
    @TempDir
    private Path directory;

    private Tree tree;
    private TextStore store;

    @BeforeEach
    void makeStore() {
        tree = new Tree(directory.resolve("root"));
        store = new TextStore(tree.directory());
    }

    @Test
    void givesBackWhatWasWritten() {
        assertThat(store.write("reports/a.json", "{\"\u00E9\": 1}\n")).isTrue();

        assertThat(store.read("reports/a.json")).hasValue("{\"\u00E9\": 1}\n");
        assertThat(tree.everything()).containsOnlyKeys("reports", "reports/a.json");
    }

    @Test
    void doesNotWriteTheSameTwice() {
        store.write("a.lock", "x");

        assertThat(store.write("a.lock", "x")).isFalse();
        assertThat(store.write("a.lock", "y")).isTrue();
    }

    @Test
    void hasNoTextUnderAnUnknownName() {
        assertThat(store.read("a.lock")).isEmpty();
    }

    @Test
    void deletesWhatIsThereAndMindsNothingElse() {
        store.write("a.lock", "x");
        store.delete("a.lock");
        store.delete("a.lock");

        assertThat(tree.everything()).isEmpty();
    }

    @Test
    void writesThroughALink() throws IOException {
        tree.file("real.lock", "x");
        Path link = tree.link("a.lock", "real.lock");

        store.write("a.lock", "y");

        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(tree.path("real.lock")).hasContent("y");
    }

    @Test
    void saysWhatItCannotReadOrWrite() {
        tree.file("a.lock/x", "");

        assertThatThrownBy(() -> store.read("a.lock"))
                .isInstanceOf(DiskException.class)
                .hasMessageContaining("a.lock");
        assertThatThrownBy(() -> store.write("a.lock", "x"))
                .isInstanceOf(DiskException.class)
                .hasMessageContaining("a.lock");
    }
}
