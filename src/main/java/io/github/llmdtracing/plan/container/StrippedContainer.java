package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.commandline.Argument;
import io.github.llmdtracing.commandline.CommandLine;
import io.github.llmdtracing.commandline.OptionUse;
import io.github.llmdtracing.commandline.Place;
import io.github.llmdtracing.component.ComponentState;
import io.github.llmdtracing.component.ValueChange;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.kubernetes.EnvEntry;
import io.github.llmdtracing.plan.change.PlanDraft;
import io.github.llmdtracing.plan.change.TracingVariables;
import io.github.llmdtracing.yaml.YamlChange;
import io.github.llmdtracing.yaml.YamlEditor;
import io.github.llmdtracing.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes tracing out of a container whose program is known: all that it has to, or nothing. */
final class StrippedContainer {
    private final ContainerContext context;
    private final StripSelection selection;
    private final PlanDraft draft;
    private final List<ValueChange> patched;
    private final List<ValueChange> values = new ArrayList<>();
    private final List<String> standing = new ArrayList<>();
    private final List<YamlChange> changes = new ArrayList<>();
    private boolean certain = true;

    /**
     * A container.
     *
     * @param patched what patches brought that are out already
     */
    StrippedContainer(ContainerContext context, StripSelection selection, List<ValueChange> patched, PlanDraft draft) {
        this.context = context;
        this.selection = selection;
        this.draft = draft;
        this.patched = patched;
    }

    void plan() {
        context.known().lines().forEach(this::options);
        variables();
        if (!certain || !isPossible()) {
            draft.finding(notTakenOut());
            report(ComponentState.STILL_TRACED, "it cannot be taken out with certainty", List.of());
            return;
        }
        changes.forEach(c -> draft.change(place(c), c, context.ruleName(), "without " + describe()));
        values.addAll(patched);
        report(state(), own(), values);
    }

    private ComponentState state() {
        if (!changes.isEmpty() || !patched.isEmpty()) {
            return ComponentState.STRIPPED;
        }
        return standing.isEmpty() ? ComponentState.UNTRACED : ComponentState.STILL_TRACED;
    }

    private String own() {
        String names = standing.stream().distinct().collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : "the manifest's own stays: " + names;
    }

    private String describe() {
        return values.stream().map(ValueChange::name).distinct().collect(Collectors.joining(", "));
    }

    private void report(ComponentState state, String reason, List<ValueChange> taken) {
        draft.component(new ContainerReport(context).of(state, reason, taken));
    }

    private void options(CommandLine line) {
        List<OptionUse> gone = selection.options(line);
        selection
                .standing(line)
                .filter(u -> !gone.contains(u))
                .map(OptionUse::name)
                .forEach(standing::add);
        if (!gone.isEmpty()) {
            gone.forEach(u -> taken(u.name(), u.written()));
            Optional<List<YamlChange>> removed = line.remove(words(gone));
            certain &= removed.isPresent();
            changes.addAll(removed.orElse(List.of()));
        }
    }

    private List<Argument> words(List<OptionUse> gone) {
        return gone.stream()
                .flatMap(u -> selection.words(u).stream())
                .distinct()
                .toList();
    }

    private void taken(String name, String value) {
        values.add(new ValueChange(name, Optional.of(value), Optional.empty(), Optional.empty()));
    }

    private void variables() {
        List<EnvEntry> entries = context.container().env();
        List<EnvEntry> gone = selection.variables(entries).stream()
                .filter(e -> !isNamed(e.name()))
                .toList();
        entries.stream()
                .filter(e -> !gone.contains(e) && TracingVariables.has(e.name()))
                .forEach(e -> standing.add(e.name()));
        gone.forEach(this::remove);
    }

    // What stays and names a variable would break without it.
    private boolean isNamed(String variable) {
        return context.known().lines().stream().anyMatch(l -> isNamed(l, variable));
    }

    private boolean isNamed(CommandLine line, String variable) {
        List<Argument> gone = words(selection.options(line));
        return line.arguments().stream()
                .filter(a -> !gone.contains(a))
                .anyMatch(a -> a.text().contains(variable));
    }

    private void remove(EnvEntry entry) {
        Optional<YamlChange> change = context.container().node().sequence("env").stream()
                .flatMap(s -> item(s, entry))
                .findFirst();
        certain &= change.isPresent();
        change.ifPresent(changes::add);
        taken(entry.name(), entry.literal().orElse(""));
    }

    private static Stream<YamlChange> item(YamlSequence list, EnvEntry entry) {
        return list.items().stream()
                .filter(i -> i.resolved() == entry.node())
                .map(i -> new YamlChange.RemoveItem(list, i));
    }

    private Place place(YamlChange change) {
        return context.known().lines().stream()
                .filter(l -> l.script().filter(s -> s == change.target()).isPresent())
                .map(l -> l.place(change))
                .findFirst()
                .orElseGet(() -> context.place(change));
    }

    // What a lock knows of is its own to take out.
    private boolean isPossible() {
        Map<Place, List<YamlChange>> places = changes.stream().collect(Collectors.groupingBy(this::place));
        return places.entrySet().stream().allMatch(p -> isPossible(p.getKey(), p.getValue()));
    }

    private static boolean isPossible(Place place, List<YamlChange> here) {
        return new YamlEditor(place.file().text(), place.document()).canRemove(here);
    }

    private Finding notTakenOut() {
        return Finding.of(
                FindingCode.NOT_TAKEN_OUT,
                context.location(),
                context.subject(),
                "its tracing cannot be taken out",
                "What has to go cannot be told from what stays with certainty, so the container stays as it is.",
                "Take it out by hand: " + describe() + ".");
    }
}
