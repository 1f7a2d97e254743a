package io.github.llmdtracing.serving;

/** Whether a program sends spans when nobody asks it to, which is what the profile {@code off} has to undo. */
public enum Activity {
    /** It never does. */
    NEVER,
    /** Only with its flags. */
    ON_REQUEST,
    /** By default; its switch turns it off. */
    BY_DEFAULT,
    /** Always; only the sampler argument 0 silences it. */
    ALWAYS
}
