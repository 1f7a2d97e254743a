package io.github.llmdtracing.shell;

import io.github.llmdtracing.text.TextEdit;
import io.github.llmdtracing.text.TextEdits;
import java.util.ArrayList;
import java.util.List;

/** What the tests of this package share. */
final class Parsing {
    private Parsing() {}

    static ShellScript parse(String script) {
        try {
            return ShellScript.parse(script);
        } catch (ShellSyntaxException e) {
            throw new AssertionError("refused: " + e.getMessage() + " in\n" + script, e);
        }
    }

    static SimpleCommand command(String script) {
        return parse(script).commands().get(0);
    }

    static List<String> commands(String script) {
        return parse(script).commands().stream().map(SimpleCommand::toString).toList();
    }

    /** The script with options in every command whose program is {@code vllm}. */
    static String enriched(String script, OptionLayout layout, NewOption... options) throws ShellSyntaxException {
        ShellScript parsed = parse(script);
        List<TextEdit> edits = new ArrayList<>();
        for (SimpleCommand command : parsed.commands()) {
            if (command.programName().filter("vllm"::equals).isPresent()) {
                edits.addAll(new OptionInsertion(parsed, command).edits(List.of(options), layout));
            }
        }
        return TextEdits.of(edits).applyTo(script);
    }
}
