package io.github.llmdtracing.serving;

import static io.github.llmdtracing.serving.VersionCondition.always;
import static io.github.llmdtracing.serving.VersionCondition.in;
import static io.github.llmdtracing.serving.VersionCondition.notKnown;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every fact about versions, with its source. One row a family of images and range of versions; what no range holds falls to the family's row
 * for versions that are not known. Ranges of engines end at 10, because some publishers tag their images with year and month.
 */
final class RuleTable {
    private static final String GAIE = "kubernetes-sigs/gateway-api-inference-extension";
    private static final String ROUTER = "llm-d/llm-d-router";
    private static final String VLLM_METADATA =
            "vllm package metadata 0.8.5, 0.9.2, 0.10.2, 0.11.0, 0.16.0, 0.17.0, 0.33.0; vllm-project/vllm#34466";
    private static final String SGLANG_PACKAGES =
            "sglang packages 0.5.2, 0.5.3rc0, 0.5.4.post1, 0.5.4.post2, 0.5.9, 0.5.10, 0.5.20, 0.5.21, 0.5.23";
    private static final String LLM_D_DOCKER = "llm-d/llm-d docker/ @2026-06, #630 (2026-01-26)";
    private static final String PICKER_DEFAULT = "gateway-api-inference-extension";
    private static final String ROUTER_PICKER_DEFAULT = "llm-d-epp";
    private static final String OLD_TELEMETRY_NAME = "llm-d-inference-scheduler";
    static final String VERSION_UNKNOWN = "The version is not known";

    private RuleTable() {}

    static List<VersionRule> rules() {
        return Stream.of(engines(), routers(), proxies(), pickers(), processors(), others())
                .flatMap(List::stream)
                .toList();
    }

    private static List<VersionRule> engines() {
        return Stream.of(lmcache(), VllmBuilds.rules(), vllm(), llmd(), llmdOtherChips(), sglang())
                .flatMap(List::stream)
                .toList();
    }

    private static List<VersionRule> vllm() {
        ImageFamily images = ImageFamilies.VLLM;
        return List.of(
                RuleBuilder.of(images, in("(,0.10.2)"))
                        .because(
                                "The V1 engine traces since 0.10.2; before, the flag falls back to V0 or stops the server.",
                                "vllm-project/vllm#20372, #18069, #24297, #27696"),
                RuleBuilder.of(images, in("[0.10.2,0.17)"))
                        .because(
                                "Images before 0.17 lack the OpenTelemetry packages (0.16 offers them as an extra only), and the"
                                        + " server stops at the flag without them.",
                                VLLM_METADATA + "; vllm-project/vllm#27109"),
                vllmTraced(RuleBuilder.of(images, in("[0.17,10)")))
                        .because(
                                "The OpenTelemetry packages are among the requirements of every platform since 0.17.0.",
                                VLLM_METADATA),
                vllmTraced(RuleBuilder.of(images, notKnown()))
                        .doubtful(VERSION_UNKNOWN
                                + ": vLLM stops at the flags before 0.10.2, and before 0.17 where its image lacks"
                                + " the OpenTelemetry packages.")
                        .because("vLLM is recognised, its version is not.", VLLM_METADATA));
    }

    private static List<VersionRule> lmcache() {
        return List.of(
                RuleBuilder.of(ImageFamilies.LMCACHE, in("(,0.4)"))
                        .because(
                                "The tags count LMCache, whose releases take the latest release of vLLM:"
                                        + " the last before 0.4 is of 2026-03-02, when that was 0.16.",
                                "lmcache packages 0.3.15, 0.4.1; LMCache/LMCache#746, #1515; " + VLLM_METADATA),
                vllmTraced(RuleBuilder.of(ImageFamilies.LMCACHE, notKnown()))
                        .doubtful("The tag counts LMCache, not vLLM: vLLM stops at the flags before 0.17.")
                        .because("vLLM is recognised, its version is not.", VLLM_METADATA));
    }

