package io.github.llmdtracing.shell;

import io.github.llmdtracing.text.TextRange;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What has been found in a script so far. */
final class Session {
    final List<SimpleCommand> commands = new ArrayList<>();
    final List<Assignment> assignments = new ArrayList<>();
    final List<FunctionDefinition> functions = new ArrayList<>();
    final List<NestedScript> nested = new ArrayList<>();
    final List<HereDocument> hereDocuments = new ArrayList<>();
    final List<Choice> choices = new ArrayList<>();
    final List<OtherSetting> otherSettings = new ArrayList<>();
    final RescannedVariables variables;
    final WrittenFiles written = new WrittenFiles();
    private final Set<TextRange> readWhereAssigned = new LinkedHashSet<>();

    Session(RescannedVariables variables) {
        this.variables = variables;
    }

    /** Whether a text that several commands read is met for the first time: what it says is said once. */
    boolean isNew(TextRange assigned) {
        return readWhereAssigned.add(assigned);
    }

    /** What was found up to now, to come back to when a nested script turns out to be unreadable. */
    Mark mark() {
        return new Mark(commands.size(), assignments.size(), functions.size(), nested.size(), hereDocuments.size());
    }

    void rollBack(Mark mark) {
        cut(commands, mark.commands());
        cut(assignments, mark.assignments());
        cut(functions, mark.functions());
        cut(nested, mark.nested());
        cut(hereDocuments, mark.hereDocuments());
    }

    private static void cut(List<?> list, int size) {
        list.subList(size, list.size()).clear();
    }

    record Mark(int commands, int assignments, int functions, int nested, int hereDocuments) {}
}
