package io.github.llmdtracing.helm;

import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.text.TextRange;
import io.github.llmdtracing.yaml.YamlEntry;
import io.github.llmdtracing.yaml.YamlFile;
import io.github.llmdtracing.yaml.YamlMapping;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlSequence;
import io.github.llmdtracing.yaml.YamlSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in braces or brackets in a helmfile, as the lines that it would be without them. */
final class HelmfileFlow {
    private static final Pattern START = Pattern.compile("(?:- +)?(?:[\\w.-]+: +)?(?:&\\S+ +)?(?=\\[|\\{(?!\\{))");
    private static final Pattern TOKEN = Pattern.compile(
            "(?<template>\\{\\{.*?}})|\"(?:\\\\.|[^\"\\\\])*\"|'[^']*'|(?<comment>(?<=\\s)#.*)|(?<open>[\\[{])|(?<close>[]}])");
    private static final Pattern WORD = Pattern.compile("\\{\\{.*?}}|(?<=[\\s\\[{,])\\*[\\w.-]+");
    private static final int INDENTATION = 2;

    private final SourceText text;
    private final HelmfileLine line;
    private final int start;
    private final List<HelmfileLine> lines = new ArrayList<>();

    private HelmfileFlow(SourceText text, HelmfileLine line, int start) {
        this.text = text;
        this.line = line;
        this.start = start;
    }

    /** The lines of a helmfile, those with braces and brackets unfolded where that is certain. */
    static List<HelmfileLine> unfolded(SourceText text, List<HelmfileLine> written) {
        List<HelmfileLine> lines = new ArrayList<>();
        int behind = 0;
        for (HelmfileLine line : written) {
            if (line.offset() >= behind) {
                Optional<HelmfileFlow> flow = of(text, line);
                lines.addAll(flow.map(f -> f.lines).orElse(List.of(line)));
                behind = flow.map(f -> f.end().orElse(0)).orElse(behind);
            }
        }
        return List.copyOf(lines);
    }

    private static Optional<HelmfileFlow> of(SourceText text, HelmfileLine line) {
        Matcher head = START.matcher(line.content());
        return head.lookingAt()
                ? Optional.of(new HelmfileFlow(text, line, line.offset() + head.end()))
                        .filter(HelmfileFlow::unfold)
                : Optional.empty();
    }

    private boolean unfold() {
        String head = line.content().substring(0, start - line.offset());
        Optional<YamlNode> node = end().flatMap(this::node);
        node.ifPresent(n -> value(head, line.offset(), line.column(), n));
        return node.isPresent();
    }

    // Behind the bracket that closes the first one; none where a condition stands between them.
    private Optional<Integer> end() {
        Matcher token =
                TOKEN.matcher(text.content()).region(start, text.content().length());
        token.useTransparentBounds(true);
        int depth = 0;
        while (token.find() && !isControl(token.group("template"))) {
            depth += token.group("open") != null ? 1 : token.group("close") != null ? -1 : 0;
            if (depth == 0) {
                return Optional.of(token.end());
            }
        }
        return Optional.empty();
    }

    private static boolean isControl(String template) {
        return template != null && template.matches("\\{\\{-?\\s*(?:if|else|end|range|with|define|block)\\b.*");
    }

    // A template is read as one word, and so is an alias.
    private Optional<YamlNode> node(int end) {
        String words = WORD.matcher(text.content().substring(start, end))
                .replaceAll(t -> "x".repeat(t.group().length()));
        try {
            return YamlFile.read(SourceText.of(text.path(), words)).documents().stream()
                    .map(d -> d.root())
                    .findFirst();
        } catch (YamlSyntaxException e) {
            return Optional.empty();
        }
    }

    private void value(String head, int offset, int column, YamlNode node) {
        if (node instanceof YamlMapping mapping && head.endsWith("- ")) {
            entries(head, offset, column, mapping);
        } else if (node instanceof YamlMapping mapping && head.isEmpty()) {
            children(column, mapping);
        } else if (node instanceof YamlMapping || node instanceof YamlSequence) {
            add(offset, column, head);
            children(column + INDENTATION + (head.startsWith("- ") ? INDENTATION : 0), node);
        } else {
            add(offset, column, head + written(node.range()));
        }
    }

    // The first entry stands behind the dash.
    private void entries(String dash, int offset, int column, YamlMapping mapping) {
        String head = dash;
        int at = offset;
        for (YamlEntry entry : mapping.entries()) {
            int inner = head.isEmpty() ? column + dash.length() : column;
            value(head + key(entry), head.isEmpty() ? place(entry.key()) : at, inner, entry.value());
            head = "";
        }
    }

    private void children(int column, YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            mapping.entries().forEach(e -> value(key(e), place(e.key()), column, e.value()));
        } else if (node instanceof YamlSequence list) {
            list.items().forEach(i -> value("- ", place(i) - INDENTATION, column, i));
        }
    }

    private String key(YamlEntry entry) {
        return HelmfileLine.unquoted(written(entry.key().range())) + ": ";
    }

    private int place(YamlNode node) {
        return start + node.range().start();
    }

    private String written(TextRange range) {
        return text.content().substring(start + range.start(), start + range.end());
    }

    private void add(int offset, int column, String content) {
        lines.add(new HelmfileLine(text, offset, column, content.strip(), line.branches()));
    }
}
