package io.github.llmdtracing.plan.container;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.llmdtracing.kubernetes.Container;
import io.github.llmdtracing.kubernetes.MountedScripts;
import io.github.llmdtracing.kubernetes.ProjectIndex;
import io.github.llmdtracing.plan.Files;
import io.github.llmdtracing.serving.ImageFacts;
import io.github.llmdtracing.serving.ImageReference;
import io.github.llmdtracing.serving.VersionRules;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComponentRecognitionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ray start --block --address=$(LWS_LEADER_ADDRESS):6379 | ray",
                "echo $(hostname) $(POD_IP) | hostname",
                "sleep 1; echo $(POD_IP) | echo"
            })
    void whatKubernetesFillsInIsNoProgram(String script, String program) {
        assertThat(recognised(script)).isEqualTo(new Recognition.OtherProgram("vllm", program));
    }

    private static Recognition recognised(String script) {
        String manifest = "apiVersion: v1\nkind: Pod\nspec: {containers: [{name: c, image: vllm/vllm-openai:v0.17.1,"
                + " command: [sh, -c, '" + script + "']}]}\n";
        ProjectIndex index = Files.index(manifest);
        Container container =
                index.objects().get(0).podTemplates().get(0).containers().get(0);
        return new ComponentRecognition(VersionRules.standard(), ImageFacts.none())
                .recognise(
                        container.launch(new MountedScripts(index, container)),
                        ImageReference.parse(container.imageInUse()),
                        container.name(),
                        Optional.empty());
    }
}