    private static List<VersionRule> llmd() {
        ImageFamily images = ImageFamilies.LLM_D;
        return List.of(
                RuleBuilder.of(images, in("(,0.5)"))
                        .because("llm-d installs the OpenTelemetry packages in its images since 0.5.", LLM_D_DOCKER),
                vllmTraced(RuleBuilder.of(images, in("[0.5,)")))
                        .because(
                                "The images install docker/packages/common/runtime-otel-package-requirements.txt.",
                                LLM_D_DOCKER),
                vllmTraced(RuleBuilder.of(images, notKnown()))
                        .doubtful(VERSION_UNKNOWN + ": llm-d images before 0.5 lack the OpenTelemetry packages.")
                        .because("vLLM is recognised, the version of the image is not.", LLM_D_DOCKER));
    }

    private static List<VersionRule> llmdOtherChips() {
        ImageFamily images = ImageFamilies.LLM_D_OTHER_CHIPS;
        String source =
                "llm-d/llm-d docker/Dockerfile.rocm @927c387 (on vllm-openai-rocm v0.27.1), docker/Dockerfile.hpu @3ff19c8 (on"
                        + " vllm-gaudi v0.16.0) and @151beff (on vllm-fork v0.9.0.1)";
        String doubt =
                "Neither Dockerfile installs the OpenTelemetry packages: they are there only if the vLLM below is 0.17 or newer.";
        return List.of(
                RuleBuilder.of(images, in("(,0.5)"))
                        .because("Built on a vLLM before 0.17, with no line for the OpenTelemetry packages.", source),
                vllmTraced(RuleBuilder.of(images, in("[0.5,)"))).doubtful(doubt).because(doubt, source),
                vllmTraced(RuleBuilder.of(images, notKnown())).doubtful(doubt).because(doubt, source));
    }

    static RuleBuilder vllmTraced(RuleBuilder row) {
        return row.flags(TracingFlags.vllm(), TracingEnvironment.python(Optional.empty()));
    }

    private static List<VersionRule> sglang() {
        ImageFamily images = ImageFamilies.SGLANG;
        TracingFlags oldSpelling = TracingFlags.sglang("--oltp-traces-endpoint");
        TracingFlags flags = TracingFlags.sglang("--otlp-traces-endpoint");
        TracingEnvironment fixedName = TracingEnvironment.python(Optional.of("sglang"));
        String mayLack =
                "The image may lack the OpenTelemetry packages before 0.5.10; SGLang then runs on without spans.";
        return List.of(
                RuleBuilder.of(images, in("(,0.5.3rc0)"))
                        .because(
                                "--enable-trace came with 0.5.3; the server stops at an option it does not know.",
                                SGLANG_PACKAGES),
                RuleBuilder.of(images, in("[0.5.3rc0,0.5.4.post2)"))
                        .flags(oldSpelling, fixedName)
                        .warning(mayLack)
                        .because("The option was first spelt oltp.", SGLANG_PACKAGES + "; sgl-project/sglang#10802"),
                RuleBuilder.of(images, in("[0.5.4.post2,0.5.10)"))
                        .flags(flags, fixedName)
                        .warning(mayLack)
                        .because("The option is spelt otlp since 0.5.4.post2.", SGLANG_PACKAGES),
                RuleBuilder.of(images, in("[0.5.10,0.5.21)"))
                        .flags(flags, fixedName)
                        .because(
                                "The extra \"all\", which the image installs, has the packages since 0.5.10; the service is always called sglang.",
                                SGLANG_PACKAGES + "; docker/Dockerfile BUILD_TYPE=all"),
                RuleBuilder.of(images, in("[0.5.21,10)"))
                        .flags(flags, TracingEnvironment.python(Optional.empty()))
                        .because(
                                "OTEL_SERVICE_NAME is read since 0.5.21.",
                                SGLANG_PACKAGES + "; sgl-project/sglang#35802"),
                RuleBuilder.of(images, notKnown())
                        .flags(flags, fixedName)
                        .doubtful(VERSION_UNKNOWN
                                + ": SGLang has no tracing before 0.5.3, and spelt the option --oltp-traces-endpoint"
                                + " before 0.5.4.post2.")
                        .because("SGLang is recognised, its version is not.", SGLANG_PACKAGES));
    }

    private static List<VersionRule> routers() {
        return Stream.of(
                        sglangRouter(ImageFamilies.SGLANG_ROUTER, "0.2.2", "0.2.4"),
                        sglangRouter(ImageFamilies.ROUTER_IN_SGLANG, "0.5.5", "0.5.7"),
                        stackRouter(),
                        vllmRouter())
                .flatMap(List::stream)
                .toList();
    }

