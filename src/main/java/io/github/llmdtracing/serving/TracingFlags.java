package io.github.llmdtracing.serving;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The options by which a program is told to trace.
 *
 * @param endpoint the option that takes the collector's address
 * @param detail the option that takes what to trace in detail, as {@code --collect-detailed-traces}
 * @param enable the switch
 * @param enableTakesValue whether the switch is a Go boolean, written {@code --tracing=true} in one word as two words lose what follows; a
 *     Python switch stands alone
 * @param configurationKey the switch in the program's own configuration, where it has one
 * @param conflicting options beside which tracing stops the program
 * @param serviceName the option that names the service, where no variable does; written only where the POM names it
 * @param besides options that came with these and are not written
 */
public record TracingFlags(
        Optional<String> endpoint,
        Optional<String> detail,
        Optional<String> enable,
        boolean enableTakesValue,
        Optional<String> configurationKey,
        List<String> conflicting,
        Optional<String> serviceName,
        List<String> besides) {
    /** Flags; the lists are copied. */
    public TracingFlags {
        conflicting = List.copyOf(conflicting);
        besides = List.copyOf(besides);
    }

    private TracingFlags(
            Optional<String> endpoint,
            Optional<String> detail,
            Optional<String> enable,
            boolean enableTakesValue,
            Optional<String> configurationKey,
            List<String> conflicting) {
        this(endpoint, detail, enable, enableTakesValue, configurationKey, conflicting, Optional.empty(), List.of());
    }

    /** No option at all. */
    public static TracingFlags none() {
        return new TracingFlags(
                Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.empty(), List.of());
    }

    static TracingFlags vllm() {
        return new TracingFlags(
                Optional.of("--otlp-traces-endpoint"),
                Optional.of("--collect-detailed-traces"),
                Optional.empty(),
                false,
                Optional.empty(),
                List.of("--disable-log-stats", "--disable-log-stats-server"));
    }

    static TracingFlags sglang(String endpoint) {
        return new TracingFlags(
                Optional.of(endpoint),
                Optional.empty(),
                Optional.of("--enable-trace"),
                false,
                Optional.empty(),
                List.of());
    }

    static TracingFlags stackRouter() {
        return new TracingFlags(
                Optional.of("--otel-endpoint"),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                List.of(),
                Optional.of("--otel-service-name"),
                List.of("--otel-secure"));
    }

    static TracingFlags goSwitch(Optional<String> configurationKey) {
        return new TracingFlags(
                Optional.empty(), Optional.empty(), Optional.of("--tracing"), true, configurationKey, List.of());
    }

    /** The options, in the order in which they are written. */
    public List<String> options() {
        return Stream.of(enable, endpoint, detail).flatMap(Optional::stream).toList();
    }

    /** Every option of tracing that the program has. */
    public List<String> known() {
        return Stream.of(options(), serviceName.stream().toList(), besides)
                .flatMap(List::stream)
                .toList();
    }

    /** Whether the program knows the option, given with its dashes and without a value. */
    public boolean knows(String option) {
        return known().contains(option);
    }
}
