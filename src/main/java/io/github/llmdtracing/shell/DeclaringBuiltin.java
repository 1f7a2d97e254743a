package io.github.llmdtracing.shell;

import io.github.llmdtracing.shell.Enclosure.Kind;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A builtin that declares variables (Bash 5.2, Shell Builtin Commands), as far as it does not assign to a name that stands there.
 *
 * @param command the command
 */
record DeclaringBuiltin(SimpleCommand command) {
    /** Those that make a variable anew within a function, and may make it one that stands for another. */
    private static final Set<String> LOCAL = Set.of("declare", "typeset", "local");

    private static final Set<String> KEEPING = Set.of("export", "readonly");
    private static final Pattern ASSIGNMENT = Pattern.compile("[A-Za-z_]\\w*(\\[[^]]*])?\\+?=");

    /** Whether a program is one. */
    static boolean isNamed(String program) {
        return LOCAL.contains(program) || KEEPING.contains(program);
    }

    /** Whether it makes variables that stand for others. */
    boolean makesReferences() {
        return isLocal()
                && command.arguments().stream().anyMatch(w -> w.literalPrefix().matches("-[A-Za-z]*n[A-Za-z]*"));
    }

    private boolean isLocal() {
        return command.programName().filter(LOCAL::contains).isPresent();
    }

    /** What it sets besides, as <code>export $(cat .env)</code> does, and {@code declare "$NAME=$VALUE"}. */
    List<OtherSetting> settings() {
        boolean prints =
                command.arguments().stream().anyMatch(w -> w.literalPrefix().matches("-[fFp]+"));
        return command.programName().filter(DeclaringBuiltin::isNamed).isEmpty() || prints
                ? List.of()
                : command.arguments().stream()
                        .filter(w -> !w.literalPrefix().matches("[-+].*"))
                        .filter(w -> !ASSIGNMENT.matcher(w.raw()).lookingAt())
                        .filter(w -> w.literal().isEmpty() || w.literalPrefix().contains("=") || isMadeAnew())
                        .flatMap(w -> VariableName.of(w, 0).setting(command).stream())
                        .toList();
    }

    private boolean isMadeAnew() {
        return command.context().isIn(Kind.FUNCTION) && isLocal();
    }
}
