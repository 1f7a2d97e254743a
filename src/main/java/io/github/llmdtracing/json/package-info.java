/** JSON that others write, as values. What we write ourselves, reports write. */
@NullMarked
package io.github.llmdtracing.json;

import org.jspecify.annotations.NullMarked;
