package io.github.llmdtracing.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BroughtProgramTest {
    private static List<String> of(String text) {
        ShellScript script = Parsing.parse(text);
        SimpleCommand last = script.commands().stream()
                .filter(c -> !c.words().isEmpty())
                .reduce((a, b) -> b)
                .orElseThrow();
        return new ScriptCommand(script, last, Map.of("GIVEN", "vllm serve"))
                .brought().words().stream().map(KnownWord::prefix).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A=(vllm serve); \"${A[@]}\" --port 1",
                "A=(vllm); A+=(serve); exec \"${A[@]}\"",
                "A='vllm serve'; A=1 nice $A",
                "V=vllm; A=(\"$V\" serve); \"${A[@]}\"",
                "exec $GIVEN",
                "A=(nohup nice -n 5 vllm serve); \"${A[@]}\"",
                "A=vllm; A=\"$A serve\"; $A",
                "A=(sglang); A=(vllm serve); \"${A[@]}\"",
                "set -- vllm serve; exec \"$@\"",
                "set -e -- vllm; set -- \"$@\" serve; exec \"$@\"",
                "shift; set -- vllm serve; f() { shift; }; $@",
                "V=$(which vllm 2>/dev/null || echo /opt/bin/vllm); exec \"$V\" serve",
                "V=`type -P vllm`; S=serve; $V $S",
                "A=(serve); exec vllm \"${A[@]}\"",
                "set -- serve; vllm \"$@\"",
                "exec env -S 'A=b vllm serve' --port 1",
                "if x; then A='vllm serve'; else A='vllm serve'; fi; exec $A",
                "if x; then A='vllm serve'; else exit 1; fi; $A",
                "A=vllm; B=\"$A serve\"; A=echo; $B",
                "A=serve; A=\"vllm $A\"; $A",
                "A='vllm ser'; A+=ve; $A",
                "A=(); if x; then A+=(vllm serve); else A+=(vllm serve); fi; \"${A[@]}\"",
                "read A; A='vllm serve'; $A",
                "f() { . ./e; }; f; A='vllm serve'; $A",
                "A='vllm serve'; (. ./e); $A",
                "declare -n B=A; A=(vllm serve); \"${B[@]}\"",
                "env -S vllm serve \"$GIVEN\"",
            })
    void isWhatOneAssignmentGives(String text) {
        assertThat(of(text)).containsExactly("vllm", "serve");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if x; then A='vllm serve a'; else A='vllm serve b'; fi; exec $A",
                "if x; then A='vllm serve a'; elif y; then A='vllm serve b'; else A='vllm serve c'; fi; exec $A",
                "case $X in a) A=(vllm serve a) ;; *) A=(vllm serve --b) ;; esac; \"${A[@]}\"",
                "if x; then if y; then A='vllm serve'; else A='vllm serve b'; fi; else exec sh; fi; $A",
                "A='vllm serve a'; if x; then A='vllm serve b'; fi; $A",
                "A=(vllm serve a); if x; then A=(vllm serve --b); fi; \"${A[@]}\"",
            })
    void saysThatSomethingUnknownFollowsWhereTheyDiffer(String text) {
        assertThat(of(text)).containsExactly("vllm", "serve", "");
    }

    @Test
    void readsTheSubcommandOfAModule() {
        assertThat(of("S=serve; python3 -m vllm \"$S\"")).containsExactly("python3", "-m", "vllm", "serve");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vllm serve",
                "A=(vllm serve); \"$A\"",
                "A=(\"$UNKNOWN\" vllm serve); \"${A[@]}\"",
                "A=(\"${UNKNOWN[@]}\" vllm serve); \"${A[@]}\"",
                "A=\"$UNKNOWN vllm\"; $A",
                "A=(vllm); if x; then A=(sglang); fi; \"${A[@]}\"",
                "A=(vllm); f() { A=(sglang); }; f; \"${A[@]}\"",
                "A=(vllm serve); while x; do \"${A[@]}\"; A=(sglang); done; \"${A[@]}\"",
                "A=(); if x; then A+=(time); fi; A+=(vllm serve); \"${A[@]}\"",
                "if x; then A=(vllm serve); else y; fi; \"${A[@]}\"",
                "if x; then A=(vllm serve); elif y; then A=(vllm serve); fi; \"${A[@]}\"",
                "case $X in a) A=(vllm serve) ;; b) A=(vllm serve) ;; esac; \"${A[@]}\"",
                "if x; then A=(vllm serve); else (exit 1); fi; \"${A[@]}\"",
                "if x; then A='vllm serve'; fi; if y; then A='vllm serve'; fi; $A",
                "set -- vllm serve; shift; \"$@\"",
                "set -- vllm serve; if x; then shift; fi; \"$@\"",
                "if x; then set -- vllm serve \"$@\"; fi; exec \"$@\"",
                "set -- vllm serve; f() { \"$@\"; }; f a",
                "set -- vllm serve; \"$*\"",
                "set -e -o pipefail; \"$@\"",
                "V=$(which vllm && which sglang); $V serve",
                "V=$(cat name); $V serve",
                "V=$(which vllm | tail -1); $V serve",
                "V=$(which vllm || which sglang); $V serve",
                "env -S '-i vllm serve'",
                "env -S 'vllm \"serve\"'",
                "vllm \"$UNKNOWN\" serve",
                "vllm serve \"$GIVEN\"",
                "if x; then A=(vllm); fi; \"${A[@]}\"",
                "A=(bash -c 'vllm serve'); \"${A[@]}\"",
                "A=(env -i vllm serve); \"${A[@]}\"",
                "A=(uv run vllm serve); \"${A[@]}\"",
                "A='eval vllm'; $A",
                "A='vllm serve'; . ./e; $A",
                "A='vllm serve'; eval \"$(cat e)\"; $A",
                "A='vllm serve'; eval \"$N=x\"; $A",
                "A='vllm serve'; export $(cat e); $A",
                "A='vllm serve'; declare \"$N=x\"; $A",
                "A='vllm serve'; declare -n B=$N; B=x; $A",
                "A='vllm serve'; printf -vA x; $A",
                "A='vllm serve'; trap 'A=x' USR1; $A",
                "A=(x); B=(\"${A[@]}\"); A=(vllm serve); \"${UNKNOWN[@]}\" \"${B[@]}\"",
                "f() { vllm; }; A=f; $A",
                "$1 serve",
            })
    void isNothingWhereItIsNotCertain(String text) {
        assertThat(of(text)).isEmpty();
    }
}
