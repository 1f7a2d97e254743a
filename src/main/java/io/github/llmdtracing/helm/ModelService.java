package io.github.llmdtracing.helm;

import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.helm.LayeredValues.Found;
import io.github.llmdtracing.helm.LayeredValues.Item;
import io.github.llmdtracing.serving.PathPosition;
import io.github.llmdtracing.yaml.YamlMapping;
import java.util.ArrayList;
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
    private static final String CONTAINERS = "containers";
    private static final String ENCODE = "encode";
    private static final List<String> ROLES = List.of("decode", "prefill", ENCODE);
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

    private static boolean isCreated(LayeredValues values, String role) {
        return !values.text(role, "create")
                .orElse(Boolean.toString(!role.equals(ENCODE)))
                .equals("false");
    }

    // Only a version that is known says that a role is not.
    private static boolean isKnownTo(HelmRelease release, String role) {
        return !role.equals(ENCODE)
                || release.constraint()
                        .filter(c -> c.liesIn(ChartVersionRange.before(WITH_ENCODE)))
                        .isEmpty();
    }

    @Override
    public List<ValuesProblem> problems(HelmRelease release, LayeredValues values) {
        List<ValuesProblem> problems = new ArrayList<>();
        List<String> known =
                ROLES.stream().filter(role -> isKnownTo(release, role)).toList();
        known.forEach(role -> addedContainer(values, role).ifPresent(problems::add));
        known.forEach(role -> defaultContainer(values, role).ifPresent(problems::add));
        ROLES.stream()
                .filter(role -> !known.contains(role) && isCreated(values, role))
                .flatMap(role -> values.place(role).stream())
                .map(ModelService::withoutEncode)
                .forEach(problems::add);
        return problems;
    }

    private static ValuesProblem withoutEncode(Location place) {
        return new ValuesProblem(
                ValuesProblem.Kind.PART_STAYS_DARK,
                place,
                ENCODE,
                "this version of the chart makes no such model servers",
                "The role came with 0.5.0; an older chart ignores it, or refuses the values.",
                "Use the chart 0.5.0 or newer.");
    }

    // The chart's own container is the simulator, by imageDefault; its own prefill and encode have 0 replicas
    // (values.yaml 0.4.7, 0.5.0). Of what cannot be read at all nothing is said, as nothing is written.
    private static Optional<ValuesProblem> defaultContainer(LayeredValues values, String role) {
        boolean runs = role.equals("decode")
                || values.text(role, "replicas").filter(r -> !r.equals("0")).isPresent();
        boolean unseen = values.views().isEmpty() && values.place(role).isEmpty();
        return namesContainers(values, role) || !isCreated(values, role) || !runs || unseen
                ? Optional.empty()
                : Optional.of(values.complete() ? simulator(values, role) : notSeen(values, role));
    }

    private static ValuesProblem simulator(LayeredValues values, String role) {
        return withoutContainer(
                values,
                role,
                "names no containers, so the chart runs its default, llm-d-inference-sim",
                "The simulator stops at the flags that the chart adds when tracing is enabled (llm-d-inference-sim 0.10.2).");
    }

    private static ValuesProblem notSeen(LayeredValues values, String role) {
        return withoutContainer(
                values,
                role,
                "names no containers in the layers that can be read",
                "The chart's default, llm-d-inference-sim, stops at the flags that the chart adds when tracing is enabled.");
    }

    private static ValuesProblem withoutContainer(LayeredValues values, String role, String problem, String reason) {
        return new ValuesProblem(
                ValuesProblem.Kind.BLOCKS,
                values.place(role).orElseGet(values::start),
                role,
                problem,
                reason,
                "Name the model server's container under " + role + ".containers.");
    }

    private static boolean namesContainers(LayeredValues values, String role) {
        return values.find(role, CONTAINERS).isPresent() || values.parameters().reach(role, CONTAINERS);
    }

    // A container of which no layer has anything.
    private static Optional<ValuesProblem> addedContainer(LayeredValues values, String role) {
        List<String> listed =
                values.itemsAsSet(role, CONTAINERS).map(Item::step).toList();
        return values.parameters()
                .below(role, CONTAINERS)
                .firstSteps()
                .filter(step -> !listed.contains(step) && isCreated(values, role))
                .findFirst()
                .map(step -> new ValuesProblem(
                        ValuesProblem.Kind.BLOCKS,
                        values.parameters().setAt(),
                        role + "." + CONTAINERS + step,
                        "parameters alone say what this container is",
                        "What it runs is judged only where the values list it.",
                        "Write the container into the values."));
    }

    @Override
    public List<ValuesImage> images(LayeredValues values) {
        boolean enabled = values.text("routing", "proxy", "enabled")
                .filter("false"::equals)
                .isEmpty();
        return enabled
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
