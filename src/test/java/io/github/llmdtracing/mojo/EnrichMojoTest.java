package io.github.llmdtracing.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;

@MojoTest
class EnrichMojoTest {
    @Test
    @InjectMojo(goal = "enrich")
    @MojoParameter(name = "skip", value = "true")
    void saysOnlyThatItIsSkipped(EnrichMojo enrich) throws Exception {
        RecordingLog log = new RecordingLog();
        enrich.setLog(log);
        enrich.execute();
        assertThat(log.lines).containsExactly("llmd-tracing is skipped (llmd.tracing.skip).");
    }

    private static final class RecordingLog extends SystemStreamLog {
        private final List<String> lines = new ArrayList<>();

        @Override
        public void info(CharSequence content) {
            lines.add(content.toString());
        }
    }
}
