package io.github.llmdtracing.report.format;

import com.networknt.schema.Error;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.List;

/** What the schema of the verification's report finds wrong. */
public final class VerificationJudge {
    private VerificationJudge() {}

    /** What is wrong in a report. */
    public static List<String> judge(String json) throws IOException {
        return new JsonJudge(
                        "/io/github/llmdtracing/report/llmd-tracing-verification.schema.json",
                        SpecificationVersion.DRAFT_2020_12)
                .judge(json).stream().map(Error::toString).toList();
    }
}
