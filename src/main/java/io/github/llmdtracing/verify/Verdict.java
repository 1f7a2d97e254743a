package io.github.llmdtracing.verify;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is to be said of one component. */
public sealed interface Verdict {
    /** As it stands in reports: {@code silent}. */
    String id();

    /** Whether all is as it should be, or nothing was to be expected. */
    boolean isGood();

    /** Why not, the likeliest first. */
    default List<Cause> causes() {
        return List.of();
    }

    /** The spans that were seen: how often each name. */
    default Map<String, Long> names() {
        return Map.of();
    }

    /**
     * Spans that its program is known to make have arrived.
     *
     * @param names all that arrived of it
     * @param traces in how many traces
     */
    record Reports(Map<String, Long> names, int traces) implements Verdict {
        /** Copies. */
        public Reports {
            names = new TreeMap<>(names);
        }

        @Override
        public String id() {
            return "reports";
        }

        @Override
        public boolean isGood() {
            return true;
        }
    }

    /**
     * Spans have arrived that nobody here knows: of a newer version, perhaps.
     *
     * @param names all that arrived of it
     * @param traces in how many traces
     */
    record ReportsOtherSpans(Map<String, Long> names, int traces) implements Verdict {
        /** Copies. */
        public ReportsOtherSpans {
            names = new TreeMap<>(names);
        }

        @Override
        public String id() {
            return "reports-other-spans";
        }

        @Override
        public boolean isGood() {
            return true;
        }
    }

    /**
     * Only spans of HTTP instrumentation have arrived.
     *
     * @param names all that arrived of it
     * @param causes why that may be
     */
    record OnlyGenericSpans(Map<String, Long> names, List<Cause> causes) implements Verdict {
        /** Copies. */
        public OnlyGenericSpans {
            names = new TreeMap<>(names);
            causes = List.copyOf(causes);
        }

        @Override
        public String id() {
            return "only-generic-spans";
        }

        @Override
        public boolean isGood() {
            return false;
        }
    }

    /**
     * Nothing has arrived.
     *
     * @param causes why that may be
     */
    record Silent(List<Cause> causes) implements Verdict {
        /** Copies the list. */
        public Silent {
            causes = List.copyOf(causes);
        }

        @Override
        public String id() {
            return "silent";
        }

        @Override
        public boolean isGood() {
            return false;
        }
    }

    /**
     * Nothing has arrived, and nothing had to.
     *
     * @param reason why not, in a sentence
     */
    record NotExpected(String reason) implements Verdict {
        @Override
        public String id() {
            return "not-expected";
        }

        @Override
        public boolean isGood() {
            return true;
        }
    }
}
