package io.github.llmdtracing.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.llmdtracing.text.TextEdits;
import io.github.llmdtracing.text.TextRange;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MutationTest {
    private static final int COUNT = Integer.getInteger("llmd.tracing.test.mutations", 2000);
    private static final String CHARACTERS = "'\"`$(){}[]\\\n|&;<># \tab=*!~\r\u0000\uFFFC\uD83D\uDE00";
    private static final Set<String> READERS = Set.of("eval", "bash", "sh");
    private static final NewOption ADDED = NewOption.literal("--added", "a 'b'");

    @Test
    void isReadOrRefusedAndTakesOptionsWhereRead() throws ShellSyntaxException {
        int read = 0;
        for (int seed = 0; seed < COUNT; seed++) {
            Random random = new Random(seed);
            String script = mutated(new ScriptGenerator(random).script(), random);
            try {
                ShellScript parsed = ShellScript.parse(script);
                read++;
                checkRanges(parsed);
                checkInsertion(parsed, random);
            } catch (ShellSyntaxException e) {
                assertThat(e.offset()).isBetween(0, script.length());
            }
        }
        assertThat(read).isBetween(COUNT / 20, COUNT - 1);
    }

    private static String mutated(String script, Random random) {
        StringBuilder text = new StringBuilder(script);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
                default -> text.setCharAt(at, CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
            }
        }
        return text.toString();
    }

    private static void checkRanges(ShellScript script) {
        TextRange whole = new TextRange(0, script.text().length());
        for (SimpleCommand command : script.commands()) {
            assertThat(whole.contains(command.range())).isTrue();
            command.words()
                    .forEach(
                            w -> assertThat(command.range().contains(w.range())).isTrue());
            assertThat(ScriptCommand.of(script, command).knownWords(0)).isNotNull();
        }
    }

    private static void checkInsertion(ShellScript script, Random random) {
        List<SimpleCommand> commands = script.commands();
        int index = commands.isEmpty() ? 0 : random.nextInt(commands.size());
        if (commands.isEmpty() || commands.get(index).words().isEmpty()) {
            return;
        }
        try {
            OptionInsertion insertion = new OptionInsertion(script, commands.get(index));
            String edited = TextEdits.of(insertion.edits(List.of(ADDED), OptionLayout.AS_COMMAND))
                    .applyTo(script.text());
            checkEdited(script, index, edited);
        } catch (ShellSyntaxException e) {
            assertThat(e.reason()).contains("unquoted");
        }
    }

    private static void checkEdited(ShellScript script, int index, String edited) {
        SimpleCommand before = script.commands().get(index);
        List<SimpleCommand> after = Parsing.parse(edited).commands();
        boolean nestsText = before.programName().filter(READERS::contains).isPresent();
        if (nestsText || after.size() != script.commands().size()) {
            assertThat(nestsText).as(edited).isTrue();
            return;
        }
        assertThat(after.get(index).words()).as(edited).hasSize(before.words().size() + 2);
        assertThat(after.get(index).words()).as(edited).anyMatch(w -> w.is("a 'b'"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "{ ",
                "$(",
                "a \"$(",
                "${x:-",
                "\"${x:-",
                "if ",
                "while a; do ",
                "case a in b) ",
                "f() ",
                "<(",
                "$((",
                "((",
                "a=(<(",
                "coproc ",
                "function f ",
                "[[ (",
                "@(",
                "a[$(",
                "$[",
                "! ",
                "$(<<E "
            })
    void isRefusedWhereItNestsWithoutEnd(String opening) {
        assertThatThrownBy(() -> ShellScript.parse(opening.repeat(20_000))).isInstanceOf(ShellSyntaxException.class);
    }

    @Test
    void refusesScriptsInScriptsWithoutEnd() {
        ShellScript script = Parsing.parse("eval ".repeat(20_000));
        assertThat(script.nestedScripts()).anyMatch(n -> n.refusal().isPresent());
        assertThat(script.commands()).hasSizeLessThan(20);
    }

    @Test
    void nestsAsDeepAsPeopleNest() {
        String script = "( ".repeat(90) + "a" + " )".repeat(90);
        assertThat(Parsing.commands(script)).containsExactly("a");
    }

    @Test
    void readsLongScripts() {
        String script = "a 'b c' \"$d\" | e && f $(g) # h\n".repeat(20_000);
        assertThat(Parsing.parse(script).commands()).hasSize(80_000);
    }
}
