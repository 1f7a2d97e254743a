package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.commandline.Place;
import io.github.llmdtracing.component.ComponentState;
import io.github.llmdtracing.component.ValueChange;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.diagnostic.Severity;
import io.github.llmdtracing.kubernetes.Container;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.kubernetes.LanguageModelServices;
import io.github.llmdtracing.otel.OtlpEndpoint;
import io.github.llmdtracing.otel.Sampling;
import io.github.llmdtracing.plan.change.PlanDraft;
import io.github.llmdtracing.plan.change.Removal;
import io.github.llmdtracing.plan.change.SectionEdits;
import io.github.llmdtracing.serving.Version;
import io.github.llmdtracing.serving.VersionRange;
import io.github.llmdtracing.settings.ConflictPolicy;
import io.github.llmdtracing.settings.Topic;
import io.github.llmdtracing.settings.Tracing;
import io.github.llmdtracing.settings.TracingSettings;
import io.github.llmdtracing.standing.Endpoints;
import io.github.llmdtracing.yaml.NewYaml;
import io.github.llmdtracing.yaml.YamlChange;
import io.github.llmdtracing.yaml.YamlEntry;
import io.github.llmdtracing.yaml.YamlMapping;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code spec.tracing} of an LLMInferenceService: KServe's controller then traces the model servers and the scheduler, but not the
 * routing proxy (kserve v0.20.0, pkg/controller/v1alpha2/llmisvc/tracing.go; the field is not there in v0.19.0). A
 * {@code spec.router.scheduler.tracing} was in a draft alone, with fields of other names (config/llmisvcconfig @e3e3d2ef, kserve#5481).
 */
final class KserveSection {
    private static final String RULE = "kserve [0.20,)";
    private static final VersionRange HAS_TRACING = VersionRange.parse("[0.20.0-rc0,)");
    private static final List<List<String>> ORDER = List.of(
            List.of("tracing", "exporterEndpoint"), List.of("tracing", "sampler"), List.of("tracing", "samplerArg"));

    private final KubernetesObject service;
    private final TracingSettings settings;
    private final List<ValueChange> values = new ArrayList<>();

    KserveSection(KubernetesObject service, TracingSettings settings) {
        this.service = service;
        this.settings = settings;
    }

    /** Whether the section is there, or KServe is new enough to have it. */
    boolean applies() {
        boolean isService = LanguageModelServices.isService(service) && spec().isPresent();
        return isStanding()
                || isService && settings.kserve().filter(KserveSection::knows).isPresent();
    }

    /** Whether the section is there. */
    boolean isStanding() {
        return LanguageModelServices.has(service)
                && spec().flatMap(s -> s.get("tracing")).isPresent();
    }

    private static boolean knows(Version kserve) {
        return HAS_TRACING.contains(kserve);
    }

    private Optional<YamlMapping> spec() {
        return service.node().mapping("spec");
    }

    /** Whether the controller traces a container of the service. */
    static boolean covers(Container container) {
        return container.name().equals("main");
    }

    /** Completes the section. */
    PlanDraft plan(Endpoints endpoints) {
        PlanDraft draft = new PlanDraft();
        Tracing tracing = settings.at(service.file().text().path());
        if (!tracing.profile().active()) {
            report(
                    draft,
                    ComponentState.OPTED_OUT,
                    "the profile traces nothing; KServe has no switch but to leave the section out");
            return draft;
        }
        SectionEdits edits = new SectionEdits(spec().orElseThrow(), ORDER);
        wanted(tracing, endpoints).forEach((key, value) -> decide(key, value, tracing, edits, draft));
        checkSampling(tracing, draft);
        if (edits.obstacle().isPresent()) {
            draft.finding(noPlace(edits.obstacle().get()));
            report(draft, ComponentState.NOT_TRACEABLE, edits.obstacle().get());
            return draft;
        }
        place(edits.changes(), draft);
        boolean changes = values.stream().anyMatch(ValueChange::changes);
        report(draft, changes ? ComponentState.TRACED : ComponentState.ALREADY_TRACED, "");
        return draft;
    }

    /**
     * Writes no section, since the controller would give its flags to a container that they do not suit.
     *
     * @param why what is the matter with it, as {@code sglang does not take them}
     */
    PlanDraft refuse(String why) {
        PlanDraft draft = new PlanDraft();
        report(draft, ComponentState.NOT_TRACEABLE, "KServe would append its flags, and " + why);
        return draft;
    }

    /** Says that the section that stands there stops a container. */
    PlanDraft kills(String why) {
        PlanDraft draft = refuse(why);
        draft.finding(Finding.of(
                FindingCode.FLAG_KILLS,
                location(),
                service.title(),
                "spec.tracing stops a container: KServe appends its flags, and " + why,
                "KServe's controller appends its flags to the arguments of each container main, whatever it runs.",
                "Take spec.tracing out."));
        return draft;
    }

    private Location location() {
        return spec().flatMap(s -> s.entry("tracing"))
                .map(e -> service.locate(e.key()))
                .orElseGet(() -> service.locate(service.node()));
    }

    /** Leaves the service as it is, as its user said. */
    PlanDraft optedOut(String by) {
        PlanDraft draft = new PlanDraft();
        report(draft, ComponentState.OPTED_OUT, "opted out by " + by);
        return draft;
    }

    /** Takes the section out: what enrich would have written in it, where it is complete, or all. */
    PlanDraft strip(Endpoints endpoints, Removal removal) {
        PlanDraft draft = new PlanDraft();
        Optional<YamlEntry> section = spec().flatMap(s -> s.entry("tracing"));
        Map<String, String> wanted = wanted(settings.at(service.file().text().path()), endpoints);
        List<YamlChange> gone = removal.from().test(service.file().text().path())
                ? section.map(e -> removal.all() ? whole(e) : ours(e, wanted)).orElse(List.of())
                : List.of();
        place(gone, draft);
        boolean standing = section.isPresent() && gone.isEmpty();
        report(
                draft,
                gone.isEmpty()
                        ? standing ? ComponentState.STILL_TRACED : ComponentState.UNTRACED
                        : ComponentState.STRIPPED,
                standing ? "the section is the manifest's own" : "");
        return draft;
    }

    private List<YamlChange> whole(YamlEntry section) {
        values.add(new ValueChange("spec.tracing", Optional.of(""), Optional.empty(), Optional.empty()));
        return List.of(new YamlChange.RemoveEntry(spec().orElseThrow(), section));
    }

    private List<YamlChange> ours(YamlEntry section, Map<String, String> wanted) {
        List<YamlChange> gone = new ArrayList<>();
        boolean complete = section.value() instanceof YamlMapping m
                && wanted.keySet().stream().allMatch(k -> m.entry(k).isPresent());
        if (complete) {
            YamlMapping mapping = (YamlMapping) section.value();
            wanted.forEach((key, value) -> mapping.entry(key)
                    .filter(e -> e.value().text().equals(Optional.of(value)))
                    .ifPresent(e -> gone.add(removed(mapping, e))));
        }
        return gone;
    }

    private YamlChange removed(YamlMapping mapping, YamlEntry entry) {
        values.add(new ValueChange(
                "spec.tracing." + entry.name().orElse(""), entry.value().text(), Optional.empty(), Optional.empty()));
        return new YamlChange.RemoveEntry(mapping, entry);
    }

    private Map<String, String> wanted(Tracing tracing, Endpoints endpoints) {
        OtlpEndpoint endpoint = endpoints.of(tracing, service.namespace());
        Sampling sampling = tracing.profile().sampling();
        Map<String, String> wanted = new LinkedHashMap<>();
        wanted.put("exporterEndpoint", endpoint.url());
        wanted.put("sampler", sampling.sampler().id());
        wanted.put("samplerArg", sampling.argument());
        if (keepsOwnSampling(tracing)) {
            wanted.keySet().removeIf(this::isHalfOfSampling);
        }
        return wanted;
    }

    private void decide(String key, String value, Tracing tracing, SectionEdits edits, PlanDraft draft) {
        Optional<String> standing = section().flatMap(t -> t.text(key));
        Topic topic = key.equals("exporterEndpoint") ? Topic.ENDPOINT : Topic.SAMPLING;
        boolean keeps = standing.isPresent() && !tracing.goesFirst(topic, settings.conflicts());
        if (keeps) {
            values.add(new ValueChange("spec.tracing." + key, standing, standing, Optional.of(value)));
        } else if (standing.filter(value::equals).isEmpty()) {
            edits.set(List.of("tracing", key), NewYaml.text(value));
            values.add(new ValueChange("spec.tracing." + key, standing, Optional.of(value), Optional.of(value)));
        }
        standing.filter(s -> keeps && !s.equals(value)).ifPresent(s -> draft.finding(kept(key, s, value)));
    }

    private Optional<YamlMapping> section() {
        return service.node().mapping("spec", "tracing");
    }

    private boolean isHalfOfSampling(String key) {
        boolean missing = section().filter(t -> t.entry(key).isPresent()).isEmpty();
        return missing && key.startsWith("sampler");
    }

    // Sampler and argument belong together: beside one of the user's own, the other is not the profile's to say.
    private boolean keepsOwnSampling(Tracing tracing) {
        boolean own = KserveSampling.in(section()).differsFrom(tracing.profile().sampling());
        return own && !tracing.goesFirst(Topic.SAMPLING, settings.conflicts());
    }

    private void checkSampling(Tracing tracing, PlanDraft draft) {
        KserveSampling own = KserveSampling.in(section());
        BigDecimal allowed = tracing.profile().sampling().share();
        own.share()
                .filter(s -> keepsOwnSampling(tracing) && s.compareTo(allowed) > 0)
                .map(s -> new SamplingFinding(tracing, location(own.key()), service.title()).of(s, allowed))
                .ifPresent(draft::finding);
    }

    private Location location(String key) {
        return section()
                .flatMap(s -> s.entry(key))
                .map(e -> service.locate(e.key()))
                .orElseGet(this::location);
    }

    private Finding kept(String key, String standing, String value) {
        boolean fails = settings.conflicts() == ConflictPolicy.FAIL;
        return Finding.of(
                        FindingCode.VALUE_CONFLICT,
                        location(key),
                        service.title(),
                        "spec.tracing." + key + " is \"" + standing + "\" here and \"" + value
                                + "\" in the POM; the manifest's value stays",
                        "",
                        fails ? "Make both agree, or set <conflicts> to keep or configured." : "")
                .as(fails ? Severity.ERROR : Severity.INFO);
    }

    private Finding noPlace(String why) {
        return Finding.of(
                FindingCode.NO_PLACE,
                service.locate(service.node()),
                service.title(),
                "no place for spec.tracing",
                why + ".",
                "Write the section out, or leave the service out with <excludes>.");
    }

    private void place(List<YamlChange> changes, PlanDraft draft) {
        Place place = new Place(service.file(), service.document());
        changes.forEach(c -> draft.change(place, c, RULE, "spec.tracing"));
    }

    private void report(PlanDraft draft, ComponentState state, String reason) {
        draft.component(
                new KserveReport(service, settings).of(state, reason, RULE, "the section that stands there", values));
    }
}
