package io.github.llmdtracing.cluster;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Why the cluster did not do what it was asked. */
public sealed interface ClusterProblem {
    /** What is wrong, in a sentence without a full stop. */
    String problem();

    /** What to do about it; empty where nothing is known. */
    default String remedy() {
        return "";
    }

    /** Whether a later try may do better: somebody else has to do nothing for it. */
    default boolean mayPass() {
        return false;
    }

    /**
     * The user may not do it.
     *
     * @param verb what was asked for, in the words of rights: {@code patch}
     * @param resource of what, as {@code deployments.apps}
     * @param namespace where; none for all of the cluster
     * @param said the cluster's own words
     */
    record Forbidden(String verb, String resource, Optional<String> namespace, String said) implements ClusterProblem {
        @Override
        public String problem() {
            return "no right to " + verb + " " + resource
                    + namespace.map(n -> " in the namespace " + n).orElse(" in the cluster")
                    + (said.isEmpty() ? "" : " (" + said + ")");
        }

        @Override
        public String remedy() {
            return "Ask for the Role of this plugin (mvn llmd-tracing:deploy -Dllmd.tracing.printRole prints it).";
        }
    }

    /**
     * Fields of an object belong to others.
     *
     * @param object which
     * @param fields the fields
     */
    record Conflict(ObjectKey object, List<OwnedField> fields) implements ClusterProblem {
        /** Copies the list. */
        public Conflict {
            fields = List.copyOf(fields);
        }

        @Override
        public String problem() {
            return object + " has fields that others manage: "
                    + fields.stream().map(OwnedField::toString).collect(Collectors.joining(", "));
        }

        @Override
        public String remedy() {
            return "Leave them to the others, or take them over with -Dllmd.tracing.forceConflicts.";
        }
    }

    /**
     * A field and who manages it.
     *
     * @param path as {@code .spec.replicas}
     * @param manager as {@code kubectl-edit}
     */
    record OwnedField(String path, String manager) {
        @Override
        public String toString() {
            return path + " (" + manager + ")";
        }
    }

    /**
     * The cluster does not know who asks.
     *
     * @param context the context of the kubeconfig
     * @param said the cluster's own words
     */
    record Unauthenticated(String context, String said) implements ClusterProblem {
        @Override
        public String problem() {
            return "the cluster does not accept the credentials of the context \"" + context + "\""
                    + (said.isEmpty() ? "" : " (" + said + ")");
        }

        @Override
        public String remedy() {
            return "Log in again, and try kubectl --context " + context + " auth whoami.";
        }
    }

    /**
     * Nobody answers there, or it is not the one who should.
     *
     * @param server its address
     * @param why what went wrong
     */
    record Unreachable(String server, String why) implements ClusterProblem {
        @Override
        public String problem() {
            return "cannot reach " + server + ": " + why;
        }

        @Override
        public boolean mayPass() {
            return true;
        }
    }

    /**
     * The cluster took a request and did not answer.
     *
     * @param server its address
     * @param waited how long
     */
    record NoAnswer(String server, Duration waited) implements ClusterProblem {
        @Override
        public String problem() {
            return server + " did not answer within " + waited.toSeconds() + " s";
        }

        @Override
        public boolean mayPass() {
            return true;
        }
    }

    /**
     * The cluster knows no such kind.
     *
     * @param apiVersion as {@code opentelemetry.io/v1beta1}
     * @param kind as {@code OpenTelemetryCollector}
     */
    record UnknownKind(String apiVersion, String kind) implements ClusterProblem {
        @Override
        public String problem() {
            return "the cluster does not know " + kind + " of " + apiVersion;
        }

        @Override
        public String remedy() {
            return "Install what brings it.";
        }
    }

    /**
     * The cluster says no for another reason.
     *
     * @param status its HTTP status
     * @param said its words
     */
    record Rejected(int status, String said) implements ClusterProblem {
        @Override
        public String problem() {
            return "the cluster refuses: " + said + " (" + status + ")";
        }

        @Override
        public boolean mayPass() {
            return status >= 500 || status == 429;
        }
    }

    /**
     * Nobody is there to take a connection.
     *
     * @param namespace of the Service
     * @param service whose pods are meant
     */
    record NoReadyPod(String namespace, String service) implements ClusterProblem {
        @Override
        public String problem() {
            return "no pod behind the Service " + service + " in the namespace " + namespace + " is ready";
        }

        @Override
        public String remedy() {
            return "kubectl get pods --namespace " + namespace + " shows why.";
        }
    }

    /**
     * The way to the cluster is not described well.
     *
     * @param problem what is wrong
     * @param remedy what to do
     */
    record Misconfigured(String problem, String remedy) implements ClusterProblem {}

    /** Somebody stopped the run. */
    record Stopped() implements ClusterProblem {
        @Override
        public String problem() {
            return "stopped";
        }

        @Override
        public String remedy() {
            return "What was done stays done; deploy again, or take it back with undeploy.";
        }
    }
}
