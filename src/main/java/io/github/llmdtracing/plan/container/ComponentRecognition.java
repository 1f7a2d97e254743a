package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.commandline.CommandLine;
import io.github.llmdtracing.commandline.Launch;
import io.github.llmdtracing.commandline.Launch.Form;
import io.github.llmdtracing.serving.ImageFacts;
import io.github.llmdtracing.serving.ImageReference;
import io.github.llmdtracing.serving.PathPosition;
import io.github.llmdtracing.serving.Program;
import io.github.llmdtracing.serving.ServingComponent;
import io.github.llmdtracing.serving.ServingComponents;
import io.github.llmdtracing.serving.VersionRules;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells what runs in a container: by its command, then its image, then its arguments and name. A name alone decides nothing where the
 * image is known to hold something else.
 */
public final class ComponentRecognition {
    /** Where a container starts several programs, it is the model server's, and a client's only where there is no server. */
    private static final Comparator<ServingComponent> MAIN_FIRST = Comparator.comparing(
                    (ServingComponent c) -> c.position() != PathPosition.ENGINE)
            .thenComparing(c -> c.position() == PathPosition.BESIDE);

    private static final Pattern VARIABLE = Pattern.compile("[A-Z][A-Z0-9_]*");

    private final VersionRules rules;
    private final ImageFacts images;

    ComponentRecognition(VersionRules rules, ImageFacts images) {
        this.rules = rules;
        this.images = images;
    }

    /**
     * What a container with this image and name runs.
     *
     * @param kind the component that containers of its kind run where nothing else says what they do
     */
    Recognition recognise(Launch launch, ImageReference image, String name, Optional<String> kind) {
        List<ServingComponent> started = started(launch);
        if (!started.isEmpty()) {
            return byCommand(launch, started.get(0), started.subList(1, started.size()));
        }
        return launch.form() == Form.ENTRY_POINT
                ? byImage(launch, image, name, kind)
                : byOtherCommand(launch, image, name);
    }

    /** The components that a command starts, the model server first. */
    public static List<ServingComponent> started(Launch launch) {
        return launch.lines().stream()
                .flatMap(l -> started(l).stream())
                .distinct()
                .sorted(MAIN_FIRST)
                .toList();
    }

    private static Recognition byCommand(Launch launch, ServingComponent main, List<ServingComponent> others) {
        List<Recognition.Beside> servers = others.stream()
                .filter(c -> c.position() != PathPosition.BESIDE)
                .map(c -> new Recognition.Beside(c, linesOf(launch, c).get(0)))
                .toList();
        return new Recognition.Known(
                main, Evidence.COMMAND, linesOf(launch, main), servers, new UnseenStarts(launch).all());
    }

    private static Optional<ServingComponent> started(CommandLine line) {
        return ServingComponents.startedBy(Program.of(line.arguments()));
    }

    private static List<CommandLine> linesOf(Launch launch, ServingComponent component) {
        return launch.lines().stream()
                .filter(l -> started(l).filter(c -> c.equals(component)).isPresent())
                .toList();
    }

    private Recognition byImage(Launch launch, ImageReference image, String name, Optional<String> kind) {
        return configured(image)
                .map(c -> known(c, Evidence.CONFIGURED, launch))
                .or(() -> holdsServer(image) ? Optional.empty() : byArguments(launch))
                .or(() -> rules.componentOf(image).map(id -> known(id, Evidence.IMAGE, launch)))
                .or(() -> kind.map(id -> known(id, Evidence.KIND, launch)))
                .or(() -> byArguments(launch))
                .or(() -> byName(launch, name))
                .or(() -> rules.looksLike(image)
                        .or(() -> image.isPlaceholder() ? nameOf(name) : Optional.empty())
                        .map(Recognition.Resembling::new))
                .orElseGet(Recognition.Unrelated::new);
    }

    // What stands beside the request path is known by its image alone; options of a server say more.
    private boolean holdsServer(ImageReference image) {
        return rules.componentOf(image)
                .flatMap(ServingComponents::named)
                .filter(c -> c.position() == PathPosition.BESIDE)
                .isEmpty();
    }

    private Optional<String> configured(ImageReference image) {
        return images.resolve(image).map(f -> f.component());
    }

