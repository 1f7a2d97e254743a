package io.github.llmdtracing.plan;

import io.github.llmdtracing.commandline.CommandLine;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import java.util.Optional;

/** Says that a program starts without the variables of its container, so that neither endpoint nor sampler would reach it. */
record ClearedEnvironment(ContainerContext context) {
    Optional<Finding> finding() {
        return context.known().lines().stream()
                .flatMap(l -> l.clearedBy().map(by -> finding(l, by)).stream())
                .findFirst();
    }

    private Finding finding(CommandLine line, String by) {
        return Finding.of(
                FindingCode.OPAQUE_COMMAND,
                line.location(),
                context.subject(),
                by + " starts " + context.component().id() + " without the container's variables",
                "The endpoint would be empty, and all requests would be sampled.",
                "Have " + by + " hand the variables on (sudo -E), or start "
                        + context.component().id() + " without it.");
    }
}