    private static List<VersionRule> sglangRouter(ImageFamily images, String accepted, String traced) {
        String source = "sglang-router packages 0.2.1, 0.2.2, 0.2.4; sgl-project/sglang#13897, #14671";
        TracingFlags flags = TracingFlags.sglang("--otlp-traces-endpoint");
        TracingEnvironment environment =
                new TracingEnvironment(false, false, SamplerSupport.UNKNOWN, false, Optional.of("smg"), true);
        return List.of(
                RuleBuilder.of(images, in("(," + accepted + ")"))
                        .because("The router has no tracing options before its 0.2.2 (October 2025).", source),
                RuleBuilder.of(images, in("[" + accepted + "," + traced + ")"))
                        .flags(flags, environment)
                        .propagation(Propagation.NONE)
                        .warning("The router takes the options, but its Rust part sends no spans before its 0.2.4.")
                        .because("The options came with 0.2.2, OpenTelemetry with 0.2.4 (December 2025).", source),
                RuleBuilder.of(images, in("[" + traced + ",10)"))
                        .flags(flags, environment)
                        .because("The router sends spans of the service smg; it reads no variable.", source),
                RuleBuilder.of(images, notKnown())
                        .doubtful(VERSION_UNKNOWN + ": the router stops at tracing options before its 0.2.2.")
                        .because("It reads no variable, so that without the flags there is nothing to write.", source));
    }

    private static List<VersionRule> stackRouter() {
        ImageFamily images = ImageFamilies.STACK_ROUTER;
        String source =
                "vllm-project/production-stack src/vllm_router/parsers/parser.py @008a23b, experimental/otel/tracing.py @6845a02 (#772); vllm-stack"
                        + " 0.1.8, 0.1.9 helm/values.yaml";
        TracingEnvironment environment =
                new TracingEnvironment(true, false, SamplerSupport.STANDARD, true, Optional.of("vllm-router"), false);
        return List.of(
                RuleBuilder.of(images, in("(,0.1.9)"))
                        .because(
                                "--otel-endpoint came with 0.1.9; the router stops at an option it does not know.",
                                source),
                RuleBuilder.of(images, in("[0.1.9,10)"))
                        .flags(TracingFlags.stackRouter(), environment)
                        .because(
                                "--otel-endpoint switches tracing on; the service is vllm-router, or what --otel-service-name says.",
                                source),
                RuleBuilder.of(images, notKnown())
                        .doubtful(VERSION_UNKNOWN + ": the router stops at --otel-endpoint before 0.1.9.")
                        .because("Without the option nothing traces, so that there is nothing to write.", source));
    }

    // 0.1.15 has them (Cargo.toml @0e7a5e1, src/otel_trace.rs @e0c942d); which release was the first is not known.
    private static List<VersionRule> vllmRouter() {
        return List.of(
                RuleBuilder.of(ImageFamilies.VLLM_ROUTER, always())
                        .knowing(TracingFlags.sglang("--otlp-traces-endpoint"))
                        .because(
                                "Which release came first with --enable-trace, --otlp-traces-endpoint and --otel-sampling-ratio is not known;"
                                        + " an older router stops at them.",
                                "vllm-project/router#122 (March 2026), Cargo.toml 0.1.15 @0e7a5e1, src/otel_trace.rs @e0c942d"));
    }

