package io.github.llmdtracing.mojo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/** The goal {@code verify-traces}, as a user would run it on a directory of sources. */
public final class VerifyGoal {
    private final RecordingLog log = new RecordingLog();
    private final VerifyTracesMojo goal = new VerifyTracesMojo();
    private final Path output;

    /**
     * A goal that looks once.
     *
     * @param sources the sources
     * @param output where reports go
     * @param url the backend
     */
    public VerifyGoal(Path sources, Path output, URI url) {
        this.output = output;
        goal.setLog(log);
        goal.projectDirectory = sources.toAbsolutePath().getParent().toFile();
        goal.sources = List.of(sources.toAbsolutePath().toFile());
        goal.outputDirectory = output.toFile();
        goal.toolVersion = "1";
        goal.verifyUrl = url.toString();
        goal.verifyWait = "0";
    }

    VerifyTracesMojo mojo() {
        return goal;
    }

    /** Waits until everything has arrived. */
    public VerifyGoal waiting(String time) {
        goal.verifyWait = time;
        return this;
    }

    /** When it fails. */
    public VerifyGoal failing(String when) {
        goal.verifyFail = when;
        return this;
    }

    /** How many requests there were. */
    public VerifyGoal after(int requests) {
        goal.verifyRequests = requests;
        return this;
    }

    /** Samples as this profile. */
    public VerifyGoal profile(String profile) {
        goal.profile = profile;
        return this;
    }

    /** Sends a request first. */
    public VerifyGoal sending(URI gateway) {
        goal.verifyRequest = gateway.toString();
        goal.verifyModel = "qwen";
        return this;
    }

    /** With these headers. */
    public VerifyGoal headers(Map<String, String> headers) {
        goal.verifyHeaders.putAll(headers);
        return this;
    }

    /** Runs it, and returns what it says. */
    public List<String> run() throws MojoFailureException, MojoExecutionException {
        goal.execute();
        return log.lines();
    }

    /** What it has said. */
    public String said() {
        return String.join("\n", log.lines());
    }

    /** Its report. */
    public String json() throws IOException {
        return Files.readString(output.resolve("reports/llmd-tracing-verification.json"));
    }
}
