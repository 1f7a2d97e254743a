package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.yaml.ScalarStyle;
import io.github.llmdtracing.yaml.YamlScalar;
import java.util.regex.Pattern;

/**
 * What a scalar of a kustomization becomes in JSON, by which kustomize reads it (sigs.k8s.io/yaml, goyaml.v2/resolve.go): so
 * {@code newTag: 1.0} is refused as a number.
 */
enum JsonType {
    /** A string. */
    STRING,
    /** A number. */
    NUMBER,
    /** True or false, by any of the names of YAML 1.1. */
    BOOLEAN,
    /** Nothing. */
    NULL;

    private static final Pattern BOOLEANS =
            Pattern.compile("y|Y|yes|Yes|YES|on|On|ON|true|True|TRUE|n|N|no|No|NO|off|Off|OFF|false|False|FALSE");
    private static final Pattern TRUE = Pattern.compile("y|Y|yes|Yes|YES|on|On|ON|true|True|TRUE");
    private static final Pattern NUMBERS = Pattern.compile("[-+]?(?:0b[01_]+|0x[0-9a-fA-F_]+|[0-9][0-9_]*)"
            + "|[-+]?(?:\\.[0-9]+|[0-9][0-9_]*(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"
            + "|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)");

    static JsonType of(YamlScalar scalar) {
        if (scalar.isNull()) {
            return NULL;
        }
        boolean plain =
                scalar.style() == ScalarStyle.PLAIN && scalar.properties().tag().isEmpty();
        return plain ? ofPlain(scalar.value()) : STRING;
    }

    private static JsonType ofPlain(String value) {
        if (BOOLEANS.matcher(value).matches()) {
            return BOOLEAN;
        }
        return NUMBERS.matcher(value).matches() ? NUMBER : STRING;
    }

    /** Whether a boolean's name is one of those for true. */
    static boolean isTrue(YamlScalar scalar) {
        return TRUE.matcher(scalar.value()).matches();
    }
}
