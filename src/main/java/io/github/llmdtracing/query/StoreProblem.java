package io.github.llmdtracing.query;

import java.time.Duration;

/** Why a question was not answered. */
public sealed interface StoreProblem {
    /** What is wrong, in a sentence without a full stop. */
    String problem();

    /** What to do about it, in a sentence; empty where nothing is known. */
    default String remedy() {
        return "";
    }

    /** Whether a later try may do better: somebody else has to do nothing for it. */
    default boolean mayPass() {
        return false;
    }

    /**
     * Nobody answers there, or it is not the one who should.
     *
     * @param address where
     * @param why what went wrong
     */
    record Unreachable(String address, String why) implements StoreProblem {
        @Override
        public String problem() {
            return "cannot reach " + address + ": " + why;
        }

        @Override
        public String remedy() {
            return "Mend <verifyUrl>, or leave it out: then a port-forward to the backend's Service is opened.";
        }

        @Override
        public boolean mayPass() {
            return true;
        }
    }

    /**
     * The backend does not let us ask.
     *
     * @param address where
     * @param status its HTTP status
     */
    record Refused(String address, int status) implements StoreProblem {
        @Override
        public String problem() {
            return address + " does not let us ask (" + status + ")";
        }

        @Override
        public String remedy() {
            return "Give what it wants in <verifyHeaders>, as authorization, or X-Scope-OrgID for a tenant of Tempo.";
        }
    }

    /**
     * Something else answers there.
     *
     * @param address where
     * @param api what was asked for, as {@code Jaeger's query API}
     * @param why what shows it
     */
    record NotThisApi(String address, String api, String why) implements StoreProblem {
        @Override
        public String problem() {
            return "what answers at " + address + " is not " + api + ": " + why;
        }

        @Override
        public String remedy() {
            return "Give the address of the query service: Jaeger's usually has port 16686, Tempo's 3200; a path that it"
                    + " is behind belongs to it, pages of its user interface do not.";
        }
    }

    /**
     * The backend took a question and did not answer.
     *
     * @param address where
     * @param waited how long
     */
    record NoAnswer(String address, Duration waited) implements StoreProblem {
        @Override
        public String problem() {
            return address + " did not answer within " + waited.toMillis() + " ms";
        }

        @Override
        public boolean mayPass() {
            return true;
        }
    }

    /**
     * The backend cannot answer.
     *
     * @param address where
     * @param status its HTTP status
     */
    record Failed(String address, int status) implements StoreProblem {
        @Override
        public String problem() {
            return address + " answers with the error " + status;
        }

        @Override
        public String remedy() {
            return status == TOO_MANY ? "It is busy; try later." : "Look at the log of the backend.";
        }

        @Override
        public boolean mayPass() {
            return true;
        }

        private static final int TOO_MANY = 429;
    }

    /** Somebody stopped the run. */
    record Stopped() implements StoreProblem {
        @Override
        public String problem() {
            return "stopped";
        }
    }
}