    private static List<VersionRule> proxies() {
        ImageFamily images = ImageFamilies.ROUTING_SIDECAR;
        TracingFlags flags = TracingFlags.goSwitch(Optional.of("tracing"));
        TracingEnvironment opted = TracingEnvironment.go("llm-d-disagg-sidecar");
        return List.of(
                RuleBuilder.of(images, in("(,0.6)"))
                        .because(
                                "The proxy has no tracing before 0.6.",
                                ROUTER + " and llm-d/llm-d-routing-sidecar, tags up to v0.5.1"),
                RuleBuilder.of(images, in("[0.6,0.9)"))
                        .environment(new TracingEnvironment(
                                true,
                                false,
                                SamplerSupport.ARGUMENT_ONLY,
                                false,
                                Optional.of(OLD_TELEMETRY_NAME),
                                false))
                        .activity(Activity.ALWAYS)
                        .propagation(Propagation.INBOUND_ONLY)
                        .because(
                                "It always exports and has no switch: --tracing is an unknown flag, at which it stops.",
                                ROUTER + " cmd/pd-sidecar/main.go, pkg/telemetry/tracing.go @v0.6.0, v0.7.0, v0.8.0"),
                RuleBuilder.of(images, in("[0.9,0.10)"))
                        .flags(flags, opted)
                        .propagation(Propagation.INBOUND_ONLY)
                        .because(
                                "Tracing is off unless --tracing is given, and goes to the console unless the exporter is otlp.",
                                ROUTER + " cmd/pd-sidecar/main.go, pkg/sidecar/proxy/options.go @v0.9.0 (#1513)"),
                RuleBuilder.of(images, in("[0.10,10)"))
                        .flags(flags, opted.withTls())
                        .because(
                                "As 0.9, and the proxy passes its own span on to prefill and decode.",
                                ROUTER + " pkg/sidecar/proxy/proxy.go @v0.10.0 (#1667, #2312)"),
                goUnknown(images)
                        .propagation(Propagation.INBOUND_ONLY)
                        .doubtful(VERSION_UNKNOWN
                                + ": a proxy before 0.9 stops at --tracing, one from 0.9 on is silent without it. Name the"
                                + " version in the POM's images.")
                        .because("0.8 and 0.9 cannot be told apart.", ROUTER + " @v0.8.0, v0.9.0"));
    }

    private static RuleBuilder goUnknown(ImageFamily images) {
        return RuleBuilder.of(images, notKnown())
                .environment(
                        new TracingEnvironment(true, true, SamplerSupport.RATIO_ONLY, false, Optional.empty(), false));
    }

    private static List<VersionRule> pickers() {
        return Stream.of(gaiePicker(), llmdPicker(), llmdRouterPicker())
                .flatMap(List::stream)
                .toList();
    }

    private static List<VersionRule> gaiePicker() {
        ImageFamily images = ImageFamilies.GAIE_PICKER;
        TracingEnvironment environment = TracingEnvironment.go(PICKER_DEFAULT);
        return List.of(
                RuleBuilder.of(images, in("(,1.1)"))
                        .because("--tracing is an unknown flag up to 1.0.2.", GAIE + " cmd/epp/runner @v1.0.2"),
                picker(images, "[1.1,1.4)", environment)
                        .propagation(Propagation.NONE)
                        .because(
                                "On by default since 1.1; spans of picker and engine stay apart before 1.4.",
                                GAIE + " cmd/epp/runner/runner.go @v1.1.0, v1.2.0; pkg/epp/server/options.go @v1.3.0"),
                picker(images, "[1.4,1.5)", environment)
                        .propagation(Propagation.OUTBOUND_ONLY)
                        .because("The model server gets the picker's traceparent since 1.4.", GAIE + " @v1.4.0"),
                picker(images, "[1.5,1.6)", TracingEnvironment.go(PICKER_DEFAULT + "/epp"))
                        .propagation(Propagation.OUTBOUND_ONLY)
                        .because(
                                "The last release that has an endpoint picker.",
                                GAIE + " cmd/epp/runner/runner.go @v1.5.0, v1.6.0"),
                goUnknown(images)
                        .knowing(TracingFlags.goSwitch(Optional.empty()))
                        .propagation(Propagation.OUTBOUND_ONLY)
                        .doubtful(VERSION_UNKNOWN
                                + " or newer than 1.5: a picker before 1.1 has no tracing and stops at --tracing.")
                        .because("Known from 1.1.0 to 1.5.", GAIE + " @v1.0.2 to v1.6.0"),
                RuleBuilder.of(ImageFamilies.LWEPP, always())
                        .because("The lightweight picker has no tracing.", GAIE + " cmd/lwepp @v1.6.0"));
    }

