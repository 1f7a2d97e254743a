package io.github.llmdtracing.mojo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The rights that deploy and undeploy need, as they are shipped in the jar. */
final class ShippedRole {
    private static final String NAME = "deploy-role.yaml";

    private ShippedRole() {}

    static String text() {
        try (InputStream in = ShippedRole.class.getResourceAsStream(NAME)) {
            if (in == null) {
                throw new IllegalStateException(NAME + " is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> lines() {
        return text().lines().toList();
    }
}
