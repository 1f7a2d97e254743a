package io.github.llmdtracing.yaml;

/**
 * Lines that would take the parser hours: for a token of n characters on one line SnakeYAML 2.7 copies n * n / 2,000 of them
 * ({@code StreamReader.update}). No manifest has one, since an object of the API is smaller than that.
 */
final class LongLines {
    static final int LONGEST = 2_000_000;

    private final String text;

    private LongLines(String text) {
        this.text = text;
    }

    /** Refuses a text that has such a line. JSON may stand on one line as a whole, as long as no token is as long as that. */
    static void refuse(String text) throws YamlSyntaxException {
        new LongLines(text).refuse();
    }

    private void refuse() throws YamlSyntaxException {
        boolean json = isFlow();
        int end;
        for (int start = 0; text.length() - start > LONGEST; start = end + 1) {
            end = lineEnd(start);
            if (end - start > LONGEST && (!json || hasLongToken(start, end))) {
                throw new YamlSyntaxException("has a line that is too long to be read", start);
            }
        }
    }

    private boolean isFlow() {
        String start = text.substring(0, Math.min(text.length(), 100)).strip();
        return start.startsWith("{") || start.startsWith("[");
    }

    private int lineEnd(int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private boolean hasLongToken(int start, int end) {
        int from = start;
        for (int i = start; i < end && i - from <= LONGEST; i++) {
            from = " ,:[]{}\"".indexOf(text.charAt(i)) < 0 ? from : i;
            if (i - from == LONGEST) {
                return true;
            }
        }
        return false;
    }
}
