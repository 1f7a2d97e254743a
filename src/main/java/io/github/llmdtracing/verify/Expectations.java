package io.github.llmdtracing.verify;

import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.component.ComponentState;
import io.github.llmdtracing.lint.Hop;
import io.github.llmdtracing.lint.RequestPath;
import io.github.llmdtracing.otel.OtelVariable;
import io.github.llmdtracing.serving.PathPosition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The services that the sources say there are, made of the plan.
 *
 * @param components everything that was found
 * @param paths the ways that requests take through it
 */
public record Expectations(List<ComponentReport> components, List<RequestPath> paths) {
    private static final Set<PathPosition> BESIDE_THE_PATH = Set.of(PathPosition.FRONT, PathPosition.ROUTER);
    private static final Map<ComponentState, String> USUAL_REASON = Map.of(
            ComponentState.OPTED_OUT, "It is not to be traced.",
            ComponentState.NOT_TRACEABLE, "It cannot be traced.",
            ComponentState.PARTLY_TRACED, "Whether it traces depends on its version, which is not known.");

    /** Copies the lists. */
    public Expectations {
        components = components.stream().filter(c -> c.state().isInstalled()).toList();
        paths = List.copyOf(paths);
    }

    /** All services, in the order of their places. */
    public List<ExpectedService> all() {
        Collection<ExpectedService> all = new ArrayList<>();
        hops().flatMap(this::ofHop).forEach(all::add);
        components.stream().filter(this::isBeside).flatMap(this::ofOther).forEach(all::add);
        components.stream()
                .filter(Expectations::isUndecided)
                .map(this::undecided)
                .forEach(all::add);
        return List.copyOf(all);
    }

    /** The services of one way, in its order; those that are not known are left out. */
    public List<ExpectedService> of(RequestPath path) {
        return path.hops().stream()
                .flatMap(this::ofHop)
                .filter(e -> e.service().isPresent())
                .toList();
    }

    private Stream<Hop> hops() {
        return paths.stream().flatMap(p -> p.hops().stream());
    }

    private Stream<ExpectedService> ofHop(Hop hop) {
        ComponentReport report = hop.report();
        return report.chart().isPresent()
                ? new ChartServices(report, Optional.of(hop), releases()).all()
                : Stream.of(new ExpectedService(
                        report.component(),
                        hop.kind().title(),
                        inChart(report).or(() -> new ServiceName(hop).find()),
                        absence(report),
                        report,
                        Optional.of(hop)));
    }

    // The chart gives containers in its values their variables, unless they have their own.
    private Optional<String> inChart(ComponentReport report) {
        return components.stream()
                .filter(c -> c.chart().isPresent() && ChartServices.isIn(report, c))
                .flatMap(c -> new ChartServices(c, Optional.empty(), releases()).named(report.role()).stream())
                .findFirst();
    }

    private Set<String> releases() {
        return components.stream().map(ComponentReport::workload).collect(Collectors.toSet());
    }

    private boolean isBeside(ComponentReport report) {
        return report.position().filter(BESIDE_THE_PATH::contains).isPresent()
                && !report.rule().isEmpty();
    }

    private Stream<ExpectedService> ofOther(ComponentReport report) {
        return report.chart().isPresent()
                ? new ChartServices(report, Optional.empty(), releases()).all()
                : Stream.of(new ExpectedService(
                        report.component(),
                        report.component(),
                        after(report),
                        absence(report),
                        report,
                        Optional.empty()));
    }

    private static Optional<String> after(ComponentReport report) {
        return report.values().stream()
                .filter(v -> v.name().equals(OtelVariable.SERVICE_NAME))
                .flatMap(v -> v.after().stream())
                .findFirst();
    }

    private static boolean isUndecided(ComponentReport report) {
        return report.rule().isEmpty()
                && report.position().filter(p -> p != PathPosition.BESIDE).isPresent();
    }

    private ExpectedService undecided(ComponentReport report) {
        return new ExpectedService(
                report.component(), report.component(), Optional.empty(), absence(report), report, Optional.empty());
    }

    /** Why nothing has to arrive of a component; none where something has to. */
    static Optional<String> absence(ComponentReport report) {
        return Optional.ofNullable(USUAL_REASON.get(report.state()))
                .map(usual -> report.reason().isBlank() ? usual : new Sentence(report.reason()).text());
    }
}
