package io.github.llmdtracing.report.console;

/**
 * What a goal did in a module of a build of many.
 *
 * @param place where the module stands in the order of the build
 * @param module its name, as Maven's own summary has it
 * @param goal the goal
 * @param summary what was found and done
 * @param repeated whether nothing was done, because nothing had changed
 */
public record ModuleRun(int place, String module, String goal, RunSummary summary, boolean repeated) {
    String line() {
        return "  " + module + ": " + summary.inOneLine() + (repeated ? "; unchanged" : "");
    }
}
