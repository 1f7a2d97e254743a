package io.github.llmdtracing.mojo;

import io.github.llmdtracing.yaml.YamlNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The way to a value of the configuration file, as {@code environments[0].profile}.
 *
 * @param steps keys, and the numbers of items, from 0
 */
record KeyPath(List<Object> steps) {
    KeyPath {
        steps = List.copyOf(steps);
    }

    static KeyPath top() {
        return new KeyPath(List.of());
    }

    KeyPath key(String key) {
        return with(key);
    }

    KeyPath item(int number) {
        return with(number);
    }

    private KeyPath with(Object step) {
        return new KeyPath(Stream.concat(steps.stream(), Stream.of(step)).toList());
    }

    boolean isTop() {
        return steps.isEmpty();
    }

    /** The key at the top that the way starts with; none at the top itself. */
    Optional<String> first() {
        return steps.stream().findFirst().map(Object::toString);
    }

    /** The last node on the way that is there. */
    YamlNode deepest(YamlNode root) {
        YamlNode at = root;
        for (Object step : steps) {
            Optional<YamlNode> next = next(at, step);
            if (next.isEmpty()) {
                return at;
            }
            at = next.get();
        }
        return at;
    }

    /** The same way, the last key as the file has it: what is single in XML, as {@code <path>}, is a list there. */
    KeyPath within(YamlNode root) {
        if (isTop() || !(steps.get(steps.size() - 1) instanceof String key)) {
            return this;
        }
        KeyPath around = new KeyPath(steps.subList(0, steps.size() - 1));
        YamlNode parent = around.deepest(root);
        boolean list = next(parent, key).isEmpty() && next(parent, key + "s").isPresent();
        return list ? around.key(key + "s") : this;
    }

    private static Optional<YamlNode> next(YamlNode at, Object step) {
        return step instanceof Integer number
                ? at.asSequence()
                        .map(s -> s.items())
                        .filter(i -> number < i.size())
                        .map(i -> i.get(number))
                : at.asMapping().flatMap(m -> m.get(step.toString()));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Object step : steps) {
            text.append(step instanceof Integer ? "[" + step + "]" : (text.isEmpty() ? "" : ".") + step);
        }
        return text.toString();
    }
}
