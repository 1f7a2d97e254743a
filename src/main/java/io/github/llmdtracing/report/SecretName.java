package io.github.llmdtracing.report;

import java.util.regex.Pattern;

/**
 * The name of a variable, an option or a key, asked whether what it names is a secret.
 *
 * @param text as {@code HF_TOKEN}, {@code --api-key}, {@code auth.clientSecret}
 */
record SecretName(String text) {
    private static final Pattern SECRET = Pattern.compile(
            "(?i)pass(?:word|wd|phrase)|secret|credential|authorization|headers$|cookie|private_?key|api_?key");
    private static final Pattern LIKELY = Pattern.compile("(?i)token(?!iz)|key");
    private static final Pattern REFERENCE =
            Pattern.compile("(?i)(?:secret|token|key|credential|password)s?[-_.]?(?:key)?(?:name|ref|file|path)$");
    private static final Pattern PLAIN = Pattern.compile("(?i)\\d{1,7}|\\d*\\.\\d+|true|false|null|none|auto|~");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\(.*|\\$\\{.*|\\$[A-Za-z_]\\w*|\\{\\{.*|\\*{3,}");

    /** Whether a value must not be shown under this name. References to secrets, variables and plain numbers may. */
    boolean hides(String value) {
        if (value.isBlank()
                || VARIABLE.matcher(value).matches()
                || REFERENCE.matcher(text).find()) {
            return false;
        }
        return SECRET.matcher(text).find()
                || LIKELY.matcher(text).find() && !PLAIN.matcher(value).matches();
    }

    /** Whether the name is just "key", as in a toleration or in a sentence about duplicate keys. */
    boolean isBareKey() {
        return text.equalsIgnoreCase("key") || text.equalsIgnoreCase("keys");
    }
}
