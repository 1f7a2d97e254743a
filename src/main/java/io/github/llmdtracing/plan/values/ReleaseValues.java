package io.github.llmdtracing.plan.values;

import io.github.llmdtracing.helm.HelmRelease;
import io.github.llmdtracing.helm.HelmTree;
import io.github.llmdtracing.helm.LayeredValues;
import io.github.llmdtracing.helm.LocalChart;
import io.github.llmdtracing.helm.ReleaseIndex;
import io.github.llmdtracing.helm.ValuesMatch;
import io.github.llmdtracing.helm.ValuesSchema;
import io.github.llmdtracing.helm.ValuesSchemas;
import io.github.llmdtracing.settings.TracingSettings;
import io.github.llmdtracing.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A release of a chart that is known, with its values.
 *
 * @param release the release; without a version where the chart is only known by its keys
 * @param schema the chart
 * @param values all layers
 */
public record ReleaseValues(HelmRelease release, ValuesSchema schema, LayeredValues values) {
    /** The releases of a tree. Templates of charts and files that are excluded must not be in it. */
    public static List<ReleaseValues> of(HelmTree tree, TracingSettings settings) {
        return all(tree, settings).stream()
                .flatMap(r -> known(tree, r).stream())
                .toList();
    }

    /** All releases, whatever their charts. */
    static List<HelmRelease> all(HelmTree tree, TracingSettings settings) {
        List<HelmRelease> releases = new ArrayList<>(ReleaseIndex.of(tree, settings.releases()));
        releases.addAll(ReleaseIndex.guessed(tree, releases));
        return releases;
    }

    /** The values of a release; none where its chart is not known. */
    static Optional<ReleaseValues> known(HelmTree tree, HelmRelease release) {
        LayeredValues values = LayeredValues.of(release);
        Optional<ValuesSchema> byName =
                ValuesSchemas.named(release.chart()).filter(s -> s.isNamedDistinctly() || looksLike(values, s));
        Optional<LocalChart> local = LocalChart.of(tree, release);
        Optional<ValuesSchema> schema = byName.or(() -> byKeys(values)
                .filter(s -> local.filter(c -> !c.mayRead(tree, s)).isEmpty()));
        HelmRelease known = byName.isPresent() ? release : release.withoutVersion();
        return schema.map(s -> new ReleaseValues(known, s, values));
    }

    // A chart that somebody renamed: its own version then says nothing.
    private static Optional<ValuesSchema> byKeys(LayeredValues values) {
        return ValuesSchemas.all().stream().filter(s -> describes(values, s)).findFirst();
    }

    private static boolean describes(LayeredValues values, ValuesSchema schema) {
        return mappings(values).anyMatch(m -> schema.match(m) == ValuesMatch.COMPONENT);
    }

    private static boolean looksLike(LayeredValues values, ValuesSchema schema) {
        return mappings(values).anyMatch(schema::configures);
    }

    private static Stream<YamlMapping> mappings(LayeredValues values) {
        return values.views().stream().flatMap(v -> v.values().stream());
    }
}
