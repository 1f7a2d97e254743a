package io.github.llmdtracing.shell;

import static io.github.llmdtracing.shell.Parsing.command;
import static io.github.llmdtracing.shell.Parsing.commands;
import static io.github.llmdtracing.shell.Parsing.parse;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.llmdtracing.shell.Enclosure.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShellScriptTest {
    private static List<Kind> kinds(String script, String program) {
        return parse(script).commands().stream()
                .filter(c -> c.programName().filter(program::equals).isPresent())
                .findFirst()
                .orElseThrow()
                .context()
                .enclosures()
                .stream()
                .map(Enclosure::kind)
                .toList();
    }

    @Test
    void readsNothingFromNothing() {
        assertThat(commands("")).isEmpty();
        assertThat(commands(" \n\t# only a comment\n\n")).isEmpty();
    }

    @Test
    void separatesCommands() {
        assertThat(commands("a 1; b 2 & c|d |& e && f || g\nh"))
                .containsExactly("a 1", "b 2", "c", "d", "e", "f", "g", "h");
    }

    @Test
    void goesOnBehindOperatorsOnTheNextLine() {
        assertThat(commands("a &&\n\n# why\n b |\n c")).containsExactly("a", "b", "c");
    }

    @Test
    void continuesLines() {
        assertThat(commands("a \\\n  b \\\n  c\nd")).containsExactly("a b c", "d");
    }

    @Test
    void endsACommandAtACommentLineInsideIt() {
        assertThat(commands("vllm serve \\\n  m \\\n  # --off \\\n  --port 1"))
                .containsExactly("vllm serve m", "--port 1");
    }

    @Test
    void endsACommandAtAnEmptyLineBehindABackslash() {
        assertThat(commands("vllm serve \\\n\nnext")).containsExactly("vllm serve", "next");
    }

    @Test
    void takesAHashInsideAWordAsACharacter() {
        assertThat(commands("a b#c $# ${x#y} # d")).containsExactly("a b#c $# ${x#y}");
    }

    @Test
    void readsCompoundCommands() {
        assertThat(commands("if a; then b; elif c; then d; else e; fi; while f; do g; done; until h\ndo i\ndone"))
                .containsExactly("a", "b", "c", "d", "e", "f", "g", "h", "i");
        assertThat(
                        commands(
                                "for x in 1 $(a) 2; do b; done; for x; do c; done; for x do d; done\nfor ((i=0; i<$(e); i++)); do f; done"))
                .containsExactly("a", "b", "c", "d", "e", "f");
        assertThat(commands("select x in a b; do c; done; for x\nin a\ndo d; done; for x in a; { e; }"))
                .containsExactly("c", "d", "e");
        assertThat(commands("case $(a) in (x|y*) b ;; 'z') ;; [0-9]) c;& *) d;;& @(p|q)) e\nesac; f"))
                .containsExactly("a", "b", "c", "d", "e", "f");
        assertThat(commands("{ a; b; } > f; (c; (d)) | e; ! f; time { g; }; coproc h; coproc N { i; }"))
                .containsExactly("a", "b", "c", "d", "e", "f", "g", "h", "i");
    }

    @Test
    void takesReservedWordsAsWordsWhereNoCommandBegins() {
        assertThat(commands("a if then done; b { }; case in in in) c;; esac"))
                .containsExactly("a if then done", "b { }", "c");
    }

    @Test
    void readsTestsOfBash() {
        assertThat(commands("[[ -n $(a) && ( $x < b || ! $y =~ ^(c|d e?)+$ ) ]] && f; (( x = 1 + $(g) )) || h"))
                .containsExactly("a", "f", "g", "h");
    }

    @Test
    void tellsArithmeticFromNestedSubshells() {
        assertThat(commands("((a; b); c)")).containsExactly("a", "b", "c");
        assertThat(commands("((a + (b)))")).isEmpty();
    }

    @Test
    void findsCommandsInSubstitutions() {
        assertThat(commands("a $(b \"$(c)\") `d \\`e\\`` <(f) >(g) \"${x:-$(h)}\" ${y[$(i)]} $((1+$(j)))"))
                .hasSize(10)
                .endsWith("b \"$(c)\"", "c", "d `e`", "e", "f", "g", "h", "i", "j");
    }

    @Test
    void readsHereDocuments() {
        ShellScript script = parse("cat <<A <<-'B' > f; b\n$(c) \\$(no)\nA\n\t$(no)\n\tB\nd <<E\nx\\\nE\nE\ne\n");
        assertThat(script.commands()).extracting(SimpleCommand::toString).containsExactly("cat", "b", "c", "d", "e");
        assertThat(script.hereDocuments())
                .extracting(h -> h.body().of(script.text()))
                .containsExactly("$(c) \\$(no)\n", "\t$(no)\n", "x\\\nE\n");
        assertThat(script.hereDocuments()).extracting(HereDocument::expanded).containsExactly(true, false, true);
    }

    @Test
    void readsAHereDocumentInsideASubstitution() {
        assertThat(commands("a \"$(b <<E\n'\nE\n)\" c\nd <<<\"x y\" z"))
                .containsExactly("a \"$(b <<E\n'\nE\n)\" c", "b", "d z");
    }

    @Test
    void readsRedirectionsAnywhere() {
        SimpleCommand command = command(">a x 2>&1 y </b &>>c {fd}>d 3<&- z >| e;");
        assertThat(command).hasToString("x y z");
        assertThat(command.redirections())
                .extracting(Redirection::operator)
                .containsExactly(">", ">&", "<", "&>>", ">", "<&", ">|");
        assertThat(command.range().end())
                .isEqualTo(command.redirections().get(6).range().end());
    }

    @Test
    void takesDigitsThatTouchARedirectionAsItsDescriptor() {
        assertThat(commands("a 2>b")).containsExactly("a");
        assertThat(commands("a 2 >b")).containsExactly("a 2");
        assertThat(commands("a x2>b")).containsExactly("a x2");
    }

    @Test
    void readsAssignmentsBeforeACommand() {
        SimpleCommand command = command("A=1 B+='x y' C[$i]=z D= vllm serve E=5");
        assertThat(command.assignments()).extracting(Assignment::name).containsExactly("A", "B", "C", "D");
        assertThat(command.assignments()).extracting(Assignment::appends).containsExactly(false, true, false, false);
        assertThat(command.assignments().get(2).subscript()).contains("$i");
        assertThat(command).hasToString("vllm serve E=5");
    }

    @Test
    void readsArrays() {
        ShellScript script =
                parse("ARGS=( --port 8000 # why\n  \"$X\"\n)\nARGS+=(--y $(z))\ndeclare -a MORE=(1 2); export P=q\n");
        assertThat(script.assignmentsTo("ARGS")).hasSize(2);
        assertThat(script.assignmentsTo("ARGS").get(0).elements()).hasToString("[--port, 8000, \"$X\"]");
        assertThat(script.assignmentsTo("MORE").get(0).elements()).hasSize(2);
        assertThat(script.assignmentsTo("P").get(0).value().orElseThrow().literal())
                .contains("q");
        assertThat(script.commands()).extracting(SimpleCommand::toString).contains("z", "declare -a MORE=(1 2)");
    }

    @Test
    void listsFunctions() {
        String text = "serve() { vllm serve \"$@\"; } >log # tail\nfunction f { a; }; function g () ( b )\nserve m &";
        ShellScript script = parse(text);
        assertThat(script.functions()).extracting(FunctionDefinition::name).containsExactly("serve", "f", "g");
        assertThat(script.functions().get(0).range().of(text)).isEqualTo("serve() { vllm serve \"$@\"; } >log");
        assertThat(script.functions().get(2).body().of(text)).isEqualTo("( b )");
        assertThat(script.commands().get(0).context().function()).contains("serve");
        assertThat(script.commands()).last().hasToString("serve m");
    }

    @Test
    void tellsWhatStandsAroundACommand() {
        assertThat(kinds("x", "x")).isEmpty();
        assertThat(kinds("a; x &", "x")).containsExactly(Kind.BACKGROUND);
        assertThat(kinds("x | y", "x")).containsExactly(Kind.PIPELINE);
        assertThat(kinds("a && x", "x")).containsExactly(Kind.AND_OR);
        assertThat(kinds("x && a", "x")).isEmpty();
        assertThat(kinds("if x; then :; fi", "x")).containsExactly(Kind.CONDITION);
        assertThat(kinds("if a; then :; else x; fi", "x")).containsExactly(Kind.BRANCH);
        assertThat(kinds("f() { x; }", "x")).containsExactly(Kind.FUNCTION, Kind.GROUP);
        assertThat(kinds("for i in 1; do ( x ); done", "x")).containsExactly(Kind.LOOP, Kind.SUBSHELL);
        assertThat(kinds("case a in b) x;; esac", "x")).containsExactly(Kind.CASE_BRANCH);
        assertThat(kinds("a $(x) <(b)", "x")).containsExactly(Kind.COMMAND_SUBSTITUTION);
        assertThat(kinds("a <(x)", "x")).containsExactly(Kind.PROCESS_SUBSTITUTION);
        assertThat(kinds("a <<E | b\n`x`\nE", "x"))
                .containsExactly(Kind.PIPELINE, Kind.HERE_DOCUMENT, Kind.COMMAND_SUBSTITUTION);
        assertThat(kinds("eval 'x'", "x")).containsExactly(Kind.EVAL);
        assertThat(kinds("sh -c 'x'", "x")).containsExactly(Kind.COMMAND_STRING);
    }

    @Test
    void listsIncludedFiles() {
        assertThat(parse("source /a.sh; . ./b.sh x; c").includes()).hasToString("[/a.sh, ./b.sh]");
    }

    @Test
    void endsLinesAtCrLf() {
        assertThat(commands("a \\\r\n  b\r\n\r\nif c\r\nthen d\r\nfi\r\n")).containsExactly("a b", "c", "d");
    }

    @Test
    void knowsExactPlaces() {
        String text = "  A=1 vllm serve 'a b' >f # c\n";
        SimpleCommand command = command(text);
        assertThat(command.range().of(text)).isEqualTo("A=1 vllm serve 'a b' >f");
        assertThat(text.substring(0, command.insertionPoint())).endsWith("'a b'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a 'b",
                "a \"b",
                "a `b",
                "a $(b",
                "a ${b",
                "a $((b",
                "(a",
                "{ a",
                "{ a; ",
                "if a; then b",
                "if a; b; fi",
                "done",
                "a; fi",
                "a; }",
                "a )",
                "a ;; b",
                "for",
                "for x in a; b",
                "while a; do b",
                "case a in b) c",
                "case a",
                "f() ",
                "f() }",
                "a &&",
                "a |",
                "| a",
                "; a",
                "& a",
                "a & ; b",
                "a <",
                "a <<E\nb",
                "a <<E",
                "[[ a",
                "[[ a ; ]]",
                "if ; then a; fi",
                "a=(b",
                "a (b)",
                "a b(c)",
                "! ",
                "${}",
                "a ${b c}",
                "a \"${b:-'}\"",
                "a <<$X\n$X\n",
                "case a in b c) ;; esac",
                "a $(b))",
                "then",
                "{a;}; }",
                "for 1 in",
                "a[$(b=c",
                "$(<<E a)\nE\n",
                "function",
                "coproc",
                "time {",
                "a >&",
                "a <(b"
            })
    void refusesWhatNoShellReadsOrNotAllReadAlike(String script) {
        ShellSyntaxException refusal = org.assertj.core.api.Assertions.catchThrowableOfType(
                ShellSyntaxException.class, () -> ShellScript.parse(script));
        assertThat(refusal).isNotNull();
        assertThat(refusal.offset()).isBetween(0, script.length());
        assertThat(refusal.reason()).isNotBlank();
    }

    @Test
    void saysWhereAQuoteBegan() {
        ShellSyntaxException refusal = org.assertj.core.api.Assertions.catchThrowableOfType(
                ShellSyntaxException.class, () -> ShellScript.parse("echo ok\necho 'never closed\n"));
        assertThat(refusal).hasMessage("unterminated single quote at offset 13");
    }
}
