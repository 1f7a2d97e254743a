package io.github.llmdtracing.serving;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is known about versions, and the way to the rule for a container: what somebody states about the version comes first, then the tag where the
 * image's tags count that program, then the flags that date it; what remains is a version that is not known. A user's rows come before ours,
 * and of the rows that apply the first counts.
 */
public final class VersionRules {
    private static final VersionRules STANDARD =
            new VersionRules(List.of(), RuleTable.rules(), RuleTable.datingFlags());

    /** What engines have counted so far; everything else is the count of whoever made the image (their releases up to November 2026). */
    private static final Map<String, VersionRange> COUNTS =
            Map.of(ComponentIds.VLLM, VersionRange.parse("(,1.0)"), ComponentIds.SGLANG, VersionRange.parse("(,1.0)"));

    private final List<VersionRule> users;
    private final List<VersionRule> standard;
    private final List<DatingFlag> datingFlags;
    private final List<ImageFamily> families;
    private final Map<String, List<FamilyRows>> rowsByComponent;
    private final Map<String, Set<String>> optionsByComponent;
    private final Set<String> tracingOptions;
    private final Map<String, VersionRule> byName;

    private VersionRules(List<VersionRule> users, List<VersionRule> standard, List<DatingFlag> datingFlags) {
        this.users = List.copyOf(users);
        this.standard = List.copyOf(standard);
        this.datingFlags = List.copyOf(datingFlags);
        List<FamilyRows> table = FamilyRows.of(this.standard);
        this.families = Stream.concat(
                        this.users.stream().map(VersionRule::images),
                        table.stream().map(FamilyRows::images))
                .toList();
        this.rowsByComponent =
                table.stream().collect(Collectors.groupingBy(f -> f.images().component()));
        this.optionsByComponent = rules().collect(Collectors.groupingBy(VersionRule::component, options()));
        this.tracingOptions = rules().collect(options());
        this.byName = rules().collect(
                        Collectors.toMap(r -> r.component() + ": " + r.name(), r -> r, (first, second) -> first));
    }

    private static Collector<VersionRule, ?, Set<String>> options() {
        return Collectors.flatMapping(r -> r.flags().known().stream(), Collectors.toUnmodifiableSet());
    }

    /** The rules that come with the plugin. */
    public static VersionRules standard() {
        return STANDARD;
    }

    /** These rules behind a user's own. */
    public VersionRules with(List<VersionRule> usersRows) {
        return new VersionRules(
                Stream.concat(usersRows.stream(), users.stream()).toList(), standard, datingFlags);
    }

    /** All rows, the user's first. */
    public List<VersionRule> all() {
        return rules().toList();
    }

    /** The row that a report names, as {@code routing-proxy: routing-sidecar [0.9,0.10) (by image)}. */
    public Optional<VersionRule> named(String reported) {
        return Optional.ofNullable(byName.get(reported.replaceFirst(" \\(by .*$", "")));
    }

    private Stream<VersionRule> rules() {
        return Stream.concat(users.stream(), standard.stream());
    }

    /** The component that an image alone stands for. */
    public Optional<String> componentOf(ImageReference image) {
        String name = image.fullName();
        for (ImageFamily family : families) {
            if (family.contains(name, image)) {
                return Optional.of(family.component());
            }
        }
        return Optional.empty();
    }

    /** Whether an image is known to have no CMD, which arguments of a container would replace. */
    public boolean hasNoCommand(ImageReference image) {
        return families.stream().anyMatch(f -> f.hasNoCommand(image));
    }

    /** What an image looks like that stands for no component by the rules: so that it is reported and not passed over. */
    public Optional<String> looksLike(ImageReference image) {
        return componentOf(image).isPresent() ? Optional.empty() : ImageResemblance.of(image);
    }

    /**
     * The version of the component in the image's tag; none where the tag counts something else or nothing. Of an image that no rule
     * knows it is taken for the component's own where that keeps the image from being traced.
     */
    public Optional<Version> versionOf(String component, ImageReference image) {
        Optional<Version> tagged = Version.ofTag(image).filter(v -> isCount(component, image, v));
        return families(component).anyMatch(f -> f.contains(image))
                ? tagged
                : tagged.filter(v -> names(component, image))
                        .filter(v -> find(component, v)
                                .filter(r -> r.capability() == Capability.NONE)
                                .isPresent());
    }

