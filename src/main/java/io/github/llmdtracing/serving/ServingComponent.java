package io.github.llmdtracing.serving;

import io.github.llmdtracing.commandline.Options;
import java.util.Optional;
import java.util.Set;

/**
 * A program of the request path, or one that looks like it: how it is recognised and what it calls itself. What each of its versions
 * can do stands in {@link VersionRules}.
 */
public interface ServingComponent {
    /** The name by which rules, the POM and reports know it; see {@link ComponentIds}. */
    String id();

    /** Where it stands on the way of a request. */
    PathPosition position();

    /** Whether the command line starts it. */
    boolean isStartedBy(Program program);

    /** Whether options that an image's own entry point gets are its own and nobody else's. */
    default boolean isToldBy(Options options) {
        return false;
    }

    /** Whether containers of that name usually run it. */
    default boolean isUsuallyNamed(String container) {
        return false;
    }

    /** What containers whose image is yet to be filled in are called where they may run it. */
    default Set<String> names() {
        return Set.of(id());
    }

    /** Whether it takes part in one role or the other, so that its service name says which. */
    default boolean hasRoles() {
        return false;
    }

    /** The role that its own options give it. */
    default Optional<ServingRole> role(Options options) {
        return Optional.empty();
    }

    /** The service name that it gets unless the POM says otherwise; none where its version's own name serves. */
    default Optional<String> serviceName() {
        return Optional.empty();
    }

    /** Whether the command line may start it, though another program has the same name: the image decides. */
    default boolean mayBeStartedBy(Program program) {
        return false;
    }

    /** Whether it speaks OTLP over gRPC only. */
    default boolean speaksGrpcOnly() {
        return isGo();
    }

    /** Whether it is written in Go and so speaks OTLP over gRPC only. */
    default boolean isGo() {
        return false;
    }
}
