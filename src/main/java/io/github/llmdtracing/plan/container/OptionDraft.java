package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.commandline.CommandLine;
import io.github.llmdtracing.commandline.CommandOption;
import io.github.llmdtracing.commandline.OptionUse;
import io.github.llmdtracing.component.ValueChange;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.plan.change.PlanDraft;
import io.github.llmdtracing.yaml.YamlChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is planned for the options of a container's commands, in the making. */
final class OptionDraft {
    private final ContainerContext context;
    private final PlanDraft draft;
    private final List<ValueChange> values = new ArrayList<>();
    private boolean placed = true;

    OptionDraft(ContainerContext context, PlanDraft draft) {
        this.context = context;
        this.draft = draft;
    }

    /** What becomes of the options; none where one of them has no place. */
    Optional<List<ValueChange>> result() {
        return placed ? Optional.of(values.stream().distinct().toList()) : Optional.empty();
    }

    void value(ValueChange value) {
        values.add(value);
    }

    /** An option stays as it is. */
    void stays(String name, String value) {
        values.add(new ValueChange(name, Optional.of(value), Optional.of(value), Optional.empty()));
    }

    void finding(Finding finding) {
        draft.finding(finding);
    }

    /** An option has no place, and so none has one. */
    void refuse(Finding why) {
        placed = false;
        draft.finding(why);
    }

    void refuse(CommandLine line, List<CommandOption> options) {
        String names =
                String.join(" ", options.stream().map(CommandOption::name).toList());
        refuse(Finding.of(
                FindingCode.NO_PLACE,
                line.location(),
                context.subject(),
                "no place for " + names,
                "The words of the command cannot be added to with certainty.",
                "Write the options yourself, or leave the container out with <excludedComponents>."));
    }

    void append(CommandLine line, List<CommandOption> options) {
        Optional<List<YamlChange>> changes = options.isEmpty() ? Optional.of(List.of()) : line.append(options);
        if (changes.isEmpty()) {
            refuse(line, options);
            return;
        }
        changes.get().forEach(c -> change(line, c, described(options)));
        options.forEach(o -> values.add(ValueChange.added(o.name(), valueOf(o))));
    }

    private static String described(List<CommandOption> options) {
        return String.join(" ", options.stream().map(CommandOption::asArgument).toList());
    }

    private static String valueOf(CommandOption option) {
        String word = option.asArgument();
        return option.value().isEmpty() ? "" : word.substring(option.name().length() + 1);
    }

    /** Gives an option another value, in the spelling that it has. Whether that could be done. */
    boolean replace(CommandLine line, OptionUse use, String value) {
        String word = use.separate() ? value : withValue(use, value);
        Optional<YamlChange> change = line.replace(use.valueWord().orElse(use.argument()), word);
        change.ifPresent(c -> change(line, c, use.name() + "=" + value));
        return change.isPresent();
    }

    private static String withValue(OptionUse use, String value) {
        String word = use.argument().text();
        return word.substring(0, word.indexOf('=') + 1) + value;
    }

    /** Puts another word into the place of an option. Whether that could be done. */
    boolean replaceWord(CommandLine line, OptionUse use, String word) {
        Optional<YamlChange> change = line.replace(use.argument(), word);
        change.ifPresent(c -> change(line, c, word));
        return change.isPresent();
    }

    private void change(CommandLine line, YamlChange change, String description) {
        draft.change(line.place(change), change, context.ruleName(), description);
    }
}