    private static List<VersionRule> llmdPicker() {
        ImageFamily images = ImageFamilies.LLM_D_PICKER;
        return List.of(
                RuleBuilder.of(images, in("(,0.4)"))
                        .because(
                                "--tracing is an unknown flag up to 0.3.2, which embeds GAIE 1.0.",
                                ROUTER + " @v0.3.x"),
                picker(images, "[0.4,0.6)", TracingEnvironment.go(PICKER_DEFAULT))
                        .propagation(Propagation.NONE)
                        .because("Embeds GAIE 1.2 and 1.3.", ROUTER + " @v0.4, v0.5"),
                picker(images, "[0.6,0.9)", TracingEnvironment.go(OLD_TELEMETRY_NAME))
                        .activity(Activity.ALWAYS)
                        .propagation(Propagation.OUTBOUND_ONLY)
                        .because(
                                "It exports even with --tracing=false; with true the rules of GAIE replace its own.",
                                ROUTER + " cmd/epp/main.go, pkg/telemetry/tracing.go @v0.6.0 to v0.8.0"),
                routerPicker(images, "[0.9,0.10)"),
                routerPickerWithTls(images, "[0.10,10)"),
                goUnknown(images)
                        .knowing(TracingFlags.goSwitch(Optional.empty()))
                        .propagation(Propagation.OUTBOUND_ONLY)
                        .doubtful(VERSION_UNKNOWN
                                + ": a picker before 0.4 has no tracing and stops at --tracing; later ones have it on.")
                        .because("Known from 0.4.", ROUTER + " @v0.3.x to v0.10.0"));
    }

    private static List<VersionRule> llmdRouterPicker() {
        ImageFamily images = ImageFamilies.LLM_D_ROUTER_PICKER;
        return List.of(
                routerPicker(images, "[0.9,0.10)"),
                routerPickerWithTls(images, "[0.10,10)"),
                RuleBuilder.of(images, notKnown())
                        .flags(TracingFlags.goSwitch(Optional.empty()), TracingEnvironment.go(ROUTER_PICKER_DEFAULT))
                        .activity(Activity.BY_DEFAULT)
                        .forCertain()
                        .because(
                                "Each image of this name has the switch: the name came with 0.9.",
                                ROUTER + " #1098, @v0.9.0"));
    }

    private static VersionRule routerPicker(ImageFamily images, String versions) {
        return picker(images, versions, TracingEnvironment.go(ROUTER_PICKER_DEFAULT))
                .because(
                        "On by default; reads the caller's traceparent since 0.9.",
                        ROUTER + " cmd/epp/runner/runner.go @v0.9.0 (#1514, #1565)");
    }

    private static VersionRule routerPickerWithTls(ImageFamily images, String versions) {
        return picker(
                        images,
                        versions,
                        TracingEnvironment.go(ROUTER_PICKER_DEFAULT).withTls())
                .because(
                        "As 0.9, with the variables of TLS and headers. A later release exports over OTLP by default.",
                        ROUTER + " @v0.10.0 (#2312, #2550, #2566)");
    }

    private static RuleBuilder picker(ImageFamily images, String versions, TracingEnvironment environment) {
        return RuleBuilder.of(images, in(versions))
                .flags(TracingFlags.goSwitch(Optional.empty()), environment)
                .activity(Activity.BY_DEFAULT);
    }

    private static List<VersionRule> processors() {
        ImageFamily bbr = ImageFamilies.BBR;
        return List.of(
                RuleBuilder.of(bbr, in("(,1.5)"))
                        .because("--tracing is an unknown flag before 1.5.", GAIE + " pkg/bbr/server @v1.4.0"),
                picker(bbr, "[1.5,1.6)", TracingEnvironment.go(PICKER_DEFAULT + "/bbr"))
                        .because("On by default in 1.5; 1.6 has no BBR.", GAIE + " pkg/bbr/server/options.go @v1.5.0"),
                RuleBuilder.of(bbr, notKnown())
                        .environment(TracingEnvironment.go(PICKER_DEFAULT + "/bbr"))
                        .knowing(TracingFlags.goSwitch(Optional.empty()))
                        .doubtful(VERSION_UNKNOWN + " or not 1.5: only 1.5 traces, older ones stop at --tracing.")
                        .because("1.5 is the only release that traces.", GAIE + " @v1.4.0 to v1.6.0"),
                RuleBuilder.of(ImageFamilies.PAYLOAD_PROCESSOR, always())
                        .environment(TracingEnvironment.go("inference.llm-d.ai/inference-payload-processor"))
                        .knowing(TracingFlags.goSwitch(Optional.empty()))
                        .activity(Activity.BY_DEFAULT)
                        .because(
                                "On by default from the first release on.",
                                "llm-d/llm-d-inference-payload-processor @2026-05"));
    }

