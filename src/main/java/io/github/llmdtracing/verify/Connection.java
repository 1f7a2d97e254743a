package io.github.llmdtracing.verify;

import java.util.List;

/** Whether the hops of one way hang together in one trace. */
public sealed interface Connection {
    /** As it stands in reports: {@code whole}. */
    String id();

    /** The services of the way, in its order. */
    List<String> services();

    /** What does not hang where it should. */
    default List<Break> breaks() {
        return List.of();
    }

    /**
     * They do.
     *
     * @param services the services that were seen
     * @param traceId a trace that has most of them
     * @param breaks what might be better
     */
    record Whole(List<String> services, String traceId, List<Break> breaks) implements Connection {
        /** Copies the lists. */
        public Whole {
            services = List.copyOf(services);
            breaks = List.copyOf(breaks);
        }

        @Override
        public String id() {
            return "whole";
        }
    }

    /**
     * They do not.
     *
     * @param services the services that were seen
     * @param breaks where
     */
    record Broken(List<String> services, List<Break> breaks) implements Connection {
        /** Copies the lists. */
        public Broken {
            services = List.copyOf(services);
            breaks = List.copyOf(breaks);
        }

        @Override
        public String id() {
            return "broken";
        }
    }

    /**
     * Nobody can say.
     *
     * @param services the services of the way
     * @param reason why not, in a sentence
     */
    record NotJudged(List<String> services, String reason) implements Connection {
        /** Copies the list. */
        public NotJudged {
            services = List.copyOf(services);
        }

        @Override
        public String id() {
            return "not-judged";
        }
    }
}
