package io.github.llmdtracing.mojo;

import io.github.llmdtracing.pipeline.ArchiveRequest;
import java.util.Optional;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.MavenProjectHelper;

/**
 * What is attached to the project.
 *
 * @param archive the file; none where nothing is
 * @param classifier by which it is told from the project's other artifacts
 */
record Attachment(Optional<ArchiveRequest> archive, String classifier) {
    static final String TYPE = "tar.gz";
    static final Attachment NONE = new Attachment(Optional.empty(), "");

    /**
     * Attaches it, unless that has been done in this build.
     *
     * @return whether there is something now that was not there before
     * @throws MojoFailureException when another execution has attached another archive by this classifier
     */
    boolean attachTo(MavenProject project, MavenProjectHelper artifacts) throws MojoFailureException {
        if (archive.isEmpty()) {
            return false;
        }
        Optional<Artifact> standing = project.getAttachedArtifacts().stream()
                .filter(a -> TYPE.equals(a.getType()) && classifier.equals(a.getClassifier()))
                .findFirst();
        if (standing.isPresent()) {
            requireSame(standing.get());
            return false;
        }
        artifacts.attachArtifact(project, TYPE, classifier, archive.get().file().toFile());
        return true;
    }

    private void requireSame(Artifact standing) throws MojoFailureException {
        boolean same = archive.filter(a -> a.file().toFile().equals(standing.getFile()))
                .isPresent();
        if (!same) {
            throw new MojoFailureException("llmd-tracing: this project has an artifact with the classifier \""
                    + classifier + "\" already. Give each execution its own <attachClassifier>.");
        }
    }

    String words(GoalConfiguration configuration) {
        return archive.map(a -> configuration.shown(a.file())).orElse("nothing") + ", classifier " + classifier;
    }
}
