package io.github.llmdtracing.report.page;

/**
 * A line of the picture.
 *
 * @param kind what it stands for
 * @param path its points, as SVG writes them
 * @param x where a mark on it goes
 * @param y where a mark on it goes
 */
record PictureLine(Kind kind, String path, int x, int y) {
    enum Kind {
        /** Requests, with the trace. */
        REQUEST("llmd-request"),
        /** Requests, and the trace breaks. */
        BREAK("llmd-request llmd-break"),
        /** Requests from or to what is not there. */
        UNKNOWN("llmd-request llmd-unknown"),
        /** Spans on their way to a collector. */
        SPANS("llmd-spans"),
        /** Spans that reach somebody, with an arrow. */
        DELIVERY("llmd-spans llmd-delivery");

        private final String classes;

        /** What is drawn for a step. */
        static Kind of(HopLink link) {
            if (link.isUnknown()) {
                return UNKNOWN;
            }
            return link.isBroken() ? BREAK : REQUEST;
        }

        Kind(String classes) {
            this.classes = classes;
        }

        String classes() {
            return classes;
        }
    }

    static PictureLine unmarked(Kind kind, String path) {
        return new PictureLine(kind, path, 0, 0);
    }
}
