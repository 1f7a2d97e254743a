package io.github.llmdtracing.rollout;

/** Whether pods are made anew when their template changes, and how. */
public enum Restart {
    /** Some after the others. */
    ROLLING("rolling-update", true),
    /** All old ones go before a new one comes. */
    RECREATED("recreate", true),
    /** However the controller of an unusual kind does it. */
    BY_CONTROLLER("by-controller", true),
    /** Those of the next run have it. */
    NEXT_RUN("next-run", false),
    /** Somebody has to do something. */
    BY_HAND("by-hand", false);

    private final String id;
    private final boolean automatic;

    Restart(String id, boolean automatic) {
        this.id = id;
        this.automatic = automatic;
    }

    /** As reports name it. */
    public String id() {
        return id;
    }

    /** Whether it happens as soon as the change is applied. */
    public boolean isAutomatic() {
        return automatic;
    }
}
