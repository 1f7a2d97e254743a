package io.github.llmdtracing.query;

import io.github.llmdtracing.verify.Evidence;
import io.github.llmdtracing.verify.Trace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/**
 * Asks a backend again and again, until there is enough or the time is up.
 *
 * @param store the backend
 * @param services the services to look for
 * @param sent the trace of a request that was sent; none where none was
 * @param lookback how far back
 * @param limit how long to wait; zero to ask once
 * @param pause between two rounds
 */
public record Watch(
        TraceStore store,
        Set<String> services,
        Optional<String> sent,
        Duration lookback,
        Duration limit,
        Duration pause) {
    /** Copies the set. */
    public Watch {
        services = Set.copyOf(services);
    }

    /**
     * What there is when the time is up, or before.
     *
     * @param enough whether no more has to be waited for; asked after each round
     * @throws StoreException when the backend does not answer in the first round or the last, or the run is stopped
     */
    public Evidence until(Predicate<Evidence> enough) throws StoreException {
        CompletableFuture<Boolean> end = new CompletableFuture<>();
        end.completeOnTimeout(true, Math.max(1, limit.toMillis()), TimeUnit.MILLISECONDS);
        Evidence evidence = now();
        while (!enough.test(evidence) && !end.isDone() && !limit.isZero()) {
            rest(end);
            evidence = again(evidence, end);
        }
        return evidence;
    }

    // What passes by itself may do so between two rounds.
    private Evidence again(Evidence before, CompletableFuture<Boolean> end) throws StoreException {
        try {
            return now();
        } catch (StoreException e) {
            if (!e.problem().mayPass() || end.isDone()) {
                throw e;
            }
            return before;
        }
    }

    private void rest(CompletableFuture<Boolean> end) throws StoreException {
        try {
            end.get(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // The pause is over, the time is not.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException(new StoreProblem.Stopped());
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What there is now. */
    public Evidence now() throws StoreException {
        Set<String> known = store.services(lookback);
        List<Trace> traces = new ArrayList<>();
        for (String service : services.stream().sorted().toList()) {
            traces.addAll(store.traces(service, lookback));
        }
        if (sent.isPresent()) {
            store.trace(sent.get()).ifPresent(traces::add);
        }
        return new Evidence(known, traces);
    }
}
