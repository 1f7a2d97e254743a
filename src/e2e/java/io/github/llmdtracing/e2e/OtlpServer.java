package io.github.llmdtracing.e2e;

import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import java.io.IOException;
import java.util.Map;

/** One of the two protocols of OTLP, served until it is closed. */
interface OtlpServer extends AutoCloseable {
    /** Starts to serve on a port of the loopback interface. */
    interface Starter {
        OtlpServer start(int port, Reception reception) throws IOException;
    }

    /** What becomes of a call. */
    interface Reception {
        /**
         * Takes spans in.
         *
         * @param headers the headers of the call, with names in lower case
         * @return false if the caller has to be told to come again
         */
        boolean take(Map<String, String> headers, ExportTraceServiceRequest request);
    }

    @Override
    void close();
}
