package io.github.llmdtracing.kubernetes;

import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The templates that roles of a RoleBasedGroup have in common: {@code spec.roleTemplates}, which a role names by {@code templateRef} and
 * goes over with strategic merge patches (sgl-project/rbg, RoleBasedGroup v1alpha2, 2026).
 *
 * @param container a container of a template, or of a role's patch
 */
public record RoleTemplate(Container container) {
    private static final Pattern PATCH =
            Pattern.compile("spec\\.roles\\[(\\d+)]\\.(?:.*[pP]atch|.*\\.patch(?:Leader|Worker)Template)\\.spec");
    private static final Pattern TEMPLATE = Pattern.compile("spec\\.roleTemplates\\[(\\d+)]\\.template\\.spec");
    private static final Pattern OWN = Pattern.compile("spec\\.roles\\[(\\d+)]\\.(?:\\w+Pattern\\.)?template\\.spec");
    private static final List<String> PATTERNS = List.of("standalonePattern", "leaderWorkerPattern");
    private static final List<String> FIELDS = List.of("patchLeaderTemplate", "patchWorkerTemplate");
    private static final List<String> PATCHES = List.of("templatePatch", "leaderTemplatePatch", "workerTemplatePatch");

    /** The image that a patch leaves to its template, where the patch alone says what is started. */
    Optional<String> image() {
        return item(PATCH, "roles")
                .flatMap(this::template)
                .flatMap(t -> named(t.mapping("template")).findFirst())
                .filter(this::isStartedByPatch)
                .flatMap(c -> c.text("image"));
    }

    /** The image of a role's own template whose command a patch keeps, while it takes the place of its arguments. */
    public Optional<String> imageOfReplacedArguments() {
        return item(PATCH, "roles")
                .filter(r -> reference(r).isEmpty() && container.args().isPresent())
                .filter(r -> container.command().isEmpty())
                .flatMap(this::template)
                .flatMap(t -> named(t.mapping("template")).findFirst())
                .filter(c -> c.get("command").isPresent())
                .flatMap(c -> c.text("image"));
    }

    private boolean isStartedByPatch(YamlMapping beneath) {
        boolean byCommand = container.command().isPresent()
                && (container.args().isPresent() || beneath.get("args").isEmpty());
        boolean byArguments =
                container.args().isPresent() && beneath.get("command").isEmpty();
        return byCommand || byArguments;
    }

    // Where a role names no template, it has one of its own.
    private Optional<YamlMapping> template(YamlMapping role) {
        return reference(role)
                .flatMap(name -> items("roleTemplates")
                        .filter(t -> t.text("name").filter(name::equals).isPresent())
                        .findFirst())
                .or(() -> holders(role)
                        .filter(h -> h.mapping("template").isPresent())
                        .findFirst());
    }

    /** Whether it is a template's, and roles say in their patches what it starts. */
    public boolean isStartedByRoles() {
        return roles().anyMatch(this::starts);
    }

    /** Whether it is a template's, and some role takes its command, be it with arguments of the role's own. */
    public boolean keepsItsCommand() {
        return roles().anyMatch(r -> !startsItself(r));
    }

    // A role's own template is the role's alone; what it starts itself, it starts with what it gets.
    private Stream<YamlMapping> roles() {
        Stream<YamlMapping> own = item(OWN, "roles").filter(r -> container.leavesCommandOpen()).stream();
        return Stream.concat(own, sharing());
    }

    private Stream<YamlMapping> sharing() {
        return item(TEMPLATE, "roleTemplates").flatMap(t -> t.text("name")).stream()
                .flatMap(name -> items("roles")
                        .filter(r -> reference(r).filter(name::equals).isPresent()));
    }

    private boolean starts(YamlMapping role) {
        return has(role, "command") || has(role, "args");
    }

    private boolean startsItself(YamlMapping role) {
        return has(role, "command") || has(role, "args") && container.command().isEmpty();
    }

    private boolean has(YamlMapping role, String key) {
        return patches(role)
                .flatMap(p -> named(Optional.of(p)))
                .anyMatch(c -> c.get(key).isPresent());
    }

    private static Stream<YamlMapping> patches(YamlMapping role) {
        Stream<YamlMapping> ofFields = role.mapping("leaderWorkerSet").stream()
                .flatMap(s -> FIELDS.stream().flatMap(f -> s.mapping(f).stream()));
        Stream<YamlMapping> ofPatterns = holders(role)
                .flatMap(h -> Stream.concat(
                        h.mapping("templateRef", "patch").stream(),
                        PATCHES.stream().flatMap(p -> h.mapping(p).stream())));
        return Stream.concat(ofPatterns, ofFields);
    }

    private static Optional<String> reference(YamlMapping role) {
        return holders(role)
                .flatMap(h -> h.mapping("templateRef").flatMap(r -> r.text("name")).stream())
                .findFirst();
    }

    // Before v1alpha2 the role itself has the reference.
    private static Stream<YamlMapping> holders(YamlMapping role) {
        return Stream.concat(Stream.of(role), PATTERNS.stream().flatMap(p -> role.mapping(p).stream()));
    }

    private Stream<YamlMapping> named(Optional<YamlMapping> template) {
        return template.flatMap(t -> t.mapping("spec")).flatMap(s -> s.sequence("containers")).stream()
                .flatMap(s -> s.items().stream())
                .flatMap(i -> i.asMapping().stream())
                .filter(m -> m.text("name").filter(container.name()::equals).isPresent());
    }

    private Optional<YamlMapping> item(Pattern path, String list) {
        Matcher matcher = path.matcher(container.pod().path());
        boolean found = container.pod().owner().kind().equals("RoleBasedGroup") && matcher.matches();
        return found ? items(list).skip(Integer.parseInt(matcher.group(1))).findFirst() : Optional.empty();
    }

    private Stream<YamlMapping> items(String list) {
        return container.pod().owner() instanceof KubernetesObject group
                ? group.node().mapping("spec").flatMap(s -> s.sequence(list)).stream()
                        .flatMap(s -> s.items().stream())
                        .map(YamlNode::asMapping)
                        .flatMap(Optional::stream)
                : Stream.of();
    }
}
