package io.github.llmdtracing.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.yaml.YamlFile;
import io.github.llmdtracing.yaml.YamlNode;
import io.github.llmdtracing.yaml.YamlSyntaxException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptReadersTest {
    private static final String CONFIG_MAP = """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: launch
            data:
              serve.sh: vllm serve m
              outer.sh: . /launch/serve.sh
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bash /launch/serve.sh",
                "cd /launch && ./serve.sh",
                "bash /launch/$NAME.sh",
                "bash /launch/ser*",
                "bash \"/launch/\"$NAME",
                "bash /launch/outer.sh"
            })
    void aContainerThatNamesAScriptMayRunIt(String command) throws YamlSyntaxException {
        assertThat(readers("command: [sh, -c, '" + command + "']", "mountPath: /launch"))
                .containsExactly("server");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bash /launch/preserve.sh", "bash /launch/serve.sh.bak", "bash /launch/other-$NAME.sh", "sleep 1"
            })
    void aContainerThatHasItAmongItsFilesDoesNot(String command) throws YamlSyntaxException {
        assertThat(readers("command: [sh, -c, '" + command + "']", "mountPath: /launch"))
                .isEmpty();
    }

    @Test
    void anEntryPointMayRunWhatIsPutInThePlaceOfItsOwnFile() throws YamlSyntaxException {
        assertThat(readers("image: i", "{mountPath: /app/start.sh, subPath: serve.sh}"))
                .containsExactly("server");
        assertThat(readers("image: i", "mountPath: /launch")).isEmpty();
    }

    @Test
    void aFileUnderAnotherNameIsNamedByThat() throws YamlSyntaxException {
        String mount = "{mountPath: /app/start.sh, subPath: serve.sh}";
        assertThat(readers("command: [/app/start.sh]", mount)).containsExactly("server");
        assertThat(readers("command: [/app/serve.sh]", mount)).isEmpty();
    }

    private static List<String> readers(String container, String mount) throws YamlSyntaxException {
        ProjectIndex index =
                ProjectIndex.of(List.of(file("c.yaml", CONFIG_MAP), file("p.yaml", pod(container, mount))));
        return ScriptReaders.of(index).of(script(index)).stream()
                .map(Container::name)
                .toList();
    }

    private static YamlNode script(ProjectIndex index) {
        YamlNode node = index.ofKind("ConfigMap").get(0).node();
        return node.asMapping()
                .flatMap(m -> m.mapping("data"))
                .flatMap(d -> d.get("serve.sh"))
                .orElseThrow();
    }

    private static YamlFile file(String path, String text) throws YamlSyntaxException {
        return YamlFile.read(SourceText.of(path, text));
    }

    private static String pod(String container, String mount) {
        String entry = mount.startsWith("{") ? mount.substring(1, mount.length() - 1) : mount;
        return """
                apiVersion: v1
                kind: Pod
                metadata:
                  name: p
                spec:
                  containers:
                    - name: server
                      %s
                      volumeMounts:
                        - {name: v, %s}
                  volumes:
                    - name: v
                      configMap:
                        name: launch
                """.formatted(container, entry);
    }
}
