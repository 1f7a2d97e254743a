package io.github.llmdtracing.mojo;

import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.yaml.YamlFile;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlSyntaxException;
import java.lang.reflect.Field;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Gives a goal what the configuration file says and neither the POM nor the command line does. Whatever the form of the parameters, it is
 * read from their fields, so a new parameter is a key of the file too.
 */
final class ConfigurationFileReader {
    private final AbstractTracingMojo goal;
    private final Predicate<String> saidToMaven;
    private final ConfigurationProblems problems;
    private final Set<String> taken = new HashSet<>();

    /**
     * A reader.
     *
     * @param goal what is filled
     * @param saidToMaven whether POM or command line set a parameter
     * @param problems where it is said what is wrong
     */
    ConfigurationFileReader(AbstractTracingMojo goal, Predicate<String> saidToMaven, ConfigurationProblems problems) {
        this.goal = goal;
        this.saidToMaven = saidToMaven;
        this.problems = problems;
    }

    /** Reads all of the file, what is hidden by the POM too; what is wrong has then been said. */
    void read(SourceText text) {
        FileScope top = FileScope.top(text, problems);
        root(text, top).ifPresent(root -> read(text, root, top));
    }

    private void read(SourceText text, YamlMapping root, FileScope top) {
        new BeanReader(new NodeReader(goal.projectDirectory)).fill(Goals.keys(goal.getClass()), root, top, this::give);
        new CollectorParts(goal).giveWayTo(saidToMaven, taken);
        problems.knowOrigins(new FileOrigins(text, root, taken));
    }

    private void give(Field field, Object value) {
        boolean ours = field.getDeclaringClass().isInstance(goal);
        if (ours && !saidToMaven.test(field.getName())) {
            BeanReader.set(goal, field, value);
            taken.add(field.getName());
        }
    }

    private static Optional<YamlMapping> root(SourceText text, FileScope top) {
        int unreadable = text.content().indexOf('\uFFFD');
        if (unreadable >= 0) {
            top.error(unreadable, "is not UTF-8");
            return Optional.empty();
        }
        try {
            return root(YamlFile.read(text), top);
        } catch (YamlSyntaxException e) {
            top.error(e.offset(), "is no YAML: " + e.problem());
            return Optional.empty();
        }
    }

    private static Optional<YamlMapping> root(YamlFile file, FileScope top) {
        if (file.documents().size() > 1) {
            top.wrong(file.documents().get(1).root(), "wants one document, not several");
        }
        Optional<YamlNode> root = file.documents().stream().findFirst().map(d -> d.root());
        root.filter(r -> !r.isNull() && r.asMapping().isEmpty())
                .ifPresent(r -> top.wrong(r, "wants keys, such as profile, not " + NodeReader.form(r)));
        return root.flatMap(YamlNode::asMapping);
    }
}
