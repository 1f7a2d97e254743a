package io.github.llmdtracing.lint;

import io.github.llmdtracing.diagnostic.Finding;
import java.util.List;

/** Asks whether one request is traceable from end to end, of everything that was planned. */
public final class Lint {
    private final LintSubject subject;
    private final List<RequestPath> paths;

    /** The lint of a plan. */
    public Lint(LintSubject subject) {
        this.subject = subject;
        this.paths = new RequestPaths(subject).all();
    }

    /** The ways that requests take. */
    public List<RequestPath> paths() {
        return paths;
    }

    /** What is not as it should be. */
    public List<Finding> findings() {
        List<LintRule> rules = LintRules.all(subject);
        PathFindings found = new PathFindings();
        for (RequestPath path : paths) {
            rules.forEach(r -> found.add(path, r.findings(path)));
        }
        return found.all();
    }
}
