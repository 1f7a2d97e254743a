package io.github.llmdtracing.plan.container;

import io.github.llmdtracing.commandline.Argument;
import io.github.llmdtracing.commandline.CommandLine;
import io.github.llmdtracing.commandline.GoSwitch;
import io.github.llmdtracing.commandline.OptionUse;
import io.github.llmdtracing.kubernetes.MountedScripts;
import io.github.llmdtracing.serving.ComponentIds;
import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.yaml.YamlDocument;
import io.github.llmdtracing.yaml.YamlEntry;
import io.github.llmdtracing.yaml.YamlFile;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlSyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Options that a program takes from a file, of a config map or written by the script that starts it: {@code --config} of vLLM, whose keys are its options without hyphens
 * (vllm/utils/argparse_utils.py, 2026), and {@code --configuration-file} of the routing proxy, with the key {@code tracing}
 * (llm-d-router, pkg/sidecar/proxy/options.go @v0.9.0).
 */
record ConfigurationFiles(MountedScripts mounted) {
    private static final String VLLM = "--config";
    private static final String PROXY = "--configuration-file";

    /** The same commands with the options of their files. */
    Recognition.Known of(Recognition.Known known) {
        Optional<String> option = switch (known.component().id()) {
            case ComponentIds.VLLM -> Optional.of(VLLM);
            case ComponentIds.ROUTING_PROXY -> Optional.of(PROXY);
            default -> Optional.empty();
        };
        return option.map(o ->
                        known.with(known.lines().stream().map(l -> of(l, o)).toList()))
                .orElse(known);
    }

    private CommandLine of(CommandLine line, String option) {
        List<Argument> words =
                line.options().last(option).flatMap(OptionUse::value).flatMap(p -> file(p, line)).stream()
                        .flatMap(file -> entries(file).stream())
                        .filter(e -> option.equals(VLLM) || switchesOn(e))
                        .map(e -> word(e, line))
                        .toList();
        return words.isEmpty() ? line : new ConfiguredCommandLine(line, words);
    }

    private Optional<String> file(String path, CommandLine line) {
        return line.writtenFile(path)
                .or(() -> mounted.at(path).map(f -> f.scalar().value()));
    }

    // What is false in the file is not said on the command line, which goes before it.
    private static boolean switchesOn(YamlEntry entry) {
        return entry.isNamed("tracing")
                && entry.value()
                        .text()
                        .map(GoSwitch::ofYaml)
                        .filter(GoSwitch.ON::equals)
                        .isPresent();
    }

    private static List<YamlEntry> entries(String file) {
        try {
            return YamlFile.read(SourceText.of("", file)).documents().stream()
                    .map(YamlDocument::root)
                    .flatMap(r -> r.asMapping().stream())
                    .map(YamlMapping::entries)
                    .flatMap(List::stream)
                    .toList();
        } catch (YamlSyntaxException e) {
            return List.of();
        }
    }

    private static Argument word(YamlEntry entry, CommandLine line) {
        return Argument.of(
                "--" + entry.name().orElse("") + "=" + (switchesOn(entry) ? "true" : value(entry.value())),
                line.offset());
    }

    private static String value(YamlNode value) {
        return value.asSequence()
                .map(s -> s.items().stream().flatMap(i -> i.text().stream()).collect(Collectors.joining(",")))
                .or(value::text)
                .orElse("");
    }
}
