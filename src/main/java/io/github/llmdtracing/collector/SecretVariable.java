package io.github.llmdtracing.collector;

/**
 * A variable of a container whose value is in a Secret.
 *
 * @param name the variable
 * @param value where its value is
 */
record SecretVariable(String name, SecretKey value) {
    /** How a collector's configuration names it. */
    String reference() {
        return "${env:" + name + "}";
    }
}
