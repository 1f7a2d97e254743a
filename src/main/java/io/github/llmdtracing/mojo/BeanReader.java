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

    /** Hands each value that is right to {@code setter}, in the order of the file, in which what is wrong is said. */
    void fill(BeanKeys keys, YamlMapping mapping, FileScope scope, BiConsumer<Field, Object> setter) {
        new KeyCheck(keys.names(), scope).check(mapping);
        KeyCheck.entries(mapping)
                .flatMap(e -> e.name().stream())
                .distinct()
                .flatMap(name -> keys.field(name).stream())
                .forEach(field -> fill(field, mapping, scope.key(field.getName()), setter));
    }

    private void fill(Field field, YamlMapping mapping, FileScope scope, BiConsumer<Field, Object> setter) {
        mapping.get(field.getName())
                .flatMap(node -> values.read(node, field.getGenericType(), scope))
                .ifPresent(value -> setter.accept(field, value));
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
