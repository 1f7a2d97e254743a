package io.github.llmdtracing.yaml;

/**
 * The blanks of flow style.
 *
 * @param brace what stands inside braces at both ends: nothing or a blank
 * @param comma a comma and what follows it
 * @param colon a colon and what follows it
 */
record FlowSpacing(String brace, String comma, String colon) {
    static final FlowSpacing USUAL = new FlowSpacing("", ", ", ": ");
}
