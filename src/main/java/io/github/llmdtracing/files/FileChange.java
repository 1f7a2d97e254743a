package io.github.llmdtracing.files;

import io.github.llmdtracing.text.SourceText;

/**
 * What a file that was read for planning is to hold; often the same as before.
 *
 * @param file the file
 * @param before the text as it was read
 * @param after the text that is to stand there
 */
public record FileChange(SourceFile file, SourceText before, String after) {
    /** The file as it is. */
    public static FileChange none(Reading.Text read) {
        return new FileChange(read.file(), read.text(), read.text().content());
    }

    /** Whether a single character differs. */
    public boolean isChange() {
        return !before.content().equals(after);
    }
}
