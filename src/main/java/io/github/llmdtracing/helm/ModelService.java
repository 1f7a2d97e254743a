package io.github.llmdtracing.helm;

import io.github.llmdtracing.helm.LayeredValues.Found;
import io.github.llmdtracing.helm.LayeredValues.Item;
import io.github.llmdtracing.serving.PathPosition;
import io.github.llmdtracing.yaml.YamlMapping;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * llm-d-modelservice: the model servers and the routing proxy beside decode. The role {@code encode} came with 0.5.0
 * (llm-d-incubation/llm-d-modelservice#267; values.yaml, templates/encode-deployment.yaml and _helpers.tpl of 0.5.0 in
 * DaoCloud/dce-charts-repackage @66ad5d0, @2e2deeb), and is the only one that the chart does not make by itself.
 */
final class ModelService implements ValuesSchema {
    private static final ChartVersion FIRST = ChartVersion.of(0, 3, 18);
    private static final ChartVersion MOVED = ChartVersion.of(0, 4, 7);
    private static final ChartVersion WITH_ENCODE = ChartVersion.of(0, 5, 0);
    static final String ENCODE = "encode";
    static final List<String> ROLES = List.of("decode", "prefill", ENCODE);
    /** The values of modelCommand for which the chart writes the arguments (templates/_helpers.tpl 0.4.7). */
    private static final Set<String> FLAGS_BY_CHART = Set.of("vllmServe", "imageDefault");

    @Override
    public String chart() {
        return "llm-d-modelservice";
    }

    @Override
    public PathPosition position() {
        return PathPosition.ENGINE;
    }

    @Override
    public ValuesMatch match(YamlMapping values) {
        boolean model = values.mapping("modelArtifacts").isPresent();
        boolean roles = ROLES.stream().anyMatch(r -> values.entry(r).isPresent());
        boolean containers = ROLES.stream()
                .anyMatch(r ->
                        values.mapping(r).flatMap(m -> m.sequence("containers")).isPresent());
        if (containers || model && roles) {
            return ValuesMatch.COMPONENT;
        }
        boolean some = model
                || ROLES.stream()
                        .filter(r -> !r.equals(ENCODE))
                        .flatMap(r -> values.mapping(r).stream())
                        .anyMatch(r -> new ModelServiceRole(r).isOfTheChart());
        return some ? ValuesMatch.OVERLAY : ValuesMatch.NONE;
    }

    @Override
    public List<SectionRule> rules() {
        return List.of(
                SectionRule.without(
                        ChartVersionRange.before(FIRST),
                        "modelservice-without-tracing",
                        "llm-d-modelservice 0.3.17 values.schema.json: additionalProperties false at the root"),
                new SectionRule(
                        ChartVersionRange.between(FIRST, MOVED),
                        List.of("global", "tracing"),
                        "modelservice-global-tracing",
                        "llm-d-modelservice 0.3.18, 0.4.6 values.yaml and values.schema.json"),
                new SectionRule(
                        ChartVersionRange.from(MOVED),
                        List.of("tracing"),
                        "modelservice-tracing",
                        "llm-d-modelservice 0.4.7, 0.4.12 values.yaml and values.schema.json"));
    }

    @Override
    public List<SectionKey> keys() {
        return List.of(
                SectionKey.of(SectionRole.SWITCH, "enabled"),
                SectionKey.of(SectionRole.ENDPOINT, "otlpEndpoint"),
                SectionKey.of(SectionRole.SAMPLER, "sampling", "sampler"),
                SectionKey.of(SectionRole.SAMPLER_ARGUMENT, "sampling", "samplerArg"),
                SectionKey.serviceName("vllm-decode", "serviceNames", "vllmDecode"),
                SectionKey.serviceName("vllm-prefill", "serviceNames", "vllmPrefill"),
                SectionKey.serviceName("vllm-encode", "serviceNames", "vllmEncode")
                        .since(WITH_ENCODE),
                SectionKey.serviceName("routing-proxy", "serviceNames", "routingProxy"),
                SectionKey.of(SectionRole.DETAIL, "vllm", "collectDetailedTraces"));
    }

