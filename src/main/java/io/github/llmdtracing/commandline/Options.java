package io.github.llmdtracing.commandline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The options among the words of a command line. Names are compared as vLLM does: an underscore is a hyphen up to the equals sign
 * (vllm/utils/argparse_utils.py, 2026), and one hyphen in front is as good as two (Go's flag package). A long name may be cut short
 * behind its first part, as argparse allows.
 */
public final class Options {
    private final List<Argument> arguments;

    /** The options among {@code arguments}. */
    public Options(List<Argument> arguments) {
        this.arguments = List.copyOf(arguments);
    }

    /** All words, in order. */
    public List<Argument> words() {
        return arguments;
    }

    /** Every use of an option, in order. */
    public List<OptionUse> uses(String name) {
        List<OptionUse> uses = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            if (isNamed(arguments.get(i), name)) {
                uses.add(use(name, i));
            }
        }
        return uses;
    }

    // argparse takes a beginning that fits one option only; a manifest that works has no other.
    private static boolean isNamed(Argument argument, String name) {
        String written = nameOf(argument);
        boolean beginning = written.indexOf('-', 2) > 0 && name.startsWith(written);
        return written.equals(name) || beginning;
    }

    /** The last use, which is the one that counts in argparse and in Go. */
    public Optional<OptionUse> last(String name) {
        List<OptionUse> uses = uses(name);
        return uses.isEmpty() ? Optional.empty() : Optional.of(uses.get(uses.size() - 1));
    }

    /** Whether the option stands there. */
    public boolean has(String name) {
        return arguments.stream().anyMatch(a -> nameOf(a).equals(name));
    }

    /** The names of all options, normalised. */
    public Set<String> names() {
        Set<String> names = new TreeSet<>();
        arguments.stream().map(Options::nameOf).filter(n -> n.length() > 2).forEach(names::add);
        return names;
    }

    private OptionUse use(String name, int index) {
        Argument argument = arguments.get(index);
        int equals = argument.text().indexOf('=');
        if (equals >= 0) {
            Optional<String> value = argument.literal().map(l -> l.substring(l.indexOf('=') + 1));
            return new OptionUse(name, argument, value, argument.text().substring(equals + 1), Optional.empty());
        }
        return next(index)
                .map(v -> new OptionUse(name, argument, v.literal(), v.text(), Optional.of(v)))
                .orElseGet(() -> new OptionUse(name, argument, Optional.empty(), "", Optional.empty()));
    }

    private Optional<Argument> next(int index) {
        return index + 1 < arguments.size()
                        && !arguments.get(index + 1).prefix().startsWith("-")
                ? Optional.of(arguments.get(index + 1))
                : Optional.empty();
    }

    /** The option that a word names, normalised; empty where it names none. */
    static String nameOf(Argument argument) {
        String word = argument.literal().orElse(argument.prefix());
        if (!word.startsWith("-") || word.length() < 2) {
            return "";
        }
        int equals = word.indexOf('=');
        boolean cutShort = equals < 0 && argument.literal().isEmpty();
        String name = (equals < 0 ? word : word.substring(0, equals)).replace('_', '-');
        return cutShort ? "" : (name.startsWith("--") ? name : "-" + name);
    }

    /** Whether text that is not parsed further names an option, in any spelling. */
    public static boolean isMentioned(String name, String text) {
        return text.toLowerCase(Locale.ROOT).replace('_', '-').contains(name);
    }
}
