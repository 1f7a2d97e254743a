package io.github.llmdtracing.e2e;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.InsecureServerCredentials;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerCredentials;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import io.opentelemetry.proto.collector.trace.v1.TraceServiceGrpc;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * OTLP over gRPC.
 *
 * @param server the server
 */
record GrpcServer(Server server) implements OtlpServer {
    private static final Context.Key<Map<String, String>> HEADERS = Context.key("headers");

    static OtlpServer start(int port, Reception reception) throws IOException {
        return start(port, reception, InsecureServerCredentials.create());
    }

    static OtlpServer start(int port, Reception reception, ServerCredentials credentials) throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        return new GrpcServer(NettyServerBuilder.forAddress(address, credentials)
                .addService(new Service(reception))
                .intercept(new Headers())
                .build()
                .start());
    }

    /** Answers those who are there first: who gets no answer comes again, with the same spans. */
    @Override
    public void close() {
        try {
            server.shutdown().awaitTermination(Waiting.DEADLINE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.shutdownNow();
    }

    /** Keeps the headers of a call for the service. */
    private static final class Headers implements ServerInterceptor {
        @Override
        public <Q, A> ServerCall.Listener<Q> interceptCall(
                ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
            return Contexts.interceptCall(Context.current().withValue(HEADERS, texts(headers)), call, headers, next);
        }

        private static Map<String, String> texts(Metadata headers) {
            Map<String, String> texts = new LinkedHashMap<>();
            headers.keys().stream()
                    .filter(k -> !k.endsWith(Metadata.BINARY_HEADER_SUFFIX))
                    .forEach(k -> texts.put(k, headers.get(Metadata.Key.of(k, Metadata.ASCII_STRING_MARSHALLER))));
            return texts;
        }
    }

    private static final class Service extends TraceServiceGrpc.TraceServiceImplBase {
        private final Reception reception;

        Service(Reception reception) {
            this.reception = reception;
        }

        @Override
        public void export(ExportTraceServiceRequest request, StreamObserver<ExportTraceServiceResponse> answer) {
            if (reception.take(HEADERS.get(), request)) {
                answer.onNext(ExportTraceServiceResponse.getDefaultInstance());
                answer.onCompleted();
            } else {
                answer.onError(Status.UNAVAILABLE.asException());
            }
        }
    }
}