    @Override
    public Optional<String> notInstalled(LayeredValues values) {
        return ROLES.stream().noneMatch(role -> isCreated(values, role))
                ? Optional.of("No model server is created: decode.create and prefill.create are false.")
                : Optional.empty();
    }

    // Older charts refuse a key that they do not know; where the version is not known, a role that is asked for tells
    // it.
    @Override
    public boolean reads(SectionKey key, HelmRelease release) {
        boolean told = release.constraint().isEmpty() && isCreated(LayeredValues.of(release), ENCODE);
        return key.isReadBy(release.constraint()) || told;
    }

    @Override
    public boolean forGo() {
        return false;
    }

    @Override
    public List<ValuesContainer> containers(HelmRelease release, LayeredValues values) {
        return ROLES.stream()
                .filter(role -> isCreated(values, role) && isKnownTo(release, role))
                .flatMap(role -> Stream.of("containers", "initContainers")
                        .flatMap(list -> values.itemsAsSet(role, list).map(c -> container(release, role, list, c))))
                .toList();
    }

    private static ValuesContainer container(HelmRelease release, String role, String list, Item item) {
        YamlMapping mapping = item.found().node().asMapping().orElseThrow();
        boolean init = list.equals("initContainers");
        boolean flags = !init
                && item.set()
                        .at("modelCommand")
                        .or(() -> mapping.text("modelCommand"))
                        .filter(FLAGS_BY_CHART::contains)
                        .isPresent();
        return new ValuesContainer(
                item.found().view().tree(),
                mapping,
                release.name() + "/" + role,
                role,
                release.namespace(),
                flags,
                init,
                item.set());
    }

    static boolean isCreated(LayeredValues values, String role) {
        return !values.text(role, "create")
                .orElse(Boolean.toString(!role.equals(ENCODE)))
                .equals("false");
    }

    // Only a version that is known says that a role is not.
    static boolean isKnownTo(HelmRelease release, String role) {
        return !role.equals(ENCODE)
                || release.constraint()
                        .filter(c -> c.liesIn(ChartVersionRange.before(WITH_ENCODE)))
                        .isEmpty();
    }

    @Override
    public List<ValuesProblem> problems(HelmRelease release, LayeredValues values) {
        return Stream.concat(
                        new ModelServiceProxy(release, values).problem().stream(),
                        new ModelServiceRoles(release, values).problems().stream())
                .toList();
    }

    @Override
    public List<ValuesImage> images(LayeredValues values) {
        return ModelServiceProxy.isEnabled(values)
                ? ValuesImage.of(values, "routing.proxy", ValuesImage.Use.ROUTING_PROXY, "routing", "proxy", "image")
                : List.of();
    }

    /** The section of tracing is written into the containers of all roles; a group of nodes is of a size that the chart computes. */
    @Override
    public List<ChartPods> pods(LayeredValues values) {
        return ROLES.stream()
                .filter(role -> isCreated(values, role) && values.find(role).isPresent())
                .map(role -> pods(values, role))
                .toList();
    }

    private static ChartPods pods(LayeredValues values, String role) {
        boolean groups = values.text("multinode").filter("true"::equals).isPresent();
        List<YamlMapping> containers = values.items(role, "containers")
                .flatMap(c -> c.node().asMapping().stream())
                .toList();
        return new ChartPods(
                role,
                List.of(List.of(role), List.of("tracing"), List.of("global", "tracing")),
                values.find(role, "replicas").map(Found::node),
                groups || values.parameters().at(role, "replicas").isPresent(),
                containers,
                values.text("accelerator", "type").filter("cpu"::equals).isEmpty(),
                ChartPods.place(values, List.of(role)));
    }
}
