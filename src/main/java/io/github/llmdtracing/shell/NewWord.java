package io.github.llmdtracing.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A word to be put into a command: text and parameters, in any order. How it is quoted depends on where it goes.
 *
 * @param parts at least one
 */
public record NewWord(List<Part> parts) {
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9/:._-]+");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /**
     * Copies the parts.
     *
     * @throws IllegalArgumentException when there are none
     */
    public NewWord {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a word of nothing");
        }
    }

    /** A word that the program gets exactly so. */
    public static NewWord literal(String text) {
        return new NewWord(List.of(new Text(text)));
    }

    /** A word that is the value of a parameter. */
    public static NewWord parameter(String name) {
        return new NewWord(List.of(new Parameter(name)));
    }

    /** This word with the value of a parameter behind it, as in {@code --port="$PORT"}. */
    public NewWord andParameter(String name) {
        return with(new Parameter(name));
    }

    /** This word with more text behind it. */
    public NewWord andText(String text) {
        return with(new Text(text));
    }

    private NewWord with(Part part) {
        List<Part> all = new ArrayList<>(parts);
        all.add(part);
        return new NewWord(all);
    }

    /** How the word is written in a place with this quoting around it, from the outermost to the innermost. */
    String spelling(List<Quoting> quoting) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            boolean joined = parts.get(i) instanceof Parameter && i + 1 < parts.size() && isSafe(parts.get(i + 1));
            if (joined) {
                word.append(((Parameter) parts.get(i)).spelling(quoting, ((Text) parts.get(i + 1)).value()));
                i++;
            } else {
                word.append(parts.get(i).spelling(quoting));
            }
        }
        return word.toString();
    }

    // Text that means the same within the quotes of the parameter before it.
    private static boolean isSafe(Part part) {
        return part instanceof Text text && SAFE.matcher(text.value()).matches();
    }

    /** A piece of a new word. */
    public sealed interface Part {
        /** How the piece is written. */
        String spelling(List<Quoting> quoting);
    }

    /**
     * Characters as the program gets them.
     *
     * @param value any but NUL
     */
    public record Text(String value) implements Part {
        @Override
        public String spelling(List<Quoting> quoting) {
            String spelled = PlainQuotes.around(value);
            for (int i = quoting.size() - 1; i >= 0; i--) {
                spelled = quoting.get(i).encode(spelled);
            }
            return spelled;
        }
    }

    /**
     * The value of a variable when the command runs. Without braces where it can be: Flux empties all in braces that it does not know before
     * a shell gets to see it (fluxcd/kustomize-controller, docs/spec/v1/kustomizations.md, "Post build variable substitution").
     *
     * @param name a name by POSIX XBD 3.216
     */
    public record Parameter(String name) implements Part {
        /**
         * Checks the name.
         *
         * @throws IllegalArgumentException when it is none
         */
        public Parameter {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("not the name of a variable: " + name);
            }
        }

        @Override
        public String spelling(List<Quoting> quoting) {
            return spelling(quoting, "");
        }

        private String spelling(List<Quoting> quoting, String behind) {
            String quote = quoting.stream().anyMatch(Quoting::refusesQuotes) ? "" : "\"";
            String value = isEndedBy(behind) ? "$" + name : "${" + name + "}";
            return quote + value + behind + quote;
        }

        private static boolean isEndedBy(String behind) {
            return behind.isEmpty() || !NAME.matcher("_" + behind.charAt(0)).matches();
        }
    }
}
