package io.github.llmdtracing.serving;

import java.util.Collection;
import java.util.Locale;

/**
 * An option that tells the version of the program that takes it: Go programs stop at an option they do not know, so a manifest that works
 * and has it runs one of these versions.
 *
 * @param component whose option it is
 * @param option with its dashes, without a value
 * @param versions the versions that have it
 * @param source where that was seen
 */
record DatingFlag(String component, String option, VersionRange versions, String source) {
    boolean isAmong(String someComponent, Collection<String> options) {
        return component.equals(someComponent) && options.stream().anyMatch(o -> bare(o).equals(bare(option)));
    }

    private static String bare(String option) {
        int equals = option.indexOf('=');
        String name = equals < 0 ? option : option.substring(0, equals);
        return name.substring(dashes(name)).toLowerCase(Locale.ROOT);
    }

    private static int dashes(String name) {
        int count = 0;
        while (name.startsWith("-", count)) {
            count++;
        }
        return count;
    }
}
