package io.github.llmdtracing.kubernetes;

import io.github.llmdtracing.commandline.Launch;
import io.github.llmdtracing.commandline.LaunchReader;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlSequence;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A container of a pod.
 *
 * @param pod the pod it belongs to
 * @param list where it stands, as {@code spec.template.spec.containers}
 * @param node the container itself
 */
public record Container(PodTemplate pod, String list, YamlMapping node) {
    /** The container's name; the model of an InferenceService, which has none, goes by that of its field. */
    public String name() {
        return node.text("name").orElse(list.endsWith(".model") ? "model" : "");
    }

    /** The image as written, here or in the template that this goes over. */
    public Optional<String> image() {
        return node.text("image").or(() -> new RoleTemplate(this).image());
    }

    /**
     * The image as it runs: with the defaults of a template's parameters in their places, and as whatever deploys it sets it; an empty
     * string where there is none.
     */
    public String imageInUse() {
        return imageSet().map(DeployedImages.Setting::image).orElseGet(this::filledIn);
    }

    /** What sets another image than the one that is written. */
    public Optional<DeployedImages.Setting> imageSet() {
        List<String> written = node.get("image").stream()
                .flatMap(i -> pod.owner().written(i).stream())
                .flatMap(w -> w.node().text().stream())
                .toList();
        return pod.owner().images().of(filledIn(), written);
    }

    private String filledIn() {
        return image().map(pod.owner().placeholders()::filledIn).orElse("");
    }

    /** Whether it says nothing of what is started: neither a command nor an argument. */
    public boolean leavesCommandOpen() {
        return command().isEmpty() && args().filter(a -> !a.items().isEmpty()).isEmpty();
    }

    /** What it starts, with the scripts that are mounted into it and the variables of its config maps. */
    public Launch launch(MountedScripts scripts) {
        Workload owner = pod.owner();
        Map<String, String> variables =
                new KnownVariables(new ConfigMaps(scripts.configMaps().index(), this)).values();
        return new LaunchReader(owner::place, node, scripts::at, variables, owner.placeholders()).read();
    }

    /** The command list; none where it is missing, null or no list. */
    public Optional<YamlSequence> command() {
        return node.sequence("command");
    }

    /** The argument list; none where it is missing, null or no list. */
    public Optional<YamlSequence> args() {
        return node.sequence("args");
    }

    /** The variables, in order; what is no mapping with a name is left out. */
    public List<EnvEntry> env() {
        return node.sequence("env").stream()
                .flatMap(s -> s.items().stream())
                .map(YamlNode::asMapping)
                .flatMap(Optional::stream)
                .flatMap(m -> EnvEntry.of(m).stream())
                .toList();
    }

    /** The variable of that name, the last where it stands twice: that is the one the kubelet takes. */
    public Optional<EnvEntry> env(String name) {
        return env().stream().filter(e -> e.name().equals(name)).reduce((first, second) -> second);
    }

    /** Whether it runs as long as the pod does: an init container only where it restarts always (a sidecar, Kubernetes 1.29). */
    public boolean staysUp() {
        return !list.endsWith("initContainers")
                || node.text("restartPolicy").filter("Always"::equals).isPresent();
    }

    /** As people name it: {@code spec.template.spec.containers[modelserver]}. */
    public String path() {
        return list + "[" + name() + "]";
    }

    /** Where it stands. */
    public Location location() {
        return pod.owner().locate(node);
    }

    /** As messages name it: {@code container "modelserver"}. */
    public String title() {
        return "container \"" + name() + "\"";
    }
}
