package io.github.llmdtracing.collector;

/**
 * A file that is generated.
 *
 * @param name its name in its directory
 * @param text all of it
 */
public record GeneratedFile(String name, String text) {
    /** The first line of every such file: what has it is ours, and may be written over and removed. */
    public static final String MARK =
            "# Written by llmd-tracing. Do not edit: change <collector> in its configuration and run it again.";
}
