/** What the POM asks for, checked, with its environments, exceptions and silences: {@link io.github.llmdtracing.settings.TracingSettings}. */
@NullMarked
package io.github.llmdtracing.settings;

import org.jspecify.annotations.NullMarked;
