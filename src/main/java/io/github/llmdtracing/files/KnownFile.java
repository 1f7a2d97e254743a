package io.github.llmdtracing.files;

/**
 * A file of the sources as a run found it, and what the run made of it.
 *
 * @param name the file as people name it
 * @param mode who may do what with it, as {@code rw-r--r--}; empty where the system knows of none
 * @param content the sum of its content
 * @param copy the sum of what its copy holds; {@code content} where nothing was changed
 */
public record KnownFile(String name, String mode, String content, String copy) {
    /**
     * A file as it was read, of which nothing was made yet.
     *
     * @param sum the sum of its content
     */
    static KnownFile asRead(SourceFile file, FileMode mode, String sum) {
        return new KnownFile(file.name(), mode.text(), sum, sum);
    }

    /** Whether it is the same source, whatever became of it. */
    boolean isSource(KnownFile other) {
        return name.equals(other.name) && mode.equals(other.mode) && content.equals(other.content);
    }
}
