package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.commandline.Place;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.yaml.YamlNode;

/** An issue that ends what is being done: all of the build where it is fatal, else this one step. */
final class StoppedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient BuildIssue issue;

    StoppedException(BuildIssue issue) {
        super(issue.detail());
        this.issue = issue;
    }

    StoppedException(BuildIssue.Kind kind, Place place, YamlNode node, String detail) {
        this(new BuildIssue(kind, locate(place, node), detail));
    }

    /** Kustomize stops here. */
    static StoppedException refused(Place place, YamlNode node, String detail) {
        return new StoppedException(BuildIssue.Kind.REFUSED, place, node, detail);
    }

    static Location locate(Place place, YamlNode node) {
        return Location.of(place.file().text(), node.range().start());
    }

    BuildIssue issue() {
        return issue;
    }
}
