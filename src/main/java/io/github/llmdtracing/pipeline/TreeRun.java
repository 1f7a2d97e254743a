package io.github.llmdtracing.pipeline;

import io.github.llmdtracing.files.SourceFile;
import io.github.llmdtracing.files.SourceTree;
import io.github.llmdtracing.parallel.Workers;
import io.github.llmdtracing.plan.PlannedSources;
import io.github.llmdtracing.plan.TracingPlanner;
import io.github.llmdtracing.text.SourceText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The run over a tree that was read: it is parsed, planned, proved and written.
 *
 * @param request what is asked for
 * @param tree the sources
 * @param inputs what was read of them
 * @param target where the results go
 * @param workers who works
 */
record TreeRun(EnrichmentRequest request, SourceTree tree, TreeInputs inputs, Target target, Workers workers) {
    /** What came of the sources, and what they are. */
    record Done(EnrichmentResult result, PlannedSources sources) {}

    Done run() {
        List<SourceText> texts = target.originals();
        Set<String> names = names();
        TreeParsing.Parsed parsed = new TreeParsing(workers, names).parse(texts, this::use);
        Set<String> encrypted = parsed.files().stream()
                .filter(EncryptedFile::is)
                .map(f -> f.text().path())
                .collect(Collectors.toSet());
        return encrypted.isEmpty()
                ? run(texts, names, parsed)
                : new TreeRun(request.excluding(encrypted::contains), tree, inputs, target, workers)
                        .run(texts, names, parsed);
    }

    private Done run(List<SourceText> texts, Set<String> names, TreeParsing.Parsed parsed) {
        ParsedTree whole = ParsedTree.of(parsed.files(), parsed.templates(), parsed.texts(), names);
        ProvedPlan proved = proved(whole).settled();
        Target.Written written = target.write(
                proved.outcomes(), unplanned(texts, parsed), proved.plan().components());
        RunAccount account = new RunAccount(this, parsed, whole, proved, written);
        return new Done(account.result(), proved.plan().sources());
    }

    private Set<String> names() {
        return tree.files().stream().map(SourceFile::name).collect(Collectors.toSet());
    }

    private ProvedPlan proved(ParsedTree whole) {
        return switch (request.task().purpose()) {
            case ENRICH -> ProvedPlan.of(new TracingPlanner(request.settings()), whole, workers);
            case STRIP -> new StripRun(request.settings(), false, p -> !target.isLocked(p), workers).on(whole);
            case STRIP_ALL -> new StripRun(request.settings(), true, p -> true, workers).on(whole);
        };
    }

    // An excluded file is read for the kustomizations that need it, and nothing is said of it.
    private TreeInputs.Use use(SourceText text) {
        TreeInputs.Use use = inputs.of(text);
        return use == TreeInputs.Use.MANIFEST && isExcluded(text.path()) ? TreeInputs.Use.DOCUMENT : use;
    }

    private boolean isExcluded(String path) {
        return request.settings().excluded().test(path);
    }

    private Set<String> unplanned(List<SourceText> texts, TreeParsing.Parsed parsed) {
        Set<String> paths = texts.stream().map(SourceText::path).collect(Collectors.toCollection(HashSet::new));
        parsed.files().stream()
                .map(f -> f.text().path())
                .filter(p -> !isExcluded(p))
                .forEach(paths::remove);
        paths.removeAll(parsed.texts().keySet());
        return paths;
    }
}
