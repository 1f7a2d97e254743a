package io.github.llmdtracing.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImageFactsTest {
    private static final ImageFact ENGINE =
            new ImageFact(ImagePattern.of("team/engine"), ComponentIds.VLLM, Optional.of(Version.of("0.17")));
    private static final ImageFact ALL =
            new ImageFact(ImagePattern.of("team/*"), ComponentIds.ROUTING_PROXY, Optional.empty());

    @Test
    void theFirstFactThatMatchesCounts() {
        ImageFacts facts = new ImageFacts(List.of(ENGINE, ALL));
        assertThat(facts.resolve(ImageReference.parse("example.com/team/engine:7")))
                .contains(ENGINE);
        assertThat(facts.resolve(ImageReference.parse("example.com/team/proxy")))
                .contains(ALL);
    }

    @Test
    void nothingIsSaidOfOtherImages() {
        assertThat(new ImageFacts(List.of(ENGINE)).resolve(ImageReference.parse("vllm/vllm-openai")))
                .isEmpty();
        assertThat(ImageFacts.none().resolve(ImageReference.parse("team/engine")))
                .isEmpty();
    }
}
