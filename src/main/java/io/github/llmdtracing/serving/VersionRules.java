package io.github.llmdtracing.serving;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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

    private final List<VersionRule> users;
    private final List<VersionRule> standard;
    private final List<DatingFlag> datingFlags;
    private final List<ImageFamily> families;

    private VersionRules(List<VersionRule> users, List<VersionRule> standard, List<DatingFlag> datingFlags) {
        this.users = List.copyOf(users);
        this.standard = List.copyOf(standard);
        this.datingFlags = List.copyOf(datingFlags);
        this.families = rules().map(VersionRule::images).distinct().toList();
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

    private Stream<VersionRule> rules() {
        return Stream.concat(users.stream(), standard.stream());
    }

    /** The component that an image alone stands for. */
    public Optional<String> componentOf(ImageReference image) {
        return families.stream()
                .filter(f -> f.contains(image))
                .map(ImageFamily::component)
                .findFirst();
    }

    /** What an image looks like that stands for no component by the rules: so that it is reported and not passed over. */
    public Optional<String> looksLike(ImageReference image) {
        return componentOf(image).isPresent() ? Optional.empty() : ImageResemblance.of(image);
    }

    /** The version of the component in the image's tag; none where the tag counts something else or nothing. */
    public Optional<Version> versionOf(String component, ImageReference image) {
        return families(component).anyMatch(f -> f.contains(image)) ? Version.ofTag(image) : Optional.empty();
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
                .or(() -> familyOf(component, image, version).flatMap(f -> row(f, version)));
    }

    /** The rule for a version that is stated, counted as the component counts itself. */
    public Optional<VersionRule> find(String component, Version stated) {
        Optional<Version> version = Optional.of(stated);
        return usersRow(component, f -> f.speaksOf(stated), version)
                .or(() -> stated(component, version).flatMap(f -> row(f, version)));
    }

    private Optional<VersionRule> usersRow(String component, Predicate<ImageFamily> meant, Optional<Version> version) {
        return users.stream()
                .filter(r -> r.component().equals(component) && meant.test(r.images()))
                .filter(r ->
                        version.map(r.versions()::holds).orElse(r.versions().unknown()))
                .findFirst();
    }

    private Optional<ImageFamily> familyOf(String component, ImageReference image, Optional<Version> version) {
        return standardFamilies(component)
                .filter(f -> f.contains(image))
                .findFirst()
                .or(() -> stated(component, version));
    }

    private Optional<ImageFamily> stated(String component, Optional<Version> version) {
        return version.flatMap(v ->
                        standardFamilies(component).filter(f -> f.speaksOf(v)).findFirst())
                .or(() -> standardFamilies(component)
                        .filter(f -> f.stated().isPresent())
                        .findFirst());
    }

    private Stream<ImageFamily> families(String component) {
        return families.stream().filter(f -> f.component().equals(component));
    }

    private Stream<ImageFamily> standardFamilies(String component) {
        return standard.stream()
                .map(VersionRule::images)
                .filter(f -> f.component().equals(component))
                .distinct();
    }

    private Optional<VersionRule> row(ImageFamily images, Optional<Version> version) {
        return version.flatMap(
                        v -> rowsOf(images).filter(r -> r.versions().holds(v)).findFirst())
                .or(() -> rowForUnknown(images));
    }

    private Optional<VersionRule> rowForUnknown(ImageFamily images) {
        return rowsOf(images).filter(r -> r.versions().unknown()).findFirst();
    }

    private Stream<VersionRule> rowsOf(ImageFamily images) {
        return standard.stream().filter(r -> r.images().equals(images));
    }

    /**
     * The rule for a component of which only an interval is known. Where the rows in it do not agree on what is written, that is as good as
     * not known; where they do, the oldest of them speaks.
     */
    public Optional<VersionRule> findDated(String component, ImageReference image, VersionRange interval) {
        Optional<VersionRule> own = usersRow(component, f -> f.contains(image), Optional.empty());
        return own.or(() -> familyOf(component, image, Optional.empty()).flatMap(f -> dated(f, interval)));
    }

    private Optional<VersionRule> dated(ImageFamily images, VersionRange interval) {
        List<VersionRule> possible =
                rowsOf(images).filter(r -> r.versions().overlaps(interval)).toList();
        boolean isDated = !interval.equals(VersionRange.any()) && !possible.isEmpty();
        boolean agreed = isDated && possible.stream().allMatch(possible.get(0)::writesAs);
        return agreed ? Optional.of(possible.get(0)) : rowForUnknown(images);
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
                : optionsOf(rule.component()).contains(option);
        return !known && tracingOptions().contains(option);
    }

    /** Every option that some component is told to trace by. */
    public Set<String> tracingOptions() {
        return rules().flatMap(r -> r.flags().options().stream()).collect(Collectors.toUnmodifiableSet());
    }

    private Set<String> optionsOf(String component) {
        return rules().filter(r -> r.component().equals(component))
                .flatMap(r -> r.flags().options().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
