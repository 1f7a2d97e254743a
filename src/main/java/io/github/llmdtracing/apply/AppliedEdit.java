package io.github.llmdtracing.apply;

import io.github.llmdtracing.text.TextEdit;

/**
 * An edit, and why it was made.
 *
 * @param edit an edit of the original text
 * @param rule the rule that asked for it; several, separated by commas, where one edit serves several
 * @param description what it does, for people
 */
public record AppliedEdit(TextEdit edit, String rule, String description) {}
