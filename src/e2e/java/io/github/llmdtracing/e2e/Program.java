package io.github.llmdtracing.e2e;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;

/** A program that {@code src/e2e/tools.sh} builds. Where it was not built, tests are skipped, unless {@code e2e.required} is set. */
enum Program {
    OTELCOL("e2e.otelcol"),
    JAEGER("e2e.jaeger"),
    ETCD("e2e.etcd"),
    API_SERVER("e2e.apiserver"),
    TEMPO("e2e.tempo");

    private static final String REQUIRED = "e2e.required";

    private final String property;

    Program(String property) {
        this.property = property;
    }

    Path path() {
        String path = System.getProperty(property, "");
        if (!path.isEmpty() && Files.isExecutable(Path.of(path))) {
            return Path.of(path);
        }
        String missing = "-D" + property + " names no program ('" + path
                + "'): src/e2e/tools.sh builds it and prints its path, src/e2e/run.sh does all of it";
        return Boolean.getBoolean(REQUIRED) ? fail(missing) : abort(missing);
    }
}
