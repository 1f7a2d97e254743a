package io.github.llmdtracing.helm;

import io.github.llmdtracing.helm.LayeredValues.Found;

/**
 * An option among a program's arguments in values by which it traces already, without the chart's section.
 *
 * @param name the option, as {@code --otel-endpoint}
 * @param value where it sends to
 * @param found the argument
 */
public record StandingOption(String name, String value, Found found) {}
