package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.commandline.Argument;
import io.github.llmdtracing.commandline.CommandLine;
import io.github.llmdtracing.commandline.Launch;
import io.github.llmdtracing.kubernetes.Container;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.kubernetes.MountedScripts;
import io.github.llmdtracing.kubernetes.PodTemplate;
import io.github.llmdtracing.kubernetes.ProjectIndex;
import io.github.llmdtracing.serving.ComponentIds;
import io.github.llmdtracing.serving.ImageReference;
import io.github.llmdtracing.serving.Version;
import io.github.llmdtracing.settings.TracingSettings;
import io.github.llmdtracing.standing.Endpoints;
import java.util.List;
import java.util.Optional;

/** What containers run, by themselves or on top of what lies below them. Any number of threads may ask. */
final class ContainerRecognition {
    private final ProjectIndex index;
    private final ServingRuntimes runtimes;
    private final ServiceBases bases;
    private final ContainerContexts contexts;
    private final ComponentRecognition components;
    private final Optional<Version> kserve;

    ContainerRecognition(TracingSettings settings, ProjectIndex index, Endpoints endpoints, ServingRuntimes runtimes) {
        this.index = index;
        this.runtimes = runtimes;
        this.bases = new ServiceBases(index);
        this.contexts = new ContainerContexts(settings, endpoints);
        this.kserve = settings.kserve();
        this.components = new ComponentRecognition(settings.rules(), settings.images());
    }

    /** The image that a container runs, unless a chart makes it of parts. */
    static ImageReference image(Container container) {
        return ImageReference.parse(container.imageInUse());
    }

    /** What a container runs on top of what lies below it, with the lines that its own manifest has. */
    Recognition of(Container container) {
        return of(container, image(container));
    }

    /** The same for a container whose image may be written in parts. */
    Recognition of(Container container, ImageReference image) {
        EffectiveContainer effective = effective(container);
        ImageReference used = used(effective, image);
        Recognition recognised = recognised(effective.merged(), used);
        return recognised instanceof Recognition.Known known
                ? configured(effective.merged(), above(effective, used, known))
                : recognised;
    }

    /** What a container runs, whatever lies below it. */
    Recognition alone(Container container, ImageReference image) {
        Recognition recognised = recognised(container, image);
        return recognised instanceof Recognition.Known known ? configured(container, known) : recognised;
    }

    /** What has to be known of a container that runs a known program. */
    ContainerContext context(Container container, Recognition.Known known) {
        return context(container, image(container), known);
    }

    /** The same for a container whose image may be written in parts. */
    ContainerContext context(Container container, ImageReference image, Recognition.Known known) {
        EffectiveContainer effective = effective(container);
        return contexts.of(effective, used(effective, image), known);
    }

    /** The same, whatever lies below it. */
    ContainerContext contextAlone(Container container, ImageReference image, Recognition.Known known) {
        return contexts.of(EffectiveContainer.of(container), image, known);
    }

    private EffectiveContainer effective(Container container) {
        return bases.below(container)
                .map(b -> EffectiveContainer.of(new MergedContainer(container, b, false)))
                .orElseGet(() -> runtimes.effective(container));
    }

    private ImageReference used(EffectiveContainer effective, ImageReference image) {
        ImageReference written = effective.below().isEmpty() ? image : image(effective.merged());
        return new KservePresetImage(effective.merged(), kserve).or(written);
    }

    /** The containers that a service has from its bases alone. */
    List<Container> inherited(KubernetesObject service) {
        return bases.inherited(service);
    }

    /** A container with what lies below it. */
    Container merged(Container container) {
        return effective(container).merged();
    }

    /** What lies below a container: that of the runtime that a service names. */
    Optional<Container> below(Container container) {
        return effective(container).below();
    }

    /** The commands that a container runs, with what lies below it. */
    List<CommandLine> started(Container container) {
        Container merged = effective(container).merged();
        return recognised(merged, image(merged)).lines();
    }

    /** The commands as far as a container's own manifest has them. */
    List<CommandLine> ownLines(Container container) {
        return launch(container).lines();
    }

    // What may be edited is the container's own, and what lies below counts as given.
    private Recognition.Known above(EffectiveContainer effective, ImageReference image, Recognition.Known known) {
        if (effective.below().isEmpty()) {
            return known;
        }
        List<Argument> given = launch(effective.below().get()).lines().stream()
                .flatMap(l -> l.options().words().stream())
                .toList();
        return known.with(own(effective, image).stream()
                .<CommandLine>map(l -> new ConfiguredCommandLine(l, given))
                .toList());
    }

    private List<CommandLine> own(EffectiveContainer effective, ImageReference image) {
        Optional<CommandLine> words = effective.merged().leavesCommandOpen()
                ? new KserveTemplate(effective.own(), kserve).words()
                : Optional.empty();
        return words.map(List::of).orElseGet(() -> own(effective.own(), image));
    }

    private List<CommandLine> own(Container own, ImageReference image) {
        return own.command().isPresent() && recognised(own, image) instanceof Recognition.Known itself
                ? itself.lines()
                : launch(own).lines();
    }

    private Recognition recognised(Container container, ImageReference image) {
        Launch launch = launch(container);
        return launch.form() == Launch.Form.ENTRY_POINT && isStartedByRay(container.pod())
                ? new Recognition.Unrelated()
                : ofTemplate(
                        container, components.recognise(launch, image, container.name(), ofKind(container, image)));
    }

    private Recognition ofTemplate(Container container, Recognition recognised) {
        KserveTemplate template = new KserveTemplate(container, kserve);
        if (recognised instanceof Recognition.Known known && template.script().isPresent()) {
            return new Recognition.Hidden(
                    known.component().id(), template.script().get());
        }
        Optional<CommandLine> words = template.words();
        return recognised instanceof Recognition.Known known && words.isPresent()
                ? known.with(List.of(words.get()))
                : recognised;
    }

    // KubeRay runs command and args in a shell before "ray start", and never the image's entry point, unless it is
    // told not to (ray-project/kuberay v1.4, ray-operator/controllers/ray/common/pod.go).
    private static boolean isStartedByRay(PodTemplate pod) {
        boolean overwritten = "true".equals(pod.annotations().get("ray.io/overwrite-container-cmd"));
        return pod.owner() instanceof KubernetesObject object && object.group().equals("ray.io") && !overwritten;
    }

    private Recognition.Known configured(Container container, Recognition.Known known) {
        return new ConfigurationFiles(new MountedScripts(index, container)).of(known);
    }

    private Launch launch(Container container) {
        return container.launch(new MountedScripts(index, container));
    }

    // KServe's template starts its own server, whatever the image; a runtime the one that its image has.
    private static Optional<String> ofKind(Container container, ImageReference image) {
        Optional<String> runtime = ServedModel.of(container)
                .filter(ServedModel::isVllm)
                .filter(m -> image.text().isEmpty())
                .map(m -> ComponentIds.VLLM);
        return KserveTemplate.server(container).or(() -> runtime);
    }
}
