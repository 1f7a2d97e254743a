package io.github.llmdtracing.verify;

/**
 * A place where a trace does not hang together.
 *
 * @param kind what is broken
 * @param service the service that does not hang where it should
 * @param text what is seen, and why, in sentences
 * @param remedy what to do; empty where nothing has to be done
 */
public record Break(Kind kind, String service, String text, String remedy) {
    /** What is broken. */
    public enum Kind {
        /** No trace has the spans of both. */
        SEPARATE_TRACES("separate-traces", true),
        /** The span that it hangs below has not arrived. */
        PARENT_MISSING("parent-missing", true),
        /** It hangs beside the proxy, not below. */
        BESIDE("beside", false);

        private final String id;
        private final boolean severe;

        Kind(String id, boolean severe) {
            this.id = id;
            this.severe = severe;
        }

        /** As it stands in reports. */
        public String id() {
            return id;
        }

        /** Whether one request cannot be seen in one piece. */
        public boolean isSevere() {
            return severe;
        }
    }
}
