package io.github.llmdtracing.report.format;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A JSON schema on the class path, and what it finds wrong. */
record JsonJudge(String resource, SpecificationVersion version) {
    List<Error> judge(String json) throws IOException {
        try (InputStream in = JsonJudge.class.getResourceAsStream(resource)) {
            String schema = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return SchemaRegistry.withDefaultDialect(version).getSchema(schema).validate(json, InputFormat.JSON);
        }
    }
}
