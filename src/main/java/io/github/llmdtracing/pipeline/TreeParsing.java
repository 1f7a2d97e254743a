package io.github.llmdtracing.pipeline;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.helm.ChartTemplates;
import io.github.llmdtracing.helm.HelmTree;
import io.github.llmdtracing.parallel.Workers;
import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.yaml.TemplateMarks;
import io.github.llmdtracing.yaml.YamlFile;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlSyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns texts into YAML, or says why one is none. */
final class TreeParsing {
    private static final Pattern CONFLICT = Pattern.compile("(?m)^(<<<<<<<|>>>>>>>) ");

    /** A line of such an object is not shown, since what is broken may be its data. */
    private static final Pattern SECRET = Pattern.compile("\\bkind[\"']?\\s*:\\s*[\"']?Secret\\b");

    /** The brackets of Go templates, Jinja and Terraform, in a line that is more than a comment. */
    private static final Pattern TEMPLATE_CODE = Pattern.compile("(?m)^(?!\\h*#).*?(\\{\\{|\\{%|%\\{|^\\{#)");

    private final Workers workers;
    private final Set<String> paths;

    /**
     * A parsing.
     *
     * @param paths every path of the tree: a chart's templates are known by the chart around them
     */
    TreeParsing(Workers workers, Set<String> paths) {
        this.workers = workers;
        this.paths = paths;
    }

    /**
     * What parsing gave.
     *
     * @param files the files that are YAML, in the order of the texts
     * @param templates those that are templates as a whole, and are read line by line
     * @param texts those that are taken as they are, by path
     * @param findings why the others are not
     */
    record Parsed(
            List<YamlFile> files, List<SourceText> templates, Map<String, SourceText> texts, List<Finding> findings) {}

    private record One(Optional<YamlFile> file, Optional<Finding> finding, Optional<SourceText> template) {
        static One file(YamlFile file) {
            return new One(Optional.of(file), Optional.empty(), Optional.empty());
        }

        static One finding(Finding finding) {
            return new One(Optional.empty(), Optional.of(finding), Optional.empty());
        }

        static One template(SourceText text, Finding finding) {
            return new One(
                    Optional.empty(), Optional.of(finding), Optional.of(text).filter(One::isReadByLine));
        }

        private static boolean isReadByLine(SourceText text) {
            return isGoTemplate(text.path())
                    || HelmTree.isHelmfile(text.path())
                    || ChartTemplates.isNamedTemplate(text.path());
        }

        /** Something that has to be said of a file that could be read. */
        One saying(Function<YamlFile, Optional<Finding>> more) {
            return new One(file, finding.or(() -> file.flatMap(more)), template);
        }

        One silent() {
            return new One(file, Optional.empty(), Optional.empty());
        }
    }

    /**
     * Parses texts.
     *
     * @param use how each is taken
     */
    Parsed parse(List<SourceText> texts, Function<SourceText, TreeInputs.Use> use) {
        Map<TreeInputs.Use, List<SourceText>> byUse = texts.stream().collect(Collectors.groupingBy(use));
        List<SourceText> plain = byUse.getOrDefault(TreeInputs.Use.PLAIN, List.of());
        List<One> all = workers.map(
                texts.stream().filter(t -> use.apply(t) != TreeInputs.Use.PLAIN).toList(), t -> parse(t, use.apply(t)));
        return new Parsed(
                all.stream().flatMap(o -> o.file().stream()).toList(),
                Stream.concat(
                                all.stream().flatMap(o -> o.template().stream()),
                                plain.stream().filter(t -> ChartTemplates.isTemplate(t.path(), paths)))
                        .toList(),
                plain.stream().collect(Collectors.toMap(SourceText::path, Function.identity())),
                all.stream().flatMap(o -> o.finding().stream()).toList());
    }

    private One parse(SourceText text, TreeInputs.Use use) {
        One parsed = parse(text);
        return use == TreeInputs.Use.MANIFEST ? parsed.saying(EncryptedFile::finding) : parsed.silent();
    }

    private One parse(SourceText text) {
        if (isTemplate(text.path())) {
            return One.template(text, template(Location.of(text.path())));
        }
        try {
            YamlFile file = YamlFile.read(text);
            Optional<YamlNode> mark = text.content().contains("{{") ? TemplateMarks.firstIn(file) : Optional.empty();
            return mark.map(m -> One.template(
                            text, template(Location.of(text, m.range().start()))))
                    .orElseGet(() -> One.file(file));
        } catch (YamlSyntaxException e) {
            Finding why = unreadable(text, e);
            return why.code() == FindingCode.TEMPLATE ? One.template(text, why) : One.finding(why);
        }
    }

    private boolean isTemplate(String path) {
        return isGoTemplate(path) || ChartTemplates.isTemplate(path, paths);
    }

    private static boolean isGoTemplate(String path) {
        return path.endsWith(".gotmpl");
    }

    private static Finding unreadable(SourceText text, YamlSyntaxException e) {
        if (e.isTooLarge()) {
            return Finding.of(
                    FindingCode.UNREADABLE_FILE,
                    Location.of(text, e.offset()).withoutSourceLine(),
                    "",
                    e.problem(),
                    "Maven's heap is " + (Runtime.getRuntime().maxMemory() >> 20)
                            + " MB, and what belongs to a workload has to be in memory as a whole.",
                    "Give Maven more memory with MAVEN_OPTS=-Xmx, split the file, or leave it out with <excludes>.");
        }
        Matcher conflict = CONFLICT.matcher(text.content());
        if (conflict.find()) {
            return invalid(
                    Location.of(text, conflict.start()),
                    "holds the conflict markers of a merge",
                    "Resolve the merge: keep one side, or both, and delete the marker lines.");
        }
        boolean secret = SECRET.matcher(text.content()).find();
        Location location = secret ? Location.of(text, e.offset()).withoutSourceLine() : Location.of(text, e.offset());
        return TEMPLATE_CODE.matcher(text.content()).find()
                ? template(location)
                : invalid(location, e.problem(), "Mend the file, or leave it out with <excludes>.");
    }

    private static Finding invalid(Location location, String problem, String remedy) {
        return Finding.of(
                FindingCode.INVALID_YAML,
                location,
                "",
                problem,
                "A file that cannot be read cannot be judged.",
                remedy);
    }

    private static Finding template(Location location) {
        return Finding.of(
                FindingCode.TEMPLATE,
                location,
                "",
                "the file is a template and is left alone",
                "What it becomes is known only when it is rendered.",
                "");
    }
}
