package io.github.llmdtracing.mojo;

import io.github.llmdtracing.yaml.YamlMapping;
import java.lang.reflect.Field;
import java.util.function.BiConsumer;

/**
 * Fills beans with what mappings say.
 *
 * @param values reads the values
 */
record BeanReader(NodeReader values) {
    /** A new bean; what is wrong has then been said. */
    Object read(YamlMapping mapping, Class<?> type, FileScope scope) {
        Object bean = created(type);
        fill(BeanKeys.of(type), mapping, scope, (field, value) -> set(bean, field, value));
        return bean;
    }

    /** Hands each value that is right to {@code setter}. */
    void fill(BeanKeys keys, YamlMapping mapping, FileScope scope, BiConsumer<Field, Object> setter) {
        new KeyCheck(keys.names(), scope).check(mapping);
        keys.fields()
                .forEach((name, field) -> mapping.get(name)
                        .flatMap(node -> values.read(node, field.getGenericType(), scope.key(name)))
                        .ifPresent(value -> setter.accept(field, value)));
    }

    private static Object created(Class<?> type) {
        try {
            return type.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no element can be made of " + type, e);
        }
    }

    static void set(Object bean, Field field, Object value) {
        try {
            field.set(bean, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("no value can be given to " + field, e);
        }
    }
}
