package io.github.llmdtracing.shell;

import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Makes scripts that call {@code vllm} in many ways. Each call carries a word {@code --id=T<n>}, each decoy one that begins with
 * {@code --id=D}; every other command is one that no shell knows, so that bash can be asked what it would have run.
 */
final class ScriptGenerator {
    private final RandomGenerator random;
    private int calls;

    ScriptGenerator(RandomGenerator random) {
        this.random = random;
    }

    /** A script of some statements. */
    String script() {
        StringBuilder script = new StringBuilder("A='x y'\nL=(one \"t w o\" $A)\nE=\n");
        for (int i = 0; i < 8; i++) {
            script.append(statement(3));
        }
        return script.toString();
    }

    @SafeVarargs
    private String any(Supplier<String>... choices) {
        return choices[random.nextInt(choices.length)].get();
    }

    private String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private String statement(int depth) {
        return any(
                () -> indent() + command(depth) + one("", " ", " # vllm serve --id=D0", " ;") + "\n",
                () -> "# vllm serve --id=D1 \\\n",
                () -> "\n",
                () -> indent() + command(depth) + "\n  # --otlp \\\n  # --more\n",
                () -> command(depth) + " \\\n\n",
                () -> hereDocument(depth),
                () -> assignment(depth) + "\n",
                () -> compound(depth) + "\n",
                () -> compound(depth) + "\n");
    }

    private String indent() {
        return one("", "  ", "\t");
    }

    private String compound(int depth) {
        if (depth == 0) {
            return command(0);
        }
        String inner = list(depth - 1);
        String id = String.valueOf(calls++);
        return any(
                () -> "if " + one("true", "! true", "[[ -n $A && x =~ ^(x|y)$ ]]") + "; then\n" + inner + "else "
                        + list(depth - 1) + "fi",
                () -> "for i in 1 'b c' ; do\n" + inner + "done",
                () -> "for ((i = 0; i < 2; i++)); do " + inner + "done",
                () -> "case $A in z) " + inner + ";; (x\\ *|y) " + list(depth - 1) + ";; esac",
                () -> "{ " + inner + "}" + one("", " > /dev/null", " 2>&1"),
                () -> "( " + inner + ")",
                () -> "f" + id + "() { " + inner + "}; f" + id + " p 'q r'",
                () -> "function g" + id + " {\n" + inner + "}\ng" + id,
                () -> "until true; do " + inner + "done; while ! true; do " + inner + "done",
                () -> "x=$( " + inner + ")",
                () -> "print a \"$( " + inner + ")\" b",
                () -> "(( 1 + $(print 1 >/dev/null; echo 2) )) && { " + inner + "}",
                () -> command(0) + " | " + command(0),
                () -> command(0) + " && " + command(0) + " || " + command(0),
                () -> command(0) + " &\nwait",
                () -> "! { " + inner + "} 2>/dev/null",
                () -> "[[ a == a ]] && " + command(0));
    }

    private String list(int depth) {
        return statement(depth) + command(0) + "\n";
    }

    private String command(int depth) {
        return any(
                this::server,
                this::server,
                () -> one("print", "vllmx serve", "echo vllm", "vllm-bench") + words() + " --id=D2" + redirections(),
                () -> one("A=1 ", "B='x y' C= ") + server(),
                () -> one("nohup ", "nice -n 5 ", "env Q=1 ", "exec ", "command ", "timeout 5 ", "tini -s -- ")
                        + server(),
                () -> "eval \"" + nested() + one("", " $A", " ${L[@]}", " && print \\\"x y\\\" --id=D3") + "\"",
                () -> "eval \"print 1; exec " + nested() + " \\\n    --last $A\"",
                () -> "eval " + nested() + one("", " \"$A\"", " \\; print"),
                () -> "bash -c '" + nested() + one("", " \"a b\"", " | print --id=D4", "; print \"$A\"") + "'",
                () -> "sh -ec \"" + nested() + one("", " \\\"a b\\\"", " \\$A", " && print") + "\"",
                () -> "print `" + nested() + one("", " 'a b'", " \"$A\"") + "`",
                () -> "print \"`" + nested() + " $A`\"",
                () -> depth == 0 ? server() : "print $(" + command(depth - 1) + ") --id=D5");
    }

    private String nested() {
        return "vllm serve" + one("", " m", " --port 8000", " \\\n  m") + id();
    }

    private String id() {
        return " --id=T" + calls++;
    }

    private String server() {
        return "vllm" + gap() + "serve" + words() + gap() + id().trim() + words() + one("", "", " -- m")
                + redirections();
    }

    private String redirections() {
        return one("", "", "", " >/dev/null", " 2>&1", ">/dev/null", " 2>/dev/null </dev/null", " \\\n  2>&1");
    }

    private String gap() {
        return one(" ", " ", "  ", "\t", " \\\n    ", " \\\n\t");
    }

    private String words() {
        StringBuilder words = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            words.append(gap()).append(word());
        }
        return words.toString();
    }

    private String word() {
        return one(List.of(
                        "m",
                        "--port=8000",
                        "'a  b'",
                        "'{\"k\": [1,\n  2]}'",
                        "\"a 'b' $A\"",
                        "a\\ b",
                        "\\$A",
                        "$A",
                        "${A}",
                        "\"${A}\"",
                        "\"$@\"",
                        "$*",
                        "\"${L[@]}\"",
                        "${L[1]}",
                        "${#A}",
                        "${A%y}",
                        "\"${N:-a 'b' c}\"",
                        "${N:-\"d }\"}",
                        "$(echo s u b)",
                        "\"$(echo 'q)' \"$A\")\"",
                        "`echo b`",
                        "$((1 + (2)))",
                        "$'a\\tb\\''",
                        "a#b",
                        "{x,y}",
                        "a\\\nb",
                        "\"a\\\nb\"",
                        "\"\\\"\\\\\\$\"",
                        "5",
                        "if",
                        "done",
                        "A=b",
                        "$E",
                        "''",
                        "~x",
                        "--x=\"$A\"'z'",
                        "$(( ${#A} ))",
                        "[a]",
                        "%",
                        "\"$(cat_ <<X\n' $A\nX\n)\"")
                .toArray(String[]::new));
    }

    private String assignment(int depth) {
        return any(
                () -> "V=" + word(),
                () -> "L=(" + words() + " # vllm --id=D6\n  " + word() + " )",
                () -> "L+=(" + word() + ")",
                () -> "declare -a M=(" + word() + ")",
                () -> "export V=" + one("1", "'a b'", "$A"),
                () -> depth == 0 ? "V=" : "V=$(" + command(depth - 1) + ") W=`print`");
    }

    private String hereDocument(int depth) {
        String word = one("EOF", "'EOF'", "\"E F\"");
        String operator = one("<<", "<<-");
        String end = word.replaceAll("['\"]", "");
        return server() + " " + operator + word + one("", " | print", " >/dev/null", " # c")
                + "\nvllm serve --id=D7 ' \" \\$x\n"
                + one("", "a $(" + command(0).replace("\\\n", " ") + ") `print`\n", "\\\\\n") + end + "\n";
    }
}
