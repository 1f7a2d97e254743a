package io.github.llmdtracing.mojo;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of a bean, or of a goal, that a user can set.
 *
 * @param fields the fields by their names, which are the keys
 */
record BeanKeys(Map<String, Field> fields) {
    BeanKeys {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    static BeanKeys of(Class<?> bean) {
        Map<String, Field> fields = new LinkedHashMap<>();
        for (Class<?> type = bean; isOurs(type); type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (canBeSet(field)) {
                    fields.put(field.getName(), field);
                }
            }
        }
        return new BeanKeys(fields);
    }

    static boolean isOurs(Class<?> type) {
        return type.getPackage() == BeanKeys.class.getPackage();
    }

    private static boolean canBeSet(Field field) {
        int modifiers = field.getModifiers();
        return !Modifier.isStatic(modifiers)
                && !Modifier.isPrivate(modifiers)
                && !field.isSynthetic()
                && !field.isAnnotationPresent(NotInFile.class);
    }

    /** These, and those of {@code others} that are not among them. */
    BeanKeys and(BeanKeys others) {
        Map<String, Field> all = new LinkedHashMap<>(fields);
        others.fields().forEach(all::putIfAbsent);
        return new BeanKeys(all);
    }

    Optional<Field> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    KnownNames names() {
        return KnownNames.sorted(fields.keySet());
    }
}
