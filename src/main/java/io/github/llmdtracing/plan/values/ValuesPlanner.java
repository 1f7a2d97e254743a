package io.github.llmdtracing.plan.values;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.helm.HelmRelease;
import io.github.llmdtracing.helm.HelmTree;
import io.github.llmdtracing.helm.LayeredValues;
import io.github.llmdtracing.helm.LayeredValues.View;
import io.github.llmdtracing.helm.ReleaseIndex;
import io.github.llmdtracing.helm.ValuesSchema;
import io.github.llmdtracing.otel.OtlpEndpoint;
import io.github.llmdtracing.otel.OtlpProtocol;
import io.github.llmdtracing.plan.change.Removal;
import io.github.llmdtracing.settings.Environment;
import io.github.llmdtracing.settings.Tracing;
import io.github.llmdtracing.settings.TracingSettings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Plans the Helm values of a tree: which release, which chart, which layer, which section, which keys. */
public final class ValuesPlanner {
    private final TracingSettings settings;
    private final BiFunction<Tracing, Optional<String>, OtlpEndpoint> endpoints;
    private final ValuesContainerPlanning containers;
    private final FixedValues fixed;

    /**
     * A planner.
     *
     * @param settings what the POM says
     * @param endpoints where workloads of a namespace send
     * @param containers who plans the containers that stand in values
     */
    public ValuesPlanner(
            TracingSettings settings,
            BiFunction<Tracing, Optional<String>, OtlpEndpoint> endpoints,
            ValuesContainerPlanning containers) {
        this(settings, endpoints, containers, FixedValues.none());
    }

    /**
     * A planner.
     *
     * @param fixed values that have to stay as they are
     */
    public ValuesPlanner(
            TracingSettings settings,
            BiFunction<Tracing, Optional<String>, OtlpEndpoint> endpoints,
            ValuesContainerPlanning containers,
            FixedValues fixed) {
        this.settings = settings;
        this.endpoints = endpoints;
        this.containers = containers;
        this.fixed = fixed;
    }

    /** The plan for all values of a tree. Templates of charts and files that are excluded must not be in it. */
    public ValuesPlan plan(HelmTree tree) {
        List<ReleaseValues> known = new ArrayList<>();
        List<HelmRelease> unknown = new ArrayList<>();
        List<HelmRelease> all = ReleaseValues.all(tree, settings);
        all.forEach(r -> ReleaseValues.known(tree, r).ifPresentOrElse(known::add, () -> unknown.add(r)));
        UnknownCharts others = new UnknownCharts(settings, known, unknown);
        return new ValuesPlanning(settings, containers, cases(known))
                .plan()
                .with(Stream.of(
                                others.findings(tree),
                                UnknownCharts.namesakes(tree, unknown),
                                UnknownCharts.doubtful(ReleaseIndex.doubtful(tree, all)),
                                known.stream().flatMap(fixed::findings),
                                known.stream()
                                        .flatMap(ValuesPlanner::unfollowed)
                                        .distinct())
                        .flatMap(s -> s));
    }

    private static Stream<Finding> unfollowed(ReleaseValues release) {
        HelmRelease declared = release.release();
        return declared.rendering().unfollowed().stream()
                .map(u -> DeployedTree.finding("values of " + declared.name(), u));
    }

    /** The plan that takes tracing out of them. */
    public ValuesPlan strip(HelmTree tree, Removal removal) {
        return new ValuesStripping(settings, containers, removal, cases(ReleaseValues.of(tree, settings))).plan();
    }

    private List<ValuesCase> cases(List<ReleaseValues> releases) {
        return releases.stream()
                .map(r -> inCase(r.release(), r.schema(), r.values()))
                .toList();
    }

    private ValuesCase inCase(HelmRelease release, ValuesSchema schema, LayeredValues values) {
        LayeredValues included =
                values.only(v -> !settings.excluded().test(v.tree().path())
                        && !fixed.contains(v.tree().path()));
        Tracing tracing = tracing(release, included);
        return new ValuesCase(
                release,
                schema,
                included,
                ValuesDecision.of(release, schema, included),
                tracing,
                endpoint(tracing, release));
    }

    /** What holds for the strongest layer that lies in an environment, or else for the declaration. */
    private Tracing tracing(HelmRelease release, LayeredValues values) {
        List<View> strongestFirst = new ArrayList<>(values.views());
        Collections.reverse(strongestFirst);
        return Stream.concat(
                        strongestFirst.stream().map(v -> v.tree().path()),
                        Stream.of(release.declaredAt().file()))
                .flatMap(p -> settings.environment(p).stream())
                .map(Environment::tracing)
                .findFirst()
                .orElse(settings.general());
    }

    // The programs of charts speak gRPC: engines by default, Go programs always.
    private OtlpEndpoint endpoint(Tracing tracing, HelmRelease release) {
        OtlpEndpoint endpoint = endpoints.apply(tracing, release.namespace());
        boolean http = endpoint.port().orElse(0) == OtlpProtocol.HTTP_PROTOBUF.port();
        return http ? endpoint.withPort(OtlpProtocol.GRPC.port()) : endpoint;
    }
}
