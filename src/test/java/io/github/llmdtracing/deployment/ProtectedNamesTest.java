package io.github.llmdtracing.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProtectedNamesTest {
    private static final ProtectedNames USUAL = new ProtectedNames(Pattern.compile(ProtectedNames.PRODUCTION));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "prod",
                "PROD",
                "eu-prod-1",
                "prod2",
                "arn:aws:eks:eu-west-1:1234:cluster/production",
                "gke_shop_europe_prd",
                "live",
                "shop.live"
            })
    void knowsProductionByItsUsualNames(String name) {
        assertThat(USUAL.has(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "product-search", "reproduction", "delivery", "liveness-test", "kind-dev", "olive"})
    void leavesWhatOnlyHoldsTheLetters(String name) {
        assertThat(USUAL.has(name)).isFalse();
    }
}
