package io.github.llmdtracing.yaml;

import java.util.Arrays;

/** Turns SnakeYAML's marks, which count code points, into UTF-16 offsets. */
final class CodePointIndex {
    private final int[] supplementary;

    private CodePointIndex(int[] supplementary) {
        this.supplementary = supplementary;
    }

    static CodePointIndex of(String text) {
        if (text.codePointCount(0, text.length()) == text.length()) {
            return new CodePointIndex(new int[0]); // answered at once for Latin-1, which nearly all texts are
        }
        int[] found = new int[8];
        int count = 0;
        for (int at = 0; at < text.length(); at++) {
            if (Character.isHighSurrogate(text.charAt(at))) {
                found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
                found[count] = at - count;
                count++;
                at++;
            }
        }
        return new CodePointIndex(Arrays.copyOf(found, count));
    }

    int offset(int codePoint) {
        int found = Arrays.binarySearch(supplementary, codePoint);
        return codePoint + (found >= 0 ? found : -found - 1);
    }
}
