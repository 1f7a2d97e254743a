package io.github.llmdtracing.mojo;

import io.github.llmdtracing.serving.Activity;
import io.github.llmdtracing.serving.Capability;
import io.github.llmdtracing.serving.ImageFamily;
import io.github.llmdtracing.serving.ImagePattern;
import io.github.llmdtracing.serving.Propagation;
import io.github.llmdtracing.serving.TracingEnvironment;
import io.github.llmdtracing.serving.TracingFlags;
import io.github.llmdtracing.serving.VersionCondition;
import io.github.llmdtracing.serving.VersionRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code <rules>}. A user says what may be written, not how: flags and variables are those of the newest version that is known.
 *
 * @param components knows the components
 */
record RuleReader(ComponentReader components) {
    private static final String SOURCE = "<rules> of the POM";

    List<VersionRule> read(List<RuleElement> elements, ElementScope scope) {
        List<VersionRule> rows = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            RuleElement element = elements.get(i);
            rows.addAll(rows(element, scope.within("rule", element.component, i + 1)));
        }
        return rows;
    }

    /** A row for the images that are named, or one for each family of images that is known of the component. */
    private List<VersionRule> rows(RuleElement element, ElementScope scope) {
        String component = components.component(element.component, scope);
        Capability capability = capability(element, scope);
        VersionCondition versions = ComponentReader.parsed("versions", element.versions, VersionCondition::in, scope)
                .orElse(VersionCondition.always());
        List<ImageFamily> families = families(element, component, scope);
        Optional<VersionRule> model = model(component, capability);
        if (!component.isEmpty() && model.isEmpty()) {
            scope.wrong("tracing", element.tracing, "and no way to trace " + component + " is known here; write none");
        }
        return model.stream()
                .flatMap(known -> families.stream().map(images -> row(images, versions, capability, known, element)))
                .toList();
    }

    private static Capability capability(RuleElement element, ElementScope scope) {
        String text = scope.required("tracing", element.tracing, "write flags, environment or none");
        return text.isEmpty()
                ? Capability.NONE
                : Choice.of("tracing", Capability.values(), RuleReader::word).read(scope, text, Capability.NONE);
    }

    private static String word(Capability capability) {
        return switch (capability) {
            case NONE -> "none";
            case ENVIRONMENT_ONLY -> "environment";
            case FLAGS -> "flags";
        };
    }

    private List<ImageFamily> families(RuleElement element, String component, ElementScope scope) {
        if (ElementScope.text(element.image).isEmpty()) {
            return components.rowsOf(component).stream()
                    .map(VersionRule::images)
                    .distinct()
                    .toList();
        }
        return ComponentReader.parsed("image", element.image, ImagePattern::of, scope)
                .map(images -> new ImageFamily(images.toString(), component, List.of(images), Optional.empty()))
                .stream()
                .toList();
    }

    private Optional<VersionRule> model(String component, Capability capability) {
        return components.rowsOf(component).stream()
                .filter(row -> serves(row, capability))
                .reduce((older, newer) -> newer.certain() || !older.certain() ? newer : older);
    }

    private static boolean serves(VersionRule row, Capability capability) {
        return switch (capability) {
            case NONE -> true;
            case ENVIRONMENT_ONLY -> row.environment().used();
            case FLAGS -> !row.flags().options().isEmpty();
        };
    }

    private static VersionRule row(
            ImageFamily images,
            VersionCondition versions,
            Capability capability,
            VersionRule model,
            RuleElement element) {
        boolean traced = capability != Capability.NONE;
        return new VersionRule(
                images,
                versions,
                capability,
                true,
                traced ? model.activity() : Activity.NEVER,
                capability == Capability.FLAGS ? model.flags() : TracingFlags.none(),
                traced ? model.environment() : TracingEnvironment.unused(),
                traced ? model.propagation() : Propagation.NONE,
                Optional.empty(),
                ElementScope.text(element.note).orElse("The POM says so."),
                SOURCE);
    }
}
