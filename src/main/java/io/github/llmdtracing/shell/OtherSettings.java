package io.github.llmdtracing.shell;

import static java.util.stream.Collectors.groupingBy;

import io.github.llmdtracing.shell.OtherSetting.Occurrence;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** All that may set variables of a script without being an assignment, by the places where it happens. */
final class OtherSettings {
    private static final Pattern TRAPPED = Pattern.compile("\\b([A-Za-z_]\\w*)\\+?=");

    private final Map<String, List<Occurrence>> named;
    private final List<Occurrence> opaque;

    OtherSettings(List<OtherSetting> settings, FunctionCalls calls) {
        List<Occurrence> all =
                settings.stream().flatMap(s -> occurrences(s, calls)).toList();
        this.named = all.stream()
                .filter(o -> o.setting().whole())
                .collect(groupingBy(o -> o.setting().start()));
        this.opaque = all.stream().filter(o -> !o.setting().whole()).toList();
    }

    private static Stream<Occurrence> occurrences(OtherSetting setting, FunctionCalls calls) {
        Set<SimpleCommand> reaching = calls.reaching(setting.context());
        Occurrence own = new Occurrence(setting, setting.range(), setting.context(), !reaching.isEmpty());
        return Stream.concat(
                Stream.of(own), reaching.stream().map(c -> new Occurrence(setting, c.range(), c.context(), true)));
    }

    /** What a command sets by itself. */
    static Stream<OtherSetting> of(SimpleCommand command) {
        return Stream.of(SettingBuiltin.settings(command), new DeclaringBuiltin(command).settings(), trapped(command))
                .flatMap(List::stream);
    }

    /** What a trap does comes at any time. */
    private static List<OtherSetting> trapped(SimpleCommand command) {
        return command.programName().filter("trap"::equals).stream()
                .flatMap(t -> command.arguments().stream().limit(1))
                .flatMap(w -> TRAPPED.matcher(w.raw()).results())
                .map(m -> OtherSetting.of(m.group(1), command.range(), command.context(), "trap"))
                .toList();
    }

    /** Those of exactly this variable. */
    List<Occurrence> named(String name) {
        return named.getOrDefault(name, List.of());
    }

    /** Those that may set any variable, or any whose name begins alike. */
    List<Occurrence> opaque(String name) {
        return opaque.stream().filter(o -> o.setting().maySet(name)).toList();
    }
}
