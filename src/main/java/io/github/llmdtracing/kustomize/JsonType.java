package io.github.llmdtracing.kustomize;

import io.github.llmdtracing.yaml.ScalarStyle;
import io.github.llmdtracing.yaml.YamlScalar;
import java.util.Set;
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

    /** The tags that make a number or a boolean also of what stands in quotes, as {@code !!bool "true"}. */
    private static final Set<String> LITERALS =
            Set.of("tag:yaml.org,2002:bool", "tag:yaml.org,2002:int", "tag:yaml.org,2002:float");

    static JsonType of(YamlScalar scalar) {
        if (scalar.isNull()) {
            return NULL;
        }
        boolean plain = scalar.style() == ScalarStyle.PLAIN;
        return scalar.properties().tag().map(LITERALS::contains).orElse(plain) ? ofPlain(scalar.value()) : STRING;
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
