package io.github.llmdtracing.kubernetes;

/** KServe's kinds for language models, and nothing else that is called like them. */
public final class LanguageModelServices {
    static final String GROUP = "serving.kserve.io";
    static final String SERVICE = "LLMInferenceService";
    static final String CONFIG = "LLMInferenceServiceConfig";

    private LanguageModelServices() {}

    /** Whether it is a service. */
    public static boolean isService(Workload workload) {
        return workload.kind().equals(SERVICE) && workload.group().equals(GROUP);
    }

    /** Whether it is a service, or a configuration that services are put on top of. */
    public static boolean has(Workload workload) {
        return isService(workload)
                || workload.kind().equals(CONFIG) && workload.group().equals(GROUP);
    }
}
