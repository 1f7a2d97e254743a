package io.github.llmdtracing.query;

import io.github.llmdtracing.verify.Trace;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A tracing backend, as somebody who asks sees it. Each call ends within a time limit. */
public interface TraceStore {
    /** Its product, as people name it. */
    String title();

    /** Where it is asked; no secrets. */
    String address();

    /**
     * The services that it knows.
     *
     * @param lookback how far back
     * @throws StoreException when it does not answer, or is another product
     */
    Set<String> services(Duration lookback) throws StoreException;

    /**
     * Some of the latest traces in which a service has spans.
     *
     * @param service its name
     * @param lookback how far back
     * @throws StoreException when it does not answer
     */
    List<Trace> traces(String service, Duration lookback) throws StoreException;

    /**
     * A trace.
     *
     * @param id 32 hexadecimal digits
     * @return none where nothing of it has arrived
     * @throws StoreException when it does not answer
     */
    Optional<Trace> trace(String id) throws StoreException;
}
