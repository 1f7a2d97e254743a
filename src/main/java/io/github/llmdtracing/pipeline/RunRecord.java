package io.github.llmdtracing.pipeline;

import io.github.llmdtracing.files.KnownTree;
import io.github.llmdtracing.report.console.RunSummary;
import java.util.Map;

/**
 * A run that ended well: what it depended on, what it left, and what it said.
 *
 * @param basis the hash of the program and of the whole configuration
 * @param surroundings the hash of what it looked at beside its sources
 * @param tree the sources, and what stands in their copies
 * @param summary what it said
 * @param reports the texts of its reports, by the names of their files
 */
record RunRecord(String basis, String surroundings, KnownTree tree, RunSummary summary, Map<String, String> reports) {
    RunRecord {
        reports = Map.copyOf(reports);
    }
}
