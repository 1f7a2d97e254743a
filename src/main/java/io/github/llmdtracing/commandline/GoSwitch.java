package io.github.llmdtracing.commandline;

import java.util.Set;

/** What a Go program makes of the value of a switch. */
public enum GoSwitch {
    /** It is on, as it is without a value. */
    ON,
    /** It is off. */
    OFF,
    /** What stands there is replaced before the program gets it. */
    OPEN,
    /** The program stops at it. */
    NO_SWITCH;

    private static final Set<String> TRUE = Set.of("1", "t", "T", "TRUE", "true", "True");
    private static final Set<String> FALSE = Set.of("0", "f", "F", "FALSE", "false", "False");
    private static final Set<String> YAML_TRUE =
            Set.of("true", "True", "TRUE", "yes", "Yes", "YES", "y", "Y", "on", "On", "ON");
    private static final Set<String> YAML_FALSE =
            Set.of("false", "False", "FALSE", "no", "No", "NO", "n", "N", "off", "Off", "OFF");

    /** A value in a program's configuration, which is YAML 1.1 (sigs.k8s.io/yaml v1.4, goyaml.v2/resolve.go); quoted it is a text. */
    public static GoSwitch ofYaml(String written) {
        return of(written, YAML_TRUE, YAML_FALSE);
    }

    /** A value on a command line (golang/go 1.22, src/strconv/atob.go). */
    public static GoSwitch ofWord(String value) {
        return of(value, TRUE, FALSE);
    }

    private static GoSwitch of(String value, Set<String> on, Set<String> off) {
        if (on.contains(value)) {
            return ON;
        }
        return off.contains(value) ? OFF : isReplaced(value) ? OPEN : NO_SWITCH;
    }

    private static boolean isReplaced(String value) {
        return value.chars().anyMatch(c -> "${<%@".indexOf(c) >= 0);
    }

    /** A switch on a command line; a word behind it is not its value. */
    public static GoSwitch of(OptionUse use) {
        boolean bare = use.separate() || use.argument().text().indexOf('=') < 0;
        return bare ? ON : use.value().map(GoSwitch::ofWord).orElse(OPEN);
    }

    /** Whether the value is on or off. */
    public boolean isKnown() {
        return this == ON || this == OFF;
    }
}
