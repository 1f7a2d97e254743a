package io.github.llmdtracing.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PodDemandTest {
    @Test
    void containersAddUpAndGpusOfAllMakersAreGpus() {
        assertThat(demand("""
                  containers:
                    - {name: a, resources: {limits: {nvidia.com/gpu: 4, cpu: 16}}}
                    - {name: b, resources: {requests: {amd.com/gpu: "2"}, limits: {amd.com/gpu: "2"}}}
                    - {name: c, resources: {limits: {gpu.intel.com/i915: 1, gpu.intel.com/i915_monitoring: 1}}}
                """)).isEqualTo("7 GPUs");
    }

    @Test
    void anOrdinaryInitContainerCountsWhereItAsksForMore() {
        assertThat(demand("""
                  initContainers:
                    - {name: warm, resources: {limits: {nvidia.com/gpu: 8}}}
                    - {name: probe, resources: {limits: {nvidia.com/gpu: 2}}}
                  containers:
                    - {name: a, resources: {limits: {nvidia.com/gpu: 4}}}
                """)).isEqualTo("8 GPUs");
    }

    @Test
    void aSidecarAddsToTheContainersAndToInitContainersAfterIt() {
        assertThat(demand("""
                  initContainers:
                    - {name: before, resources: {limits: {nvidia.com/gpu: 5}}}
                    - {name: side, restartPolicy: Always, resources: {limits: {nvidia.com/gpu: 1}}}
                    - {name: after, resources: {limits: {nvidia.com/gpu: 5}}}
                  containers:
                    - {name: a, resources: {limits: {nvidia.com/gpu: 4}}}
                """)).isEqualTo("6 GPUs");
        assertThat(demand("""
                  initContainers:
                    - {name: side, restartPolicy: Always, resources: {limits: {nvidia.com/gpu: 1}}}
                  containers:
                    - {name: a, resources: {limits: {nvidia.com/gpu: 4}}}
                """)).isEqualTo("5 GPUs");
    }

    @Test
    void slicesAndOtherDevicesGoByTheirNames() {
        assertThat(demand("""
                  containers:
                    - {name: a, resources: {limits: {nvidia.com/mig-1g.5gb: 2, google.com/tpu: 8, habana.ai/gaudi: 1}}}
                """)).isEqualTo("8 google.com/tpu and 1 habana.ai/gaudi and 2 nvidia.com/mig-1g.5gb");
    }

    @Test
    void claimsOfATemplateCountForEachPodAndSharedOnesDoNot() {
        assertThat(demand("""
                  resourceClaims:
                    - {name: own, resourceClaimTemplateName: gpus}
                    - {name: shared, resourceClaimName: fabric}
                  containers:
                    - {name: a, resources: {claims: [{name: own}, {name: shared}]}}
                """)).isEqualTo("1 resource claim");
    }

    @Test
    void aNumberThatIsFilledInLaterIsNotKnown() {
        assertThat(demand("""
                  containers:
                    - {name: a, resources: {limits: {nvidia.com/gpu: "${GPUS}"}}}
                """)).isEqualTo("GPUs not known");
    }

    @Test
    void whatIsNoAcceleratorCountsNothing() {
        assertThat(demand("""
                  containers:
                    - {name: a, resources: {limits: {cpu: 4, nvidia.com/sriov-rdma-vf: 4, gpu.intel.com/millicores: 100}}}
                """)).isEqualTo("no GPU");
    }

    private static String demand(String spec) {
        KubernetesObject pod = Objects.one("apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec:\n" + spec.indent(2));
        return PodDemand.of(pod.podTemplates().get(0)).words();
    }
}
