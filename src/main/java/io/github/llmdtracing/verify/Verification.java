package io.github.llmdtracing.verify;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is to be said of everything that the sources say there is.
 *
 * @param services each service with its verdict, in the order of their places
 * @param connections each way of a request that has more than one station
 */
public record Verification(List<Judged> services, List<Connection> connections) {
    /** Copies the lists. */
    public Verification {
        services = List.copyOf(services);
        connections = List.copyOf(connections);
    }

    /**
     * A service and what is to be said of it.
     *
     * @param service the service
     * @param verdict the verdict
     */
    public record Judged(ExpectedService service, Verdict verdict) {}

    /**
     * Judges.
     *
     * @param circumstances what is known
     * @param sent the trace of a request that was sent for this; none where none was
     */
    public static Verification of(Circumstances circumstances, Optional<String> sent) {
        ArrivalJudge arrival = new ArrivalJudge(circumstances);
        ConnectionJudge connection = new ConnectionJudge(circumstances, sent);
        return new Verification(
                circumstances.expectations().all().stream()
                        .map(s -> new Judged(s, arrival.verdict(s)))
                        .toList(),
                circumstances.expectations().paths().stream()
                        .map(circumstances.expectations()::of)
                        .filter(way -> way.stream()
                                        .map(ExpectedService::serviceText)
                                        .distinct()
                                        .count()
                                > 1)
                        .map(connection::connection)
                        .distinct()
                        .toList());
    }

    /** Whether everything that has to arrive has, and says more than that somebody asked over HTTP. */
    public boolean isEverythingHeard() {
        return services.stream().allMatch(s -> s.verdict().isGood());
    }

    /** Whether no way is known to be broken. */
    public boolean isNothingBroken() {
        return connections.stream().noneMatch(Connection.Broken.class::isInstance);
    }

    /** Whether every way that can be judged is whole, and one is. */
    public boolean isConnected() {
        return isNothingBroken() && connections.stream().anyMatch(Connection.Whole.class::isInstance);
    }

    /** How many services have arrived of those that have to. */
    public long heard() {
        return required().filter(s -> s.verdict().isGood()).count();
    }

    /** How many services have to arrive. */
    public long expected() {
        return required().count();
    }

    private Stream<Judged> required() {
        return services.stream().filter(s -> s.service().isRequired());
    }
}
