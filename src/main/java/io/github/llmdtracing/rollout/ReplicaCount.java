package io.github.llmdtracing.rollout;

/**
 * How many replicas run.
 *
 * @param least the fewest
 * @param most the most; as many where nothing scales them
 * @param isKnown whether these are numbers at all
 * @param note who decides, where no number in the workload does; else empty
 */
public record ReplicaCount(long least, long most, boolean isKnown, String note) {
    static ReplicaCount of(long number) {
        return new ReplicaCount(number, number, true, "");
    }

    static ReplicaCount between(long least, long most, String scaler) {
        return new ReplicaCount(Math.min(least, most), most, true, scaler);
    }

    static ReplicaCount unknown(String note) {
        return new ReplicaCount(0, 0, false, note);
    }

    /** Whether it is certain that none runs. */
    public boolean isNone() {
        return isKnown && most == 0;
    }

    /** The same, with so many fewer, as where a partition holds some back. */
    ReplicaCount less(long kept) {
        return isKnown ? new ReplicaCount(Math.max(0, least - kept), Math.max(0, most - kept), true, note) : this;
    }

    /** As {@code 3 replicas}, {@code 2 to 8 replicas (HorizontalPodAutoscaler/decode)}, {@code replicas not known (one on each node)}. */
    public String words() {
        String number = range(least, most);
        String counted = isKnown ? number + (number.equals("1") ? " replica" : " replicas") : "replicas not known";
        return note.isEmpty() ? counted : counted + " (" + note + ")";
    }

    static String range(long least, long most) {
        return least == most ? Long.toString(least) : least + " to " + most;
    }
}
