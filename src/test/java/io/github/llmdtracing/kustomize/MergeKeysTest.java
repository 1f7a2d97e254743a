package io.github.llmdtracing.kustomize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MergeKeysTest {
    private static FieldSchema at(String apiVersion, String kind, String... path) {
        FieldSchema schema = MergeKeys.object(apiVersion, kind);
        for (String field : path) {
            schema = schema.field(field);
        }
        return schema;
    }

    @Test
    void containersOfEveryWorkloadHaveNames() {
        assertThat(at("apps/v1", "Deployment", "spec", "template", "spec", "containers")
                        .keys())
                .isEqualTo(at("batch/v1", "CronJob", "spec", "jobTemplate", "spec", "template", "spec", "containers")
                        .keys())
                .isEqualTo(List.of("name"));
    }

    @Test
    void whatCameAfterThatSchemaIsNotKnown() {
        assertThat(at("v1", "Pod", "spec", "resourceClaims").merges()).isFalse();
        assertThat(at("autoscaling/v2", "HorizontalPodAutoscaler").isKnown()).isFalse();
        assertThat(at("v1", "Deployment").isKnown()).isFalse();
    }
}