    private static Recognition known(String id, Evidence evidence, Launch launch) {
        return ServingComponents.named(id)
                .<Recognition>map(c -> new Recognition.Known(c, evidence, launch.lines()))
                .orElseGet(Recognition.Unrelated::new);
    }

    private static Optional<Recognition> byArguments(Launch launch) {
        return launch.lines().stream()
                .flatMap(l -> ServingComponents.all().stream().filter(c -> c.isToldBy(l.options())))
                .findFirst()
                .map(c -> new Recognition.Known(c, Evidence.ARGUMENTS, launch.lines()));
    }

    private static Optional<Recognition> byName(Launch launch, String name) {
        return ServingComponents.all().stream()
                .filter(c -> c.isUsuallyNamed(name))
                .findFirst()
                .map(c -> new Recognition.Known(c, Evidence.NAME, launch.lines()));
    }

    private Recognition byOtherCommand(Launch launch, ImageReference image, String name) {
        Optional<String> guess =
                configured(image).or(() -> rules.componentOf(image)).or(() -> rules.looksLike(image));
        Optional<Recognition> byName = guess.flatMap(ServingComponents::named).flatMap(c -> named(launch, c));
        if (byName.isPresent()) {
            return byName.get();
        }
        Optional<ServingComponent> goProgram =
                guess.flatMap(ServingComponents::named).filter(ServingComponent::isGo);
        if (goProgram.isPresent() && launch.form() == Form.LIST) {
            return new Recognition.Known(
                    goProgram.get(),
                    Evidence.IMAGE,
                    launch.lines().stream().limit(1).toList());
        }
        Optional<Recognition> hidden = launch.obstacle()
                .flatMap(o -> guess.or(() -> nameOf(name))
                        .or(() -> UnseenServer.mentioned(launch))
                        .map(g -> new Recognition.Hidden(g, o)));
        return hidden.or(() -> guess.flatMap(g -> unseen(launch, g)))
                .or(() ->
                        ServerBehindProgram.among(launch).map(s -> new Recognition.Hidden(s.component(), s.obstacle())))
                .or(() -> new UnseenStarts(launch).unread().findFirst())
                .or(() -> guess.map(g -> new Recognition.OtherProgram(g, programs(launch))))
                .or(() -> ofSharedName(launch))
                .orElseGet(Recognition.Unrelated::new);
    }

    private static Optional<Recognition> unseen(Launch launch, String component) {
        return new UnseenServer(launch, component).obstacle().map(o -> new Recognition.Hidden(component, o));
    }

    // The image says which of the programs of that name it is; without it nothing does.
    private static Optional<Recognition> named(Launch launch, ServingComponent component) {
        List<CommandLine> lines = launch.lines().stream()
                .filter(l -> component.mayBeStartedBy(Program.of(l.arguments())))
                .toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Recognition.Known(component, Evidence.IMAGE, lines));
    }

    private static Optional<Recognition> ofSharedName(Launch launch) {
        return ServingComponents.all().stream()
                .filter(c -> named(launch, c).isPresent())
                .findFirst()
                .map(c -> new Recognition.Resembling(c.id()));
    }

    private static Optional<String> nameOf(String container) {
        return Stream.concat(
                        ServingComponents.all().stream().filter(c -> c.isUsuallyNamed(container)),
                        ServingComponents.all().stream().filter(c -> c.names().contains(container)))
                .map(ServingComponent::id)
                .findFirst();
    }

    private static String programs(Launch launch) {
        return launch.lines().stream()
                .filter(l -> launch.form() != Form.SCRIPT || !isVariable(l))
                .map(l -> Program.of(l.arguments()))
                .map(p -> p.module().map(m -> p.name() + " -m " + m).orElse(p.name()))
                .filter(n -> !n.isEmpty())
                .reduce((first, last) -> last)
                .orElse("nothing that is known");
    }

    // What Kubernetes replaces, $(LWS_LEADER_ADDRESS), a shell would take for a command.
    private static boolean isVariable(CommandLine line) {
        return line.arguments().size() == 1
                && VARIABLE.matcher(line.arguments().get(0).prefix()).matches();
    }
}
