package io.github.llmdtracing.rollout;

/**
 * How a workload takes a changed pod template.
 *
 * @param restart whether and how pods are made anew
 * @param words what happens, in a sentence without a full stop
 * @param needsSpare whether a new pod has to run before an old one goes, so that it needs room of its own
 * @param kept how many replicas keep their pods
 */
public record Strategy(Restart restart, String words, boolean needsSpare, long kept) {
    static Strategy of(Restart restart, String words) {
        return new Strategy(restart, words, false, 0);
    }

    static Strategy withSpare(String words) {
        return new Strategy(Restart.ROLLING, words, true, 0);
    }

    Strategy keeping(long replicas) {
        return new Strategy(restart, words, needsSpare, replicas);
    }
}
