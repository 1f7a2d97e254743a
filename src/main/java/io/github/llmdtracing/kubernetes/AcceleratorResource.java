package io.github.llmdtracing.kubernetes;

import java.util.List;
import java.util.Set;

/**
 * Which extended resources are accelerators, by the names that their device plugins give them: NVIDIA/k8s-device-plugin (README, "Shared
 * Access to GPUs" and "MIG"), ROCm/k8s-device-plugin, intel/intel-device-plugins-for-kubernetes (cmd/gpu_plugin), HabanaAI's
 * documentation, Google's on TPUs in GKE.
 */
final class AcceleratorResource {
    private static final Set<String> GPUS =
            Set.of("nvidia.com/gpu", "amd.com/gpu", "gpu.intel.com/i915", "gpu.intel.com/xe");
    private static final Set<String> OTHERS = Set.of("nvidia.com/gpu.shared", "habana.ai/gaudi", "google.com/tpu");
    private static final List<String> SLICES = List.of("nvidia.com/mig-");

    private AcceleratorResource() {}

    static boolean isGpu(String resource) {
        return GPUS.contains(resource);
    }

    static boolean isAccelerator(String resource) {
        return isGpu(resource) || OTHERS.contains(resource) || SLICES.stream().anyMatch(resource::startsWith);
    }
}
