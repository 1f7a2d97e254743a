package io.github.llmdtracing.mojo;

import io.github.llmdtracing.collector.Header;
import io.github.llmdtracing.collector.SecretKey;
import io.github.llmdtracing.report.SecretMask;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads {@code <headers>}. A secret is named, never written.
 *
 * @param scope where they stand
 */
record HeaderReader(ElementScope scope) {
    private static final String HEADER = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";

    /** What vendors give out as keys: long, of letters and digits, without the words of a sentence. */
    private static final Pattern RANDOM =
            Pattern.compile("(?=[A-Za-z0-9+/_=-]*\\d)(?=[A-Za-z0-9+/_=-]*[A-Za-z])[A-Za-z0-9+/_=-]{24,}");

    List<Header> read(List<HeaderElement> elements) {
        List<Header> headers = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            headers.add(header(elements.get(i), scope.within("header", elements.get(i).name, i + 1)));
        }
        return headers;
    }

    private static Header header(HeaderElement element, ElementScope scope) {
        String name = scope.required("name", element.name, "the header, as authorization");
        if (!name.isEmpty() && !name.matches(HEADER)) {
            scope.wrong("name", name, "which is no name of a header (RFC 9110, 5.6.2)");
        }
        Optional<SecretKey> secret = secret(element, scope);
        Optional<String> value = ElementScope.text(element.value);
        if (secret.isEmpty() && value.isEmpty()) {
            scope.missing("secret", "the Secret that has the value, and its <key>; or <value>, if it is no secret");
        }
        if (secret.isEmpty() && value.filter(v -> looksSecret(name, v)).isPresent()) {
            scope.error("<value> looks like a secret, and would stand in a manifest; put it into a Secret,"
                    + " and name that with <secret> and <key>");
        }
        return new Header(name, prefix(value.orElse(""), secret.isPresent()), secret);
    }

    private static boolean looksSecret(String name, String value) {
        boolean named = name.toLowerCase(Locale.ROOT).contains("authorization");
        return named
                || RANDOM.matcher(value).find()
                || new SecretMask().value(name, value).contains(SecretMask.HIDDEN);
    }

    // Maven strips the blank that a scheme of authentication needs behind it.
    private static String prefix(String value, boolean beforeSecret) {
        return beforeSecret && value.matches("[A-Za-z]+") ? value + " " : value;
    }

    private static Optional<SecretKey> secret(HeaderElement element, ElementScope scope) {
        Optional<String> secret = ElementScope.text(element.secret);
        Optional<String> key = ElementScope.text(element.key);
        if (secret.isPresent() != key.isPresent()) {
            scope.error("<secret> and <key> belong together: the Secret, and its entry");
        }
        return secret.flatMap(s -> key.map(k -> new SecretKey(s, k)));
    }
}
