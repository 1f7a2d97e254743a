package io.github.llmdtracing.report.page;

import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.report.PageContext;
import io.github.llmdtracing.report.TracingReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes request paths of a report: one for whatever is applied together. */
final class RequestPaths {
    /** Its values make proxies, and engines of both roles. */
    private static final String MODEL_CHART = "llm-d-modelservice";

    /** KServe's controller makes picker and proxy of it. */
    private static final String CONTROLLED = "LLMInferenceService/";

    private final PageContext context;
    private final HopFindings findings;

    private RequestPaths(TracingReport report) {
        this.context = report.context();
        this.findings = new HopFindings(report);
    }

    /** The paths, by place. */
    static List<RequestPath> of(TracingReport report) {
        Map<PathName, List<ComponentReport>> groups = report.components().stream()
                .filter(c -> c.state().isInstalled())
                .collect(Collectors.groupingBy(
                        c -> PathName.of(c, report.context()), TreeMap::new, Collectors.toList()));
        RequestPaths paths = new RequestPaths(report);
        List<RequestPath> all = new ArrayList<>();
        groups.forEach((name, components) -> all.add(paths.path(all.size() + 1, name, components)));
        return List.copyOf(all);
    }

    private RequestPath path(int number, PathName name, List<ComponentReport> components) {
        Map<HopKind, Hop> hops = new TreeMap<>();
        components.stream()
                .collect(Collectors.groupingBy(HopKind::of, TreeMap::new, Collectors.toList()))
                .forEach((kind, those) -> hops.put(kind, hop(kind, those)));
        complete(hops, components);
        List<Hop> sinks = new PathSinks(components, context, findings).hops();
        return new RequestPath(number, name, List.copyOf(hops.values()), sinks, links(hops));
    }

    private Hop hop(HopKind kind, List<ComponentReport> components) {
        return new Hop(
                kind,
                joined(components.stream().map(RequestPaths::what)),
                HopState.of(components),
                joined(components.stream().map(c -> new Sampled(c).words())),
                components,
                findings.at(components));
    }

    private static String what(ComponentReport component) {
        return component.component() + component.version().map(v -> " " + v).orElse("");
    }

    private static String joined(Stream<String> words) {
        return words.filter(w -> !w.isEmpty()).distinct().collect(Collectors.joining(", "));
    }

    // Without these hops, no trace is whole. Some bring others by themselves.
    private static void complete(Map<HopKind, Hop> hops, List<ComponentReport> components) {
        boolean controlled = components.stream().anyMatch(c -> c.workload().startsWith(CONTROLLED));
        boolean engines = hops.keySet().stream().anyMatch(HopKind::isEngine);
        if (engines && !controlled) {
            beforeEngines(
                    hops,
                    components.stream()
                            .anyMatch(c -> c.chart().filter(MODEL_CHART::equals).isPresent()));
        }
        missingIf(!engines && hops.keySet().stream().anyMatch(HopKind::isOnPath), HopKind.ENGINE, hops);
        hops.computeIfAbsent(HopKind.ENTRY, k -> Hop.without(k, "where requests come from", HopState.OUTSIDE, ""));
    }

    private static void beforeEngines(Map<HopKind, Hop> hops, boolean chart) {
        boolean split = hops.containsKey(HopKind.PREFILL) || hops.containsKey(HopKind.ENCODE);
        missingIf(split || chart || hops.containsKey(HopKind.PROXY), HopKind.PICKER, hops);
        missingIf(split && !chart, HopKind.PROXY, hops);
        missingIf(split && !chart && !hops.containsKey(HopKind.ENGINE), HopKind.DECODE, hops);
    }

    private static void missingIf(boolean needed, HopKind kind, Map<HopKind, Hop> hops) {
        if (needed) {
            hops.computeIfAbsent(kind, k -> Hop.without(k, "none in this path", HopState.MISSING, ""));
        }
    }

    /** From each hop to the next; the last before the engines calls each of them. */
    private List<HopLink> links(Map<HopKind, Hop> hops) {
        List<Hop> path = hops.values().stream().filter(h -> h.kind().isOnPath()).toList();
        List<HopLink> links = new ArrayList<>();
        for (int i = 1; i < path.size(); i++) {
            int last = i - 1;
            while (path.get(last).kind().isEngine()) {
                last--;
            }
            links.add(HopLink.of(path.get(last), path.get(i), context));
        }
        return links;
    }
}
