package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.commandline.Place;
import io.github.llmdtracing.yaml.YamlFile;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlScalar;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The data of a generated object: from files of variables, from literals, and from whole files (kubernetes-sigs/kustomize,
 * api/kv/kv.go @v5.5). The value of a file is the one node of that file, read as plain text.
 */
final class GeneratedData {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Workshop workshop;
    private final boolean secret;
    private final Map<String, YamlNode> values = new TreeMap<>();

    /**
     * The data of one object.
     *
     * @param secret whether it is a secret's, which need not be known
     */
    GeneratedData(Workshop workshop, boolean secret) {
        this.workshop = workshop;
        this.secret = secret;
    }

    /** The values by key, sorted; notes what cannot be known. */
    Map<String, YamlNode> read(Fields generator, Accumulator gathered) throws StoppedException {
        for (YamlScalar entry : generator.strings("envs")) {
            noting(gathered, () -> variables(entry, gathered));
        }
        Optional<YamlScalar> single =
                generator.scalar("env").filter(s -> !s.value().isEmpty());
        if (single.isPresent()) {
            noting(gathered, () -> variables(single.get(), gathered));
        }
        for (YamlScalar entry : generator.strings("literals")) {
            literal(entry);
        }
        for (YamlScalar entry : generator.strings("files")) {
            noting(gathered, () -> file(entry));
        }
        return values;
    }

    /** A step that may stop. */
    private interface Step {
        void run() throws StoppedException;
    }

    private static void noting(Accumulator gathered, Step step) {
        try {
            step.run();
        } catch (StoppedException e) {
            gathered.note(e.issue());
        }
    }

    private void variables(YamlScalar entry, Accumulator gathered) throws StoppedException {
        Optional<YamlFile> file = workshop.inputs().text(entry, entry.value());
        if (file.isEmpty() && secret) {
            return;
        }
        if (file.isEmpty()) {
            gathered.note(new BuildIssue(
                    BuildIssue.Kind.FIELD,
                    StoppedException.locate(workshop.place(), entry),
                    "the file of variables " + entry.value()));
            return;
        }
        YamlScalar text = entered(file.get());
        FieldComposer composer = composer(file.get(), text);
        String content = text.value();
        for (String line :
                content.substring(content.startsWith(BYTE_ORDER_MARK) ? 1 : 0).split("\r?\n")) {
            variable(entry, line.stripLeading(), composer);
        }
    }

    private void variable(YamlScalar entry, String line, FieldComposer composer) throws StoppedException {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        int equals = line.indexOf('=');
        String key = equals < 0 ? line : line.substring(0, equals);
        put(entry, key, composer.newScalar(equals < 0 ? "" : line.substring(equals + 1)));
    }

    private void literal(YamlScalar entry) throws StoppedException {
        String literal = entry.value();
        int equals = literal.indexOf('=');
        if (equals <= 0) {
            throw refused(entry, "a literal has to be key=value");
        }
        YamlNode value = workshop.generated(entry).newScalar(unquoted(literal.substring(equals + 1)));
        put(entry, literal.substring(0, equals), value);
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1
                && (value.startsWith("\"") || value.startsWith("'"))
                && value.charAt(0) == value.charAt(value.length() - 1);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    private void file(YamlScalar entry) throws StoppedException {
        String source = entry.value();
        int equals = source.indexOf('=');
        String key = equals < 0 ? RelativePath.name(source) : source.substring(0, equals);
        String path = source.substring(equals + 1);
        if (key.isEmpty() || path.isEmpty() || path.contains("=")) {
            throw refused(entry, "a file has to be given as path or key=path");
        }
        Optional<YamlFile> file = workshop.inputs().text(entry, path);
        put(
                entry,
                key,
                file.isPresent()
                        ? entered(file.get())
                        : workshop.generated(entry).newScalar(""));
    }

    private YamlScalar entered(YamlFile file) {
        Place place = new Place(file, file.documents().get(0));
        workshop.provenance().enter(place, Contribution.Layer.RESOURCE, workshop.path());
        return place.document().root().asScalar().orElseThrow();
    }

    private FieldComposer composer(YamlFile file, YamlScalar text) {
        Place place = new Place(file, file.documents().get(0));
        return new FieldComposer(
                workshop.provenance(), new Contribution(Contribution.Layer.RESOURCE, place, text, workshop.path()));
    }

    private void put(YamlScalar entry, String key, YamlNode value) throws StoppedException {
        if (values.putIfAbsent(key, value) != null) {
            throw refused(entry, "the key \"" + key + "\" is there twice");
        }
    }

    private StoppedException refused(YamlScalar entry, String problem) {
        return StoppedException.refused(workshop.place(), entry, problem);
    }
}
