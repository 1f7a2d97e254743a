package io.github.llmdtracing.serving;

import static io.github.llmdtracing.serving.VersionCondition.always;
import static io.github.llmdtracing.serving.VersionCondition.in;
import static io.github.llmdtracing.serving.VersionCondition.notKnown;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is known of images in which others publish vLLM and number their own product: from which of their numbers on vLLM 0.17 is inside, whose
 * requirements have the OpenTelemetry packages.
 */
final class VllmBuilds {
    private static final String TOO_OLD = ", and vLLM before 0.17 stops at the flags.";
    private static final String RED_HAT =
            "docs.redhat.com, Red Hat AI Inference Server 3.0, product and version compatibility (0.8.4); vLLM as the images report it:"
                    + " 0.11.0 in 3.2.3, 0.13.0+rhai20 in 3.3.3, 0.18.0+rhaiv.7 in 3.4.0, 0.24.0+rhaiv.2 in 3.5.0";
    private static final String NVIDIA =
            "docs.nvidia.com/deeplearning/frameworks/vllm-release-notes rel-25-10 (0.10.2), rel-26-01 (0.11.1), rel-26-03 (0.17.1),"
                    + " rel-26-10 (0.31.0); 26.02 reports 0.16.0rc2";
    private static final String INTEL =
            "intel/llm-scaler Releases.md (1.3 is 0.11.1-b7; 0.14.0-b8), release vllm-1.5 (0.26.0)";

    private VllmBuilds() {}

    static List<VersionRule> rules() {
        return Stream.of(redHat(), redHatOtherChips(), ngc(), llmScaler(), ended())
                .flatMap(List::stream)
                .toList();
    }

    private static List<VersionRule> redHat() {
        ImageFamily images = ImageFamilies.RHAIIS;
        return List.of(
                redHatTooOld(images),
                RuleTable.vllmTraced(RuleBuilder.of(images, in("[3.4,10)")))
                        .because("Red Hat AI Inference Server 3.4 brings vLLM 0.18.", RED_HAT),
                unknown(images, "Red Hat AI Inference Server before 3.4 brings a vLLM before 0.17", RED_HAT));
    }

    private static List<VersionRule> redHatOtherChips() {
        ImageFamily images = ImageFamilies.RHAIIS_OTHER_CHIPS;
        return List.of(
                redHatTooOld(images),
                unknown(images, "which vLLM is in the images for other chips is not known either", RED_HAT));
    }

    private static VersionRule redHatTooOld(ImageFamily images) {
        return RuleBuilder.of(images, in("(,3.4)"))
                .because("Red Hat AI Inference Server up to 3.3 brings vLLM up to 0.13" + TOO_OLD, RED_HAT);
    }

    private static List<VersionRule> ngc() {
        ImageFamily images = ImageFamilies.NGC;
        return List.of(
                RuleBuilder.of(images, in("(,26.3)"))
                        .because(
                                "The tags count years and months: up to 26.02 they hold vLLM up to 0.16" + TOO_OLD,
                                NVIDIA),
                RuleTable.vllmTraced(RuleBuilder.of(images, in("[26.3,)"))).because("26.03 holds vLLM 0.17.1.", NVIDIA),
                unknown(images, "images before 26.03 hold a vLLM before 0.17", NVIDIA));
    }

    private static List<VersionRule> llmScaler() {
        ImageFamily images = ImageFamilies.LLM_SCALER;
        return List.of(
                RuleBuilder.of(images, in("(,0.17)")).because("Tags below 1 count vLLM" + TOO_OLD, INTEL),
                RuleTable.vllmTraced(RuleBuilder.of(images, in("[0.17,1.0)")))
                        .because("Tags below 1 count vLLM.", INTEL),
                RuleBuilder.of(images, in("[1.0,1.5)"))
                        .because("The releases 1.0 to 1.4 hold vLLM up to 0.14" + TOO_OLD, INTEL),
                RuleTable.vllmTraced(RuleBuilder.of(images, in("[1.5,10)"))).because("1.5 holds vLLM 0.26.", INTEL),
                unknown(images, "releases before 1.5 hold a vLLM before 0.17", INTEL));
    }

    private static List<VersionRule> ended() {
        return List.of(
                RuleBuilder.of(ImageFamilies.RHOAI_2, always())
                        .because(
                                "OpenShift AI 2 brings vLLM up to 0.10.1" + TOO_OLD,
                                "access.redhat.com/articles/7136620 (RHOAI 2.25: v0.10.1)"),
                RuleBuilder.of(ImageFamilies.VLLM_FORK, always())
                        .because(
                                "Intel's fork for Gaudi, which the plugin vllm-gaudi replaced, ended with vLLM 0.9"
                                        + TOO_OLD,
                                "docs.habana.ai, vLLM Forked Inference Server; llm-d/llm-d docker/Dockerfile.hpu @151beff (v0.9.0.1)"));
    }

    private static VersionRule unknown(ImageFamily images, String doubt, String source) {
        return RuleTable.vllmTraced(RuleBuilder.of(images, notKnown()))
                .doubtful(RuleTable.VERSION_UNKNOWN + ": " + doubt + TOO_OLD)
                .because("vLLM is recognised, the version of the image is not.", source);
    }
}
