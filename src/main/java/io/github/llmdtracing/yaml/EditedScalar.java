package io.github.llmdtracing.yaml;

import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.text.TextEdit;
import io.github.llmdtracing.text.TextEdits;
import java.util.List;

/**
 * A scalar read again after an edit, alone. An edit can be in the right place and yet mean something else there: a blank at the start
 * of a folded line, a {@code #} behind one, a first line that is indented more than the others.
 */
record EditedScalar(SourceText text, YamlScalar scalar, List<TextEdit> edits) {
    boolean reads(String expected, ScalarStyle style) {
        try {
            return readAlone() instanceof YamlScalar edited
                    && edited.style() == style
                    && edited.properties().equals(scalar.properties())
                    && edited.value().equals(expected);
        } catch (YamlSyntaxException e) {
            return false;
        }
    }

    private YamlNode readAlone() throws YamlSyntaxException {
        if (scalar.style() == ScalarStyle.TEXT) {
            return YamlFile.plain(text.withContent(edited())).documents().get(0).root();
        }
        String alone = scalar.isInFlow() ? "k: [" + edited() + "]" : key() + edited();
        List<YamlDocument> documents = YamlFile.read(text.withContent(alone)).documents();
        YamlNode root = documents.get(0).root();
        boolean one = documents.size() == 1
                && root instanceof YamlMapping m
                && m.entries().size() == 1;
        return one ? onlyItem(((YamlMapping) root).entries().get(0).value()) : root;
    }

    private static YamlNode onlyItem(YamlNode value) {
        return value instanceof YamlSequence s && s.items().size() == 1
                ? s.items().get(0)
                : value;
    }

    private String edited() {
        List<TextEdit> inToken =
                edits.stream().map(e -> e.shift(-scalar.token().start())).toList();
        return TextEdits.of(inToken).applyTo(scalar.token().of(text.content()));
    }

    // An explicit indentation counts from the key.
    private String key() {
        return " ".repeat(scalar.style().isBlock() ? BlockScalarHeader.keyIndentation(text, scalar) : 0) + "k: ";
    }
}
