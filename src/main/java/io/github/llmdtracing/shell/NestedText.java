package io.github.llmdtracing.shell;

import io.github.llmdtracing.text.TextRange;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A script inside another one, decoded character by character, with the place of each in the text around. */
final class NestedText implements ScriptText {
    static final char EXPANSION = '\uFFFC';

    private final ScriptText around;
    private final StringBuilder chars = new StringBuilder();
    private String read = "";
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private final List<Quoting> quoting = new ArrayList<>();
    private final Map<Integer, WordPart> expansions = new HashMap<>();
    private final Map<Integer, Integer> wordEnds = new HashMap<>();
    private final int beginning;
    private int assignedChars;

    /** An empty text whose first character will stand at or behind {@code beginning} of the text around. */
    NestedText(ScriptText around, int beginning) {
        this.around = around;
        this.beginning = beginning;
    }

    void add(char c, int start, int end, Quoting how) {
        int at = chars.length();
        if (at == starts.length) {
            starts = Arrays.copyOf(starts, at * 2);
            ends = Arrays.copyOf(ends, at * 2);
        }
        starts[at] = start;
        ends[at] = end;
        quoting.add(how);
        chars.append(c);
    }

    void addExpansion(WordPart expansion, int start, int end, Quoting how) {
        expansions.put(chars.length(), expansion);
        add(EXPANSION, start, end, how);
    }

    /** Says that the last {@code count} characters stand where a variable was assigned. */
    void endAssigned(int count) {
        assignedChars += count;
    }

    /** Where all of the text was assigned to a variable; nothing where some of it stands in the words of the command that reads it. */
    Optional<TextRange> assigned() {
        boolean all = assignedChars == chars.length() && assignedChars > 0;
        return all ? Optional.of(range(new TextRange(0, chars.length()))) : Optional.empty();
    }

    /** Says that a word of {@code eval} ends here, behind which other words may be put. */
    void endWord(int offsetAround) {
        wordEnds.put(chars.length(), offsetAround);
    }

    @Override
    public int level() {
        return around.level() + 1;
    }

    @Override
    public String chars() {
        if (read.length() != chars.length()) {
            read = chars.toString();
        }
        return read;
    }

    // What a variable brings does not stand among the words around it.
    @Override
    public TextRange range(TextRange local) {
        return assignedChars == 0 || local.isEmpty() ? ScriptText.super.range(local) : around(local);
    }

    private TextRange around(TextRange local) {
        int start = IntStream.range(local.start(), local.end())
                .map(this::outerStart)
                .min()
                .orElseThrow();
        int end = IntStream.range(local.start(), local.end())
                .map(i -> outerEnd(i + 1))
                .max()
                .orElseThrow();
        return new TextRange(start, end);
    }

    @Override
    public int outerStart(int offset) {
        return offset < chars.length() ? around.outerStart(starts[offset]) : outerEnd(offset);
    }

    @Override
    public int outerEnd(int offset) {
        return offset == 0 ? around.outerStart(beginning) : around.outerEnd(ends[offset - 1]);
    }

    @Override
    public InsertionPlace placeBehind(int offset) {
        Integer wordEnd = wordEnds.get(offset);
        if (wordEnd != null) {
            return around.placeBehind(wordEnd).within(Quoting.EVAL_WORD);
        }
        return around.placeBehind(ends[offset - 1]).within(quoting.get(offset - 1));
    }

    @Override
    public Optional<WordPart> outerExpansion(int offset) {
        return Optional.ofNullable(expansions.get(offset));
    }
}
