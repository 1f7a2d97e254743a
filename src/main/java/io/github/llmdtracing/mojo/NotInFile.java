package io.github.llmdtracing.mojo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Keeps a field of a goal out of the configuration file: a parameter that Maven alone fills, or that says where the file is, or that is
 * said of one run. Maven's own annotation, which knows what is read-only, cannot be seen at run time.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
@interface NotInFile {}
