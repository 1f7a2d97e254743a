package io.github.llmdtracing.helm;

import io.github.llmdtracing.helm.HelmfileMapping.Block;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The values of an environment: those of the helmfile as a whole, then its own, each time in their order. Where one file of them cannot be
 * read, it may say anything, and nothing is known.
 *
 * @param tree all files
 * @param state the helmfile
 * @param declared the environment, where one is declared
 */
record HelmfileEnvironmentValues(HelmTree tree, HelmfileState state, Optional<Block> declared) {
    HelmfileEnvironment environment() {
        HelmfileEnvironment named = new HelmfileEnvironment(declared.map(Block::key), Map.of());
        Map<String, String> values = new HashMap<>();
        boolean known = state.isWhole();
        for (List<HelmfileLine> item : items()) {
            Optional<Map<String, String>> read =
                    read(item.stream().map(named::filledInto).toList());
            read.ifPresent(values::putAll);
            known &= read.isPresent();
        }
        return new HelmfileEnvironment(named.name(), known ? values : Map.of());
    }

    private List<List<HelmfileLine>> items() {
        Stream<Block> own = declared.stream()
                .filter(d -> !d.body().isEmpty())
                .flatMap(d -> new HelmfileMapping(d.body()).blocks("values"));
        return Stream.concat(state.blocks("values"), own)
                .flatMap(b -> b.items().stream())
                .toList();
    }

    private Optional<Map<String, String>> read(List<HelmfileLine> item) {
        HelmfileLine first = item.get(0);
        return first.key().isEmpty()
                ? file(HelmfileLine.unquoted(first.content()))
                : Optional.of(texts(new HelmfileMapping(item)));
    }

    private Optional<Map<String, String>> file(String path) {
        List<ValuesLayer> layers = tree.layers(state.folder(), path);
        Map<String, String> values = new HashMap<>();
        layers.stream().flatMap(l -> l.tree().stream()).forEach(t -> values.putAll(ParameterNodes.texts(t.values())));
        boolean known =
                !path.contains("{{") && layers.stream().allMatch(l -> l.tree().isPresent());
        return Optional.of(values).filter(v -> known);
    }

    private static Map<String, String> texts(HelmfileMapping mapping) {
        Map<String, String> texts = new HashMap<>();
        for (Block block : mapping.blocks()) {
            if (!block.head().value().isEmpty()) {
                texts.put(block.key(), block.head().value());
            } else if (!block.body().isEmpty() && !block.body().get(0).isItem()) {
                texts(new HelmfileMapping(block.body())).forEach((k, v) -> texts.put(block.key() + "." + k, v));
            }
        }
        return texts;
    }
}
