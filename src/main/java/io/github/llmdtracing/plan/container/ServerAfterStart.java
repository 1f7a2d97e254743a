package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.kubernetes.Container;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlSequence;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A model server that the handler of a container's start brings up beside the container's own program.
 *
 * @param container the container
 */
record ServerAfterStart(Container container) {
    Optional<Finding> finding() {
        return container
                .node()
                .mapping("lifecycle", "postStart", "exec")
                .flatMap(e -> e.get("command"))
                .flatMap(c -> server(c).map(s -> finding(c, s)));
    }

    private static Optional<String> server(YamlNode command) {
        String words = command instanceof YamlSequence list
                ? list.items().stream().flatMap(i -> i.text().stream()).collect(Collectors.joining(" "))
                : command.text().orElse("");
        return ServerName.ALL.stream()
                .filter(n -> n.isIn(words))
                .map(ServerName::component)
                .findFirst();
    }

    private Finding finding(YamlNode command, String server) {
        return Finding.of(
                FindingCode.NOT_FOLLOWED,
                container.pod().owner().locate(command),
                container.title(),
                "postStart starts " + server + ", which is not traced",
                "What a handler starts has the variables of its container, and no command line of its own there.",
                "Start " + server + " as the container's command, or write the options into the handler.");
    }
}
