package io.github.llmdtracing.shell;

/**
 * Text that a shell reads again, where a variable has brought it: what {@code eval} makes of {@code $ARGS}.
 *
 * @param value the text, any character for what is not known
 */
record RescannedText(String value) {
    private static final String BEHIND = "behind";

    /** Text between double quotes, or, where that is not so, with its lines joined as the splitting of words does. */
    static RescannedText of(String value, boolean quoted) {
        return new RescannedText(quoted ? value : value.replaceAll("\\R", " "));
    }

    /** Whether it is words and redirections only, so that words behind it belong to the same command. */
    boolean takesWordsBehind() {
        try {
            // A letter before it, because it may be the end of a command as well as the whole.
            return ShellScript.read("x" + value + " " + BEHIND).commands().stream()
                    .filter(c -> !c.context().isIn(Enclosure.Kind.COMMAND_SUBSTITUTION))
                    .allMatch(RescannedText::isWhole);
        } catch (ShellSyntaxException e) {
            return false;
        }
    }

    private static boolean isWhole(SimpleCommand command) {
        int last = command.words().size() - 1;
        return last >= 0
                && command.words().get(last).is(BEHIND)
                && command.context().enclosures().isEmpty();
    }
}
