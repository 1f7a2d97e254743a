package io.github.llmdtracing.helm;

import io.github.llmdtracing.diagnostic.Location;

/**
 * What a tool does to objects after they are rendered or built, and that is not followed.
 *
 * @param what the field, as people name it
 * @param location where it stands
 */
public record Unfollowed(String what, Location location) {}
