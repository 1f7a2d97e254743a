package io.github.llmdtracing.e2e;

import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.trace.OtlpGrpcSpanExporter;
import io.opentelemetry.sdk.trace.export.SpanExporter;

/** How a program of the request path sends its spans. */
enum Transport {
    GRPC {
        @Override
        SpanExporter exporter(CollectorProcess collector) {
            return OtlpGrpcSpanExporter.builder()
                    .setEndpoint("http://" + collector.grpcAddress())
                    .build();
        }
    },
    HTTP {
        @Override
        SpanExporter exporter(CollectorProcess collector) {
            return OtlpHttpSpanExporter.builder()
                    .setEndpoint("http://" + collector.httpAddress() + "/v1/traces")
                    .build();
        }
    };

    /** A client of its own, with a connection of its own. */
    abstract SpanExporter exporter(CollectorProcess collector);
}
