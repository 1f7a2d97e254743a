package io.github.llmdtracing.mojo;

import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.yaml.YamlNode;

/**
 * A place in the configuration file, which says what is wrong with the form of what stands there.
 *
 * @param text the file
 * @param path the keys that lead there
 * @param problems where it is said
 */
record FileScope(SourceText text, KeyPath path, ConfigurationProblems problems) {
    static FileScope top(SourceText text, ConfigurationProblems problems) {
        return new FileScope(text, KeyPath.top(), problems);
    }

    FileScope key(String key) {
        return new FileScope(text, path.key(key), problems);
    }

    FileScope item(int number) {
        return new FileScope(text, path.item(number), problems);
    }

    /** What is wrong with a node, in words that follow its name. */
    void wrong(YamlNode node, String problem) {
        error(node.range().start(), (path.isTop() ? "the file" : path.toString()) + " " + problem);
    }

    /** What is wrong somewhere in the text. */
    void error(int offset, String problem) {
        problems.add(Location.of(text, offset) + ": " + problem);
    }
}
