package io.github.llmdtracing.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program of the request path, as far as a collector sees it: it makes spans and sends them, each program by itself. */
final class ServingProgram implements AutoCloseable {
    private static final AttributeKey<String> SERVICE_NAME = AttributeKey.stringKey("service.name");
    private static final int BATCH = 512;

    private final String service;
    private final SpanExporter exporter;
    private final Ended ended = new Ended();
    private final SdkTracerProvider provider;

    ServingProgram(String service, SpanExporter exporter) {
        this.service = service;
        this.exporter = exporter;
        this.provider = SdkTracerProvider.builder()
                .setResource(Resource.create(Attributes.of(SERVICE_NAME, service)))
                .addSpanProcessor(ended)
                .build();
    }

    /** Its name. */
    String service() {
        return service;
    }

    /** Begins a span. */
    Span begin(String name, SpanKind kind, Context parent, Instant since, Map<String, String> attributes) {
        SpanBuilder span = provider.get("e2e")
                .spanBuilder(name)
                .setSpanKind(kind)
                .setParent(parent)
                .setStartTimestamp(since);
        attributes.forEach(span::setAttribute);
        return span.startSpan();
    }

    /** Sends what has ended since the last time; the collector has to take it. */
    List<SpanKey> send() {
        List<SpanData> spans = ended.take();
        for (int i = 0; i < spans.size(); i += BATCH) {
            List<SpanData> batch = spans.subList(i, Math.min(i + BATCH, spans.size()));
            boolean taken = exporter.export(batch)
                    .join(Waiting.DEADLINE.toSeconds(), TimeUnit.SECONDS)
                    .isSuccess();
            assertThat(taken).as("spans of " + service + " are taken").isTrue();
        }
        return spans.stream().map(this::key).toList();
    }

    private SpanKey key(SpanData span) {
        return new SpanKey(service, span.getName(), span.getTraceId(), span.getSpanId());
    }

    @Override
    public void close() {
        provider.close();
        exporter.close();
    }

    /** Keeps what has ended. The SDK's own processors send by themselves, and do not tell whether it was taken. */
    private static final class Ended implements SpanProcessor {
        private final List<SpanData> spans = new ArrayList<>();

        List<SpanData> take() {
            List<SpanData> taken = List.copyOf(spans);
            spans.clear();
            return taken;
        }

        @Override
        public void onEnd(ReadableSpan span) {
            spans.add(span.toSpanData());
        }

        @Override
        public boolean isEndRequired() {
            return true;
        }

        @Override
        public void onStart(Context parent, ReadWriteSpan span) {}

        @Override
        public boolean isStartRequired() {
            return false;
        }
    }
}