    private boolean names(String component, ImageReference image) {
        return Version.isBehindNameOf(component, image)
                || looksLike(image).filter(component::equals).isPresent();
    }

    private boolean isCount(String component, ImageReference image, Version version) {
        return users.stream().anyMatch(r -> r.images().contains(image))
                || isOwnCount(component, image)
                || COUNTS.getOrDefault(component, VersionRange.any()).contains(version);
    }

    // Whose tags nobody states count something that the rows know.
    private boolean isOwnCount(String component, ImageReference image) {
        return families(component)
                .filter(f -> f.contains(image))
                .findFirst()
                .filter(f -> f.stated().isEmpty())
                .isPresent();
    }

    /**
     * The rule for a container.
     *
     * @param component what runs in it
     * @param image its image
     * @param stated the version that the POM, a label or an annotation states, counted as the component counts itself
     * @param options the names of the options that the program gets
     * @return none where the component is not known
     */
    public Optional<VersionRule> ruleFor(
            String component, ImageReference image, Optional<Version> stated, Collection<String> options) {
        if (stated.isPresent()) {
            return find(component, stated.get());
        }
        Optional<Version> tagged = versionOf(component, image);
        return tagged.isPresent()
                ? find(component, image, tagged)
                : findDated(component, image, fromFlags(component, options));
    }

    /**
     * The rule for a version of a component in an image.
     *
     * @param version counted as the image's tags count; none where it is not known
     */
    public Optional<VersionRule> find(String component, ImageReference image, Optional<Version> version) {
        return usersRow(component, f -> f.contains(image), version)
                .or(() -> familyOf(component, image, version).flatMap(f -> f.row(version)));
    }

    /** The rule for a version that is stated, counted as the component counts itself. */
    public Optional<VersionRule> find(String component, Version stated) {
        Optional<Version> version = Optional.of(stated);
        return usersRow(component, f -> f.speaksOf(stated), version)
                .or(() -> stated(component, version).flatMap(f -> f.row(version)));
    }

    private Optional<VersionRule> usersRow(String component, Predicate<ImageFamily> meant, Optional<Version> version) {
        return users.stream()
                .filter(r -> r.component().equals(component) && meant.test(r.images()))
                .filter(r ->
                        version.map(r.versions()::holds).orElse(r.versions().unknown()))
                .findFirst();
    }

    private Optional<FamilyRows> familyOf(String component, ImageReference image, Optional<Version> version) {
        return standardFamilies(component)
                .filter(f -> f.images().contains(image))
                .findFirst()
                .or(() -> stated(component, version));
    }

    private Optional<FamilyRows> stated(String component, Optional<Version> version) {
        return version.flatMap(v -> standardFamilies(component)
                        .filter(f -> f.images().speaksOf(v))
                        .findFirst())
                .or(() -> standardFamilies(component)
                        .filter(f -> f.images().stated().isPresent())
                        .findFirst());
    }

    private Stream<ImageFamily> families(String component) {
        return families.stream().filter(f -> f.component().equals(component));
    }

    private Stream<FamilyRows> standardFamilies(String component) {
        return rowsByComponent.getOrDefault(component, List.of()).stream();
    }

    /**
     * The rule for a component of which only an interval is known. Where the rows in it do not agree on what is written, that is as good as
     * not known; where they do, the oldest of them speaks.
     */
    public Optional<VersionRule> findDated(String component, ImageReference image, VersionRange interval) {
        Optional<VersionRule> own = usersRow(component, f -> f.contains(image), Optional.empty());
        return own.or(() -> familyOf(component, image, Optional.empty()).flatMap(f -> f.dated(interval)));
    }

    /** The versions that have all of these options; empty where they exclude each other, every version where none of them dates. */
    public VersionRange fromFlags(String component, Collection<String> options) {
        return datingFlags.stream()
                .filter(f -> f.isAmong(component, options))
                .map(DatingFlag::versions)
                .reduce(VersionRange.any(), VersionRange::intersect);
    }

    /**
     * Whether an option that stands in a container stops its program: a tracing option that this version is known not to have, or that no
     * version of the component has.
     */
    public boolean kills(VersionRule rule, String option) {
        boolean known = rule.certain()
                ? rule.flags().knows(option)
                : optionsByComponent.getOrDefault(rule.component(), Set.of()).contains(option);
        return !known && tracingOptions.contains(option);
    }

    /** Every option that some component is told to trace by. */
    public Set<String> tracingOptions() {
        return tracingOptions;
    }
}
