package io.github.llmdtracing.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.llmdtracing.text.SourceText;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class YamlRecordingTest {
    private static final String TEXT = "a: &x [1, {b: 'c'}] # d\nscript: |\n  e\n\n---\n- f\n";

    @Test
    void makesTheTreeThatReadingAloneMakes() throws Exception {
        SourceText text = SourceText.of("x.yaml", TEXT);
        YamlRecording recording = all(text);

        YamlFile file = recording.file().orElseThrow();

        assertThat(file.text()).isSameAs(text);
        assertThat(places(file)).isEqualTo(places(YamlFile.read(text))).hasSize(8);
    }

    @Test
    void saysTheEventsOfTheText() throws Exception {
        SourceText text = SourceText.of("x.yaml", "- a\n");
        YamlRecording recording = new YamlRecording(text);
        YamlEvents events = YamlEvents.of(text);

        for (int i = 0; i < 6; i++) {
            assertThat(recording.next()).isEqualTo(events.next());
        }
    }

    @Test
    void doesNotKeepInMindWhatIsLarge() throws Exception {
        YamlRecording recording = all(SourceText.of("x.yaml", "- aaaaaaaaaaaaaa\n".repeat(70_000)));

        assertThat(recording.file()).isEmpty();
    }

    @Test
    void refusesWhatNoTreeCanHold() throws Exception {
        YamlRecording recording = all(SourceText.of("x.yaml", "a: *nobody\n"));

        assertThatExceptionOfType(YamlSyntaxException.class)
                .isThrownBy(recording::file)
                .withMessageContaining("nobody");
    }

    private static YamlRecording all(SourceText text) throws YamlSyntaxException {
        YamlRecording recording = new YamlRecording(text);
        while (recording.next().kind() != YamlEvent.Kind.STREAM_END) {
            // Only what was said is recorded.
        }
        return recording;
    }

    private static List<String> places(YamlFile file) {
        return file.documents().stream().flatMap(d -> places(d.root())).toList();
    }

    private static Stream<String> places(YamlNode node) {
        Stream<YamlNode> inside = node instanceof YamlCollection collection ? collection.children() : Stream.of();
        return Stream.concat(
                Stream.of(node.getClass() + " " + node.range() + " " + node.properties() + " " + node.text()),
                inside.flatMap(YamlRecordingTest::places));
    }
}
