package io.github.llmdtracing.shell;

import java.util.List;
import java.util.regex.Pattern;

/** The options and operands of a prefix command, up to the command that it starts. */
record PrefixArguments(PrefixCommand prefix, List<Word> words) {
    private static final int UNKNOWN = -1;
    private static final Pattern ASSIGNMENT = Pattern.compile("[A-Za-z_][A-Za-z0-9_.]*=");

    /** The index of the first word that is not the prefix command's own; negative where an option is not known. */
    int end(int from) {
        int at = from;
        while (at < words.size() && isOption(at) && !words.get(at).is("--")) {
            at = behindOption(at);
            if (at == UNKNOWN) {
                return UNKNOWN;
            }
        }
        at += at < words.size() && words.get(at).is("--") ? 1 : 0;
        return behindOperands(at);
    }

    private int behindOperands(int from) {
        int at = Math.min(from, words.size());
        while (prefix.assignments() && at < words.size() && isAssignment(words.get(at))) {
            at++;
        }
        boolean known = words.subList(at, Math.min(at + prefix.operands(), words.size())).stream()
                .noneMatch(w ->
                        w.singleParameter().filter(p -> p.givesAllElements()).isPresent());
        return known ? at + prefix.operands() : UNKNOWN;
    }

    private static boolean isAssignment(Word word) {
        return ASSIGNMENT.matcher(word.literalPrefix()).lookingAt();
    }

    private boolean isOption(int at) {
        return words.get(at).literalPrefix().startsWith("-");
    }

    private int behindOption(int at) {
        String option = words.get(at).literalPrefix();
        if (option.startsWith("--")) {
            return behindLong(at, option.substring(2));
        }
        return words.get(at).is("-") ? at + 1 : behindShort(at, option.substring(1));
    }

    private int behindLong(int at, String option) {
        String name = option.replaceFirst("=.*", "");
        boolean attached = option.contains("=");
        if (prefix.longWithArgument().contains(name)) {
            return attached ? at + 1 : at + 2;
        }
        return prefix.longFlags().contains(name) ? at + 1 : UNKNOWN;
    }

    private int behindShort(int at, String letters) {
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            if (prefix.withArgument().indexOf(letter) >= 0) {
                boolean attached =
                        i + 1 < letters.length() || words.get(at).literal().isEmpty();
                return attached ? at + 1 : at + 2;
            }
            if (prefix.flags().indexOf(letter) < 0) {
                return UNKNOWN;
            }
        }
        return words.get(at).literal().isPresent() ? at + 1 : UNKNOWN;
    }
}