    private static List<VersionRule> others() {
        return List.of(
                RuleBuilder.of(ImageFamilies.INFERENCE_SIM, in("(,0.10.2]"))
                        .because(
                                "The simulator does not trace, and stops at flags that it does not know, those of vLLM among them.",
                                "llm-d/llm-d-inference-sim @v0.10.2"),
                RuleBuilder.of(ImageFamilies.INFERENCE_SIM, notKnown())
                        .doubtful(
                                "Up to 0.10.2 the simulator does not trace and stops at tracing flags; of newer ones nothing is known.")
                        .because("No release is known that traces.", "llm-d/llm-d-inference-sim @v0.10.2"),
                untraced(
                        ImageFamilies.COORDINATOR,
                        "The coordinator sends no spans; it passes the trace headers on.",
                        ROUTER + " cmd/coordinator @v0.10.0"),
                untraced(
                        ImageFamilies.TOKENIZER,
                        "The tokenizer does not trace.",
                        "llm-d/llm-d-kv-cache @2026; " + ROUTER + " config/charts"),
                untraced(
                        ImageFamilies.LATENCY_PREDICTOR,
                        "The latency predictor does not trace.",
                        ROUTER + " config/charts @v0.9.0"),
                untraced(
                        ImageFamilies.TENSORRT_LLM,
                        "TensorRT-LLM has none of vLLM's options, though it is started alike.",
                        "llm-d/llm-d guides @2026-06"),
                untraced(
                        ImageFamilies.BENCHMARK,
                        "A load generator is no part of the request path.",
                        "llm-d/llm-d-benchmark"),
                exportsOnEndpoint(ImageFamilies.BATCH_GATEWAY, "batch-gateway", "llm-d-incubation/batch-gateway @2026"),
                exportsOnEndpoint(ImageFamilies.ASYNC_PROCESSOR, "llm-d-async", "llm-d-incubation/llm-d-async @2026"));
    }

    private static VersionRule untraced(ImageFamily images, String note, String source) {
        return RuleBuilder.of(images, always()).because(note, source);
    }

    private static VersionRule exportsOnEndpoint(ImageFamily images, String serviceName, String source) {
        return RuleBuilder.of(images, always())
                .environment(new TracingEnvironment(
                        true, false, SamplerSupport.UNKNOWN, true, Optional.of(serviceName), false))
                .because(
                        "It exports over OTLP as soon as an endpoint is set; which samplers it obeys is not known.",
                        source);
    }

    static List<DatingFlag> datingFlags() {
        DatingFlag ofStackRouter = new DatingFlag(
                ComponentIds.STACK_ROUTER,
                "--otel-endpoint",
                VersionRange.parse("[0.1.9,)"),
                "vllm-project/production-stack src/vllm_router/parsers/parser.py @008a23b (#772)");
        return Stream.concat(Stream.of(ofStackRouter), ofProxies()).toList();
    }

    private static Stream<DatingFlag> ofProxies() {
        return Stream.of(
                        dating(
                                "(,0.10)",
                                "--connector",
                                "--prefiller-use-tls",
                                "--decoder-use-tls",
                                "--prefiller-tls-insecure-skip-verify",
                                "--decoder-tls-insecure-skip-verify"),
                        dating("[0.7,)", "--kv-connector", "--enable-tls", "--inference-pool"),
                        dating(
                                "[0.9,)",
                                "--configuration",
                                "--configuration-file",
                                "--decode-chunk-size",
                                "--prefill-max-retries",
                                "--tracing"),
                        dating(
                                "[0.10,)",
                                "--model-server-port",
                                "--p2p-connector-port",
                                "--metrics-port",
                                "--secure-serving",
                                "--tls-min-version",
                                "--tls-cipher-suites",
                                "--metrics-cert-dir",
                                "--enable-speculative-prefill"))
                .flatMap(s -> s);
    }

    private static Stream<DatingFlag> dating(String versions, String... options) {
        String source = ROUTER + " pkg/sidecar/proxy/options.go @v0.6.0 to v0.10.0 (#2054, #683), @0186107 (#2676)";
        return Stream.of(options)
                .map(o -> new DatingFlag(ComponentIds.ROUTING_PROXY, o, VersionRange.parse(versions), source));
    }
}
