package io.github.llmdtracing.lint;

import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.kubernetes.Container;
import io.github.llmdtracing.serving.Propagation;
import io.github.llmdtracing.serving.VersionRule;
import java.util.Optional;

/**
 * A station of a request, as it will be.
 *
 * @param report what becomes of it
 * @param kind which one it is
 * @param rule what is known of its version
 * @param container the container, where it is one
 */
public record Hop(ComponentReport report, HopKind kind, Optional<VersionRule> rule, Optional<Container> container) {
    /** The rule for engines of vllm-stack, which are no containers in its values. */
    private static final String STACK_ENGINE = "vllm-stack-engine";

    /** Whether its spans arrive, as far as can be known. */
    public boolean isTraced() {
        return switch (report.state()) {
            case TRACED, ALREADY_TRACED -> true;
            case PARTLY_TRACED, OPTED_OUT, NOT_TRACEABLE, NOT_INSTALLED, STRIPPED, STILL_TRACED, UNTRACED -> false;
        };
    }

    /** Whether it certainly sends nothing. */
    boolean isDark() {
        return switch (report.state()) {
            case OPTED_OUT, NOT_TRACEABLE -> true;
            case TRACED, ALREADY_TRACED, PARTLY_TRACED, NOT_INSTALLED, STRIPPED, STILL_TRACED, UNTRACED -> false;
        };
    }

    /** What its version does with a trace; none where the version is not certain. */
    public Optional<Propagation> propagation() {
        return rule.filter(VersionRule::certain).map(VersionRule::propagation);
    }

    Location location() {
        return report.location();
    }

    /** As findings name it. */
    String subject() {
        boolean section = report.chart().isPresent();
        String what = report.rule().equals(STACK_ENGINE) ? "engine" : "container";
        return section ? report.workload() : what + " \"" + report.name() + "\"";
    }

    /** As texts about other hops name it. */
    public String title() {
        return kind.title() + " of " + report.workload();
    }

    /** The same, with its place. */
    String titleAndPlace() {
        return title() + " (" + location() + ")";
    }

    Finding finding(FindingCode code, String problem, String reason, String remedy) {
        return Finding.of(code, location(), subject(), problem, reason, remedy);
    }
}
