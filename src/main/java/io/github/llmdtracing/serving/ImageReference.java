package io.github.llmdtracing.serving;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A container image as a manifest names it. Any text is taken: what is no image has an empty name, and parts that a tool fills in later
 * are kept as they stand. Grammar: distribution/reference, {@code [registry[:port]/]path[:tag][@digest]}; upper case is kept, as templates use it.
 *
 * @param text the whole, without blanks around it
 * @param registry the host and port; none for Docker Hub written short
 * @param repository the path without the registry, as {@code vllm/vllm-openai}
 * @param tag what follows the colon
 * @param digest what follows the at sign, as {@code sha256:...}
 */
public record ImageReference(
        String text, Optional<String> registry, String repository, Optional<String> tag, Optional<String> digest) {
    /** What shells, Helm, Go templates and Kubernetes fill in, and angle brackets that people do. */
    private static final Pattern VARIABLE =
            Pattern.compile("\\$\\{[^}]*}|\\{\\{.*?}}|\\$\\([^)]*\\)|\\$[A-Za-z_]\\w*|<[^<>]*>|%\\([^)]*\\)s|%s");

    private static final Pattern STAND_IN =
            Pattern.compile("(?i)(^|[-_./:])(replace|replaceme|placeholder|change-?me|todo)([-_./:]|$)");

    private static final char MASK = '\uE000';

    /** The parts of an image name. Never fails. */
    public static ImageReference parse(String image) {
        String text = image.strip();
        String masked = mask(text);
        int at = masked.indexOf('@');
        int end = at < 0 ? text.length() : at;
        int colon = masked.lastIndexOf(':', end - 1);
        int nameEnd = colon > masked.lastIndexOf('/', end - 1) ? colon : end;
        return named(text, masked, nameEnd, part(text, nameEnd + 1, end), part(text, end + 1, text.length()));
    }

    private static ImageReference named(
            String text, String masked, int nameEnd, Optional<String> tag, Optional<String> digest) {
        int slash = masked.indexOf('/');
        boolean hosted = slash > 0 && slash < nameEnd && isHost(masked.substring(0, slash));
        Optional<String> registry = hosted ? Optional.of(text.substring(0, slash)) : Optional.empty();
        return new ImageReference(text, registry, text.substring(hosted ? slash + 1 : 0, nameEnd), tag, digest);
    }

    private static boolean isHost(String first) {
        boolean isVariable = !first.isEmpty() && first.chars().allMatch(c -> c == MASK);
        return isVariable || first.contains(".") || first.contains(":") || first.equals("localhost");
    }

    private static Optional<String> part(String text, int from, int to) {
        return from < to ? Optional.of(text.substring(from, to)) : Optional.empty();
    }

    private static String mask(String text) {
        Matcher variables = VARIABLE.matcher(text);
        return variables.replaceAll(
                found -> String.valueOf(MASK).repeat(found.group().length()));
    }

    /** The last component of the path, by which mirrors of an image are recognised. */
    public String name() {
        return repository.substring(repository.lastIndexOf('/') + 1);
    }

    /** Registry and path; Docker Hub by its full name. Lower case, the way registries compare. */
    String fullName() {
        String host =
                registry.map(r -> r.equals("index.docker.io") ? "docker.io" : r).orElse("docker.io");
        return (host + "/" + repository).toLowerCase(Locale.ROOT);
    }

    /** Whether the image itself is still to be filled in, so that nothing can be read from it. */
    public boolean isPlaceholder() {
        return !name().isEmpty()
                && (isVariable(name())
                        || isStandIn(name())
                        || tag.filter(ImageReference::isStandIn).isPresent());
    }

    /** Whether the tag is still to be filled in; the name may be known all the same. */
    public boolean hasPlaceholderTag() {
        return List.of(tag, digest).stream().flatMap(Optional::stream).anyMatch(t -> isVariable(t) || isStandIn(t));
    }

    private static boolean isVariable(String part) {
        return VARIABLE.matcher(part).find();
    }

    private static boolean isStandIn(String part) {
        return STAND_IN.matcher(part).find();
    }

    @Override
    public String toString() {
        return text;
    }
}
