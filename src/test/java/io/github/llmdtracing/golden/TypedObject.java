package io.github.llmdtracing.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.rbac.ClusterRole;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBinding;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * A loaded object, read as the type that its kind names.
 *
 * @param content the loaded object
 */
record TypedObject(Map<String, Object> content) {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Map<String, Class<?>> TYPES = Stream.of(
                    ConfigMap.class,
                    Service.class,
                    ServiceAccount.class,
                    Deployment.class,
                    HorizontalPodAutoscaler.class,
                    NetworkPolicy.class,
                    PodDisruptionBudget.class,
                    Role.class,
                    RoleBinding.class,
                    ClusterRole.class,
                    ClusterRoleBinding.class)
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    /** Every field is one of the type, and what the type writes is what was read. */
    void requireNothingUnknown() {
        Class<?> type = Optional.<Class<?>>ofNullable(TYPES.get((String) content.get("kind")))
                .orElseThrow();
        Object typed = MAPPER.convertValue(content, type);
        requireNothingUnknown(typed);
        assertThat(json(typed)).isEqualTo(json(content));
    }

    private static JsonNode json(Object value) {
        return MAPPER.readTree(MAPPER.writeValueAsString(value));
    }

    private static void requireNothingUnknown(Object value) {
        if (value instanceof Collection<?> list) {
            list.forEach(TypedObject::requireNothingUnknown);
        } else if (value != null && value.getClass().getName().startsWith("io.fabric8.")) {
            Stream.of(value.getClass().getDeclaredFields()).forEach(f -> requireNothingUnknown(f, value));
        }
    }

    private static void requireNothingUnknown(Field field, Object owner) {
        if (Modifier.isStatic(field.getModifiers())) {
            return;
        }
        Object value = read(field, owner);
        if (field.getName().equals("additionalProperties")) {
            Map<?, ?> unknown = (Map<?, ?>) value;
            assertThat(unknown).as(owner.getClass().getSimpleName()).isNullOrEmpty();
        } else {
            requireNothingUnknown(value);
        }
    }

    private static Object read(Field field, Object owner) {
        try {
            field.setAccessible(true);
            return field.get(owner);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
