package io.github.llmdtracing.lint;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import java.util.List;

/** One question that is asked of every request path. One class each, one line in {@link LintRules}. */
public interface LintRule {
    /** The finding that it raises. */
    FindingCode code();

    /** The stable name: that of the finding. */
    default String id() {
        return code().id();
    }

    /** What is wrong with a path; nothing where it is not clear. */
    List<Finding> findings(RequestPath path);
}
