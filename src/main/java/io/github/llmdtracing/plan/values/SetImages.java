package io.github.llmdtracing.plan.values;

import io.github.llmdtracing.helm.DirectoryDeployment;
import io.github.llmdtracing.kubernetes.DeployedImages.Setting;
import io.github.llmdtracing.kubernetes.ImageChange;
import io.github.llmdtracing.serving.ImageReference;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The images that deployments of one directory set.
 *
 * @param deployments the deployments
 */
record SetImages(List<DirectoryDeployment> deployments) {
    /** An image, and who deploys it. */
    private record Deployed(String image, String deployer) {}

    /** What is set for an image; nothing where it stays as it is. */
    Optional<Setting> of(String image, List<String> written) {
        List<Deployed> all = deployments.stream()
                .flatMap(d -> deployed(d, image, written).stream())
                .distinct()
                .toList();
        List<String> images = all.stream().map(Deployed::image).distinct().toList();
        if (images.isEmpty() || images.equals(List.of(image))) {
            return Optional.empty();
        }
        return Optional.of(
                images.size() == 1
                        ? new Setting(images.get(0), names(all), true)
                        : new Setting(common(images, image), contradiction(all), false));
    }

    // Of what a template deploys nobody knows whether it is this directory; so it counts where it sets something.
    private static Optional<Deployed> deployed(DirectoryDeployment deployment, String image, List<String> written) {
        Optional<String> set = changed(deployment.images(), image, written);
        return set.or(() ->
                        Optional.of(image).filter(i -> !deployment.directory().contains("*")))
                .map(i -> new Deployed(i, deployment.deployer()));
    }

    // An entry takes the place of that of the kustomization with the same name, so what was written before that counts.
    private static Optional<String> changed(List<ImageChange> changes, String image, List<String> written) {
        String now = image;
        for (ImageChange change : changes) {
            Optional<String> before =
                    written.stream().flatMap(w -> change.apply(w).stream()).findFirst();
            now = change.apply(now).or(() -> before).orElse(now);
        }
        return Optional.of(now).filter(i -> !i.equals(image));
    }

    private static String common(List<String> images, String image) {
        List<String> names = Stream.concat(images.stream(), Stream.of(image))
                .map(SetImages::name)
                .toList();
        return names.stream().allMatch(names.get(0)::equals) ? names.get(0) : name(image);
    }

    private static String name(String image) {
        ImageReference reference = ImageReference.parse(image);
        return reference.registry().map(r -> r + "/").orElse("") + reference.repository();
    }

    private static String names(List<Deployed> all) {
        return all.stream().map(Deployed::deployer).distinct().collect(Collectors.joining(", "));
    }

    private static String contradiction(List<Deployed> all) {
        return all.stream().map(d -> d.image() + " by " + d.deployer()).collect(Collectors.joining(", "));
    }
}
