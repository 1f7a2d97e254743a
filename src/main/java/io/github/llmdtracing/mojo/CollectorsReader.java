package io.github.llmdtracing.mojo;

import io.github.llmdtracing.collector.CollectorCheck;
import io.github.llmdtracing.collector.CollectorSettings;
import io.github.llmdtracing.collector.PlacedCollector;
import io.github.llmdtracing.otel.CollectorAddress;
import io.github.llmdtracing.settings.Tracing;
import io.github.llmdtracing.settings.TracingSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the collectors: that of all, and those of environments.
 *
 * @param goal has the elements
 * @param problems where it is said what is wrong
 */
record CollectorsReader(AbstractTracingMojo goal, ConfigurationProblems problems) {
    /**
     * What was read.
     *
     * @param settings the settings, which know now where workloads send
     * @param collectors what is to be generated
     */
    record Collected(TracingSettings settings, List<PlacedCollector> collectors) {
        Collected {
            collectors = List.copyOf(collectors);
        }
    }

    Collected read(TracingSettings settings) {
        ElementScope top = ElementScope.top(problems);
        List<PlacedCollector> collectors = new ArrayList<>();
        Optional<CollectorSettings> general = read(CollectorWords.of(goal), settings.general(), settings, top);
        general.ifPresent(c -> collectors.add(new PlacedCollector("", c)));
        Map<String, CollectorAddress> own = new LinkedHashMap<>();
        for (int i = 0; i < goal.environments.size(); i++) {
            EnvironmentElement element = goal.environments.get(i);
            ElementScope scope = top.within("environment", element.name, i + 1);
            Tracing tracing = settings.environments().get(i).tracing();
            read(element, tracing, settings, scope).ifPresent(c -> {
                collectors.add(c);
                own.put(ElementScope.text(element.name).orElse(""), c.settings().address());
            });
        }
        return new Collected(settings.collectedBy(general.map(CollectorSettings::address), own), collectors);
    }

    private Optional<PlacedCollector> read(
            EnvironmentElement element, Tracing tracing, TracingSettings settings, ElementScope scope) {
        return Optional.ofNullable(element.collector)
                .flatMap(c -> read(CollectorWords.of(c), tracing, settings, scope))
                .map(c -> new PlacedCollector(directory(element), c));
    }

    private static String directory(EnvironmentElement element) {
        return directory(ElementScope.text(element.name).orElse("environment"));
    }

    /** The directory of what is generated for an environment. */
    static String directory(String environment) {
        return environment.replaceAll("[^A-Za-z0-9._-]+", "-");
    }

    private Optional<CollectorSettings> read(
            CollectorWords words, Tracing tracing, TracingSettings settings, ElementScope scope) {
        Optional<CollectorSettings> collector =
                new CollectorReader(tracing.profile(), scope.inside("collector")).read(words);
        collector.ifPresent(c -> new CollectorCheck(c, scope.place("collector"), scope.subject("collector"))
                .findings(tracing.profile(), tracing.endpoint(), settings.protocol())
                .forEach(problems::add));
        return collector;
    }
}
