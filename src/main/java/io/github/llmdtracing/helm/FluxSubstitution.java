package io.github.llmdtracing.helm;

import io.github.llmdtracing.yaml.YamlMapping;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Variables that Flux's Kustomizations put into the manifests that they deploy: {@code postBuild.substitute}, and below it the data of the
 * config maps in {@code substituteFrom} (fluxcd/kustomize-controller docs, "Post build variable substitution", v1).
 *
 * @param deployers the Kustomizations that substitute
 */
record FluxSubstitution(List<Deployer> deployers) {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)(?::?[=-]([^}]*))?}");

    /** One Kustomization that substitutes. */
    record Deployer(Optional<String> directory, Map<String, String> values) {
        boolean deploys(ManifestObject object) {
            return directory
                    .filter(d -> d.isEmpty() || (object.folder() + "/").startsWith(d + "/"))
                    .isPresent();
        }

        Optional<String> value(MatchResult variable) {
            return Optional.ofNullable(values.get(variable.group(1)))
                    .or(() -> Optional.ofNullable(variable.group(2)).filter(d -> !d.isEmpty()));
        }

        String filledInto(String text) {
            return VARIABLE.matcher(text).replaceAll(v -> Matcher.quoteReplacement(value(v).orElse(v.group())));
        }
    }

    /** A version as those say it that deploy an object, any of several; as it is, where one of them does not say it. */
    String version(ManifestObject object, String written) {
        if (!VARIABLE.matcher(written).find()) {
            return written;
        }
        List<String> filled = deployers(object).stream()
                .map(d -> d.filledInto(written))
                .distinct()
                .toList();
        boolean known = !filled.isEmpty() && filled.stream().noneMatch(f -> f.contains("${"));
        return known ? String.join(" || ", filled) : written;
    }

    /** That of a tree. */
    static FluxSubstitution of(HelmTree tree) {
        return new FluxSubstitution(Installer.of(tree, DirectoryDeployments.FLUX, "Kustomization", "spec")
                .flatMap(i -> deployer(tree, i.object(), i.specification()).stream())
                .toList());
    }

    // One that deploys an overlay deploys what that is made of elsewhere.
    private List<Deployer> deployers(ManifestObject object) {
        List<Deployer> around =
                deployers.stream().filter(d -> d.deploys(object)).toList();
        return around.isEmpty() ? deployers : around;
    }

    private static Optional<Deployer> deployer(HelmTree tree, ManifestObject object, YamlMapping specification) {
        return specification
                .mapping("postBuild")
                .map(build -> new Deployer(
                        object.fromRoot(tree, specification.text("path").orElse("")), values(tree, object, build)));
    }

    private static Map<String, String> values(HelmTree tree, ManifestObject object, YamlMapping build) {
        Map<String, String> values = new HashMap<>();
        Stream<YamlMapping> maps = ManifestObject.mappings(build, "substituteFrom").stream()
                .flatMap(f -> ObjectReference.of(object, f).in(tree).stream())
                .filter(o -> o.isOfKind("ConfigMap"))
                .flatMap(o -> o.body().mapping("data").stream());
        Stream.concat(maps, build.mapping("substitute").stream())
                .forEach(m -> values.putAll(InstalledChart.set(Optional.of(m))));
        return values;
    }
}
