package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.serving.Capability;
import io.github.llmdtracing.serving.VersionRules;
import java.util.Optional;

/**
 * The CMD of an image, with the model and port of a server that the manifest says nothing about: it is what runs as long as a container
 * has neither command nor arguments, and gone with the first argument (kubernetes/website, "Define a Command and Arguments for a Container").
 *
 * @param context the container
 * @param rules what is known of images
 */
record CommandOfImage(ContainerContext context, VersionRules rules) {
    /** What is said where flags would take its place. */
    Optional<Finding> replaced() {
        return isReplaced() ? Optional.of(finding()) : Optional.empty();
    }

    private boolean isReplaced() {
        return context.rule().capability() == Capability.FLAGS
                && !context.component().isGo()
                && context.container().pod().owner() instanceof KubernetesObject
                && !KserveTemplate.isModel(context.container())
                && ServedModel.of(context.container()).isEmpty()
                && isBare()
                && !rules.hasNoCommand(context.image());
    }

    private boolean isBare() {
        return context.known().lines().stream().allMatch(l -> l.arguments().isEmpty());
    }

    private Finding finding() {
        return context.finding(
                FindingCode.NO_PLACE,
                "no flags were added, for the image may have a command of its own",
                "The container has neither command nor args: the first argument would take the place of the image's CMD,"
                        + " with what that says of model and port.",
                "Write command and args into the manifest.");
    }
}
