package io.github.llmdtracing.report.console;

import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.component.ComponentState;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.report.Counted;
import io.github.llmdtracing.report.Totals;
import io.github.llmdtracing.text.Position;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The components of one file, in aligned columns: place, workload and container, what it is, what became of it.
 *
 * @param file the file, or the kustomization that makes the components
 * @param components its components, by place
 * @param style how words stand out
 */
record FileBlock(String file, List<ComponentReport> components, ConsoleStyle style) {
    private static final Set<ComponentState> NOTHING_TO_EXPLAIN = Set.of(
            ComponentState.TRACED, ComponentState.ALREADY_TRACED, ComponentState.STRIPPED, ComponentState.UNTRACED);
    private static final int WIDEST_NAME = 46;
    private static final int WIDEST_PROGRAM = 32;
    private static final int NARROWEST_FILE = 40;
    private static final String GAP = "  ";

    /** Whether everything in the file is traced. */
    boolean isQuiet() {
        return components.stream().allMatch(c -> NOTHING_TO_EXPLAIN.contains(c.state()));
    }

    /** The whole file in one line. */
    String inOneLine() {
        String programs =
                components.stream().map(ComponentReport::component).distinct().collect(Collectors.joining(", "));
        String states = Counted.byState(Totals.of(components, List.of()));
        String rest = new ConsoleText(GAP + states + " (" + programs + ")").cut(ConsoleStyle.WIDTH - NARROWEST_FILE);
        return new ConsoleText(file).end(ConsoleStyle.WIDTH - rest.length()) + rest;
    }

    /** One line a component, and why it is not traced. */
    List<String> inBrief() {
        return lines(component -> ChangeLines.counted(component.values()), component -> List.of());
    }

    /** Every component with every value. */
    List<String> inFull() {
        return lines(component -> "", component -> details(component));
    }

    private static List<String> details(ComponentReport component) {
        List<String> lines = new ArrayList<>(new ChangeLines(component.values()).lines());
        edits(component).forEach(e -> lines.add(ChangeLines.INDENT + "in " + new ConsoleText(e).text()));
        return lines;
    }

    // A line for each file, however many places of it change.
    private static Stream<String> edits(ComponentReport component) {
        Map<String, String> places = component.edits().stream()
                .collect(Collectors.toMap(
                        Location::file, FileBlock::place, (one, next) -> one + ", " + next, LinkedHashMap::new));
        return places.entrySet().stream().map(e -> e.getKey() + (e.getValue().isEmpty() ? "" : ":" + e.getValue()));
    }

    private static String place(Location location) {
        return location.position().map(Position::toString).orElse("");
    }

    private List<String> lines(
            Function<ComponentReport, String> tail, Function<ComponentReport, List<String>> details) {
        List<String> lines = new ArrayList<>();
        lines.add(style.strong(new ConsoleText(file).text()));
        for (ComponentReport component : components) {
            lines.add(row(component, tail.apply(component)));
            lines.addAll(details.apply(component));
            lines.addAll(reason(component));
        }
        return lines;
    }

    private String row(ComponentReport component, String tail) {
        String start = places(component)
                + GAP
                + new ConsoleText(name(component)).column(width(FileBlock::name, WIDEST_NAME))
                + GAP
                + new ConsoleText(program(component)).column(width(FileBlock::program, WIDEST_PROGRAM))
                + GAP;
        String state = style.state(component.state(), Counted.words(component.state()));
        return start + state + (tail.isEmpty() ? "" : GAP + tail);
    }

    // What a kustomization makes has no place in it.
    private String places(ComponentReport component) {
        boolean built = components.stream().allMatch(c -> c.kustomization().isPresent());
        return built ? "" : GAP + new ConsoleText(place(component)).column(width(FileBlock::place, WIDEST_NAME));
    }

    private int width(Function<ComponentReport, String> column, int widest) {
        int needed = components.stream()
                .mapToInt(c -> new ConsoleText(column.apply(c)).length())
                .max()
                .orElse(0);
        return Math.min(needed, widest);
    }

    private static String place(ComponentReport component) {
        boolean built = component.kustomization().isPresent();
        String place = built ? "" : place(component.location());
        return place.isEmpty() ? "-" : place;
    }

    private static String name(ComponentReport component) {
        return component.workload() + " " + component.name();
    }

    private static String program(ComponentReport component) {
        return Stream.of(component.component(), component.version().orElse(""), component.role())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static List<String> reason(ComponentReport component) {
        return component.reason().isBlank()
                ? List.of()
                : new ConsoleText(component.reason()).wrapped(ChangeLines.INDENT);
    }
}
