package io.github.llmdtracing.shell;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The commands that start another one, by their manuals (POSIX XCU 4, Bash 5.2, GNU coreutils 9, util-linux 2.39, tini 0.19, uv 0.9, conda 25,
 * micromamba 2, Poetry 2, PDM 2, Pixi 0.60, Pipenv 2025, Hatch 1, opentelemetry-instrumentation 0.60, Nsight Systems 2025).
 */
final class PrefixCommands {
    private static final int LONGEST = 3;

    private static final Map<String, PrefixCommand> BY_NAME = List.of(
                    new PrefixCommand("exec", "cl", "a"),
                    new PrefixCommand("command", "p", ""),
                    new PrefixCommand("builtin", "", ""),
                    new PrefixCommand("nohup", "", ""),
                    new PrefixCommand("catchsegv", "", ""),
                    new PrefixCommand("unbuffer", "p", ""),
                    new PrefixCommand("time", "apqv", "fo")
                            .longFlags("portability", "append", "verbose", "quiet")
                            .longWithArgument("format", "output")
                            .withAssignments(),
                    new PrefixCommand("env", "i0v", "uC")
                            .longFlags("ignore-environment", "null", "debug")
                            .longWithArgument("unset", "chdir")
                            .withAssignments(),
                    new PrefixCommand("nice", "0123456789", "n").longWithArgument("adjustment"),
                    new PrefixCommand("ionice", "t", "cn").longFlags("ignore").longWithArgument("class", "classdata"),
                    new PrefixCommand("numactl", "lab", "iNmCpPw")
                            .longFlags("localalloc", "all", "balancing")
                            .longWithArgument(
                                    "interleave",
                                    "weighted-interleave",
                                    "preferred",
                                    "preferred-many",
                                    "cpunodebind",
                                    "physcpubind",
                                    "membind"),
                    new PrefixCommand("taskset", "ac", "")
                            .longFlags("all-tasks", "cpu-list")
                            .operands(1),
                    new PrefixCommand("chrt", "abdfiorR", "TPD")
                            .longFlags("all-tasks", "batch", "deadline", "fifo", "idle", "other", "rr", "reset-on-fork")
                            .operands(1),
                    new PrefixCommand("stdbuf", "", "ioe").longWithArgument("input", "output", "error"),
                    new PrefixCommand("timeout", "fpv", "ks")
                            .longFlags("foreground", "preserve-status", "verbose")
                            .longWithArgument("kill-after", "signal")
                            .operands(1),
                    new PrefixCommand("setsid", "cfw", "").longFlags("ctty", "fork", "wait"),
                    new PrefixCommand("flock", "nsxueoFv", "wE")
                            .longFlags("nonblock", "shared", "exclusive", "unlock", "close", "no-fork", "verbose")
                            .longWithArgument("timeout", "wait", "conflict-exit-code")
                            .operands(1),
                    new PrefixCommand("tini", "swgv", "pe"),
                    new PrefixCommand("docker-init", "swgv", "pe"),
                    new PrefixCommand("catatonit", "g", ""),
                    new PrefixCommand("dumb-init", "cv", "r")
                            .longFlags("single-child", "verbose")
                            .longWithArgument("rewrite"),
                    new PrefixCommand("sudo", "AbEHiknPS", "CDghpRrTtu")
                            .longFlags(
                                    "askpass",
                                    "background",
                                    "preserve-env",
                                    "set-home",
                                    "login",
                                    "non-interactive",
                                    "preserve-groups",
                                    "stdin")
                            .longWithArgument("chdir", "group", "host", "prompt", "role", "type", "user")
                            .withAssignments(),
                    new PrefixCommand("doas", "nL", "Cu"),
                    new PrefixCommand("setpriv", "", "")
                            .longFlags("clear-groups", "keep-groups", "init-groups", "no-new-privs", "nnp", "reset-env")
                            .longWithArgument(
                                    "reuid",
                                    "regid",
                                    "ruid",
                                    "euid",
                                    "rgid",
                                    "egid",
                                    "groups",
                                    "inh-caps",
                                    "ambient-caps",
                                    "bounding-set",
                                    "securebits",
                                    "pdeathsig",
                                    "selinux-label",
                                    "apparmor-profile"),
                    new PrefixCommand("gosu", "", "").operands(1),
                    new PrefixCommand("su-exec", "", "").operands(1),
                    uv("uv run")
                            .longWithArgument(
                                    "with",
                                    "with-requirements",
                                    "with-editable",
                                    "extra",
                                    "group",
                                    "no-group",
                                    "only-group",
                                    "package",
                                    "python",
                                    "project",
                                    "directory",
                                    "env-file",
                                    "index",
                                    "default-index",
                                    "extra-index-url",
                                    "index-strategy",
                                    "prerelease"),
                    uvTool("uvx"),
                    uvTool("uv tool run"),
                    conda("conda run"),
                    conda("mamba run"),
                    new PrefixCommand("micromamba run", "", "npae")
                            .longFlags("detach", "clean-env")
                            .longWithArgument("name", "prefix", "attach", "cwd", "env", "root-prefix"),
                    new PrefixCommand("poetry run", "", ""),
                    new PrefixCommand("pdm run", "s", "p")
                            .longFlags("site-packages")
                            .longWithArgument("project"),
                    new PrefixCommand("pixi run", "xv", "e")
                            .longFlags("frozen", "locked", "as-is", "clean-env", "no-install")
                            .longWithArgument("environment", "manifest-path"),
                    new PrefixCommand("pipenv run", "", ""),
                    new PrefixCommand("hatch run", "", ""),
                    new PrefixCommand("opentelemetry-instrument", "", "")
                            .longWithArgument(
                                    "traces_exporter",
                                    "metrics_exporter",
                                    "logs_exporter",
                                    "service_name",
                                    "propagators"),
                    new PrefixCommand("ddtrace-run", "", ""),
                    new PrefixCommand("nsys profile", "", "bcdefnostwxy")
                            .longWithArgument(
                                    "backtrace",
                                    "capture-range",
                                    "capture-range-end",
                                    "cpuctxsw",
                                    "cuda-graph-trace",
                                    "cuda-memory-usage",
                                    "cudabacktrace",
                                    "delay",
                                    "duration",
                                    "env-var",
                                    "export",
                                    "force-overwrite",
                                    "gpu-metrics-device",
                                    "gpu-metrics-devices",
                                    "gpu-metrics-frequency",
                                    "inherit-environment",
                                    "kill",
                                    "nvtx-capture",
                                    "osrt-threshold",
                                    "output",
                                    "python-backtrace",
                                    "python-sampling",
                                    "pytorch",
                                    "sample",
                                    "sampling-period",
                                    "session-new",
                                    "show-output",
                                    "stats",
                                    "stop-on-exit",
                                    "trace",
                                    "trace-fork-before-exec",
                                    "wait"),
                    // The entry point of NVIDIA's images ends with exec "$@".
                    new PrefixCommand("nvidia_entrypoint.sh", "", ""))
            .stream()
            .collect(Collectors.toUnmodifiableMap(PrefixCommand::name, Function.identity()));

    private PrefixCommands() {}

    private static PrefixCommand uv(String name) {
        return new PrefixCommand(name, "qvnU", "pwif")
                .longFlags(
                        "no-sync",
                        "frozen",
                        "locked",
                        "isolated",
                        "active",
                        "exact",
                        "no-project",
                        "no-config",
                        "no-cache",
                        "no-dev",
                        "no-default-groups",
                        "no-env-file",
                        "no-progress",
                        "all-extras",
                        "all-groups",
                        "offline",
                        "upgrade",
                        "quiet",
                        "verbose");
    }

    private static PrefixCommand uvTool(String name) {
        return uv(name).longWithArgument(
                        "from", "with", "with-requirements", "with-editable", "python", "index", "default-index");
    }

    private static PrefixCommand conda(String name) {
        return new PrefixCommand(name, "v", "np")
                .longFlags("no-capture-output", "live-stream", "verbose", "dev")
                .longWithArgument("name", "prefix", "cwd");
    }

    /** The words of {@code words} from which on the program really started stands. */
    static int skip(List<Word> words) {
        int at = 0;
        while (at < words.size()) {
            int start = at;
            int next = prefix(words.subList(at, words.size()))
                    .map(p -> new PrefixArguments(p, words).end(start + p.size()))
                    .orElse(start);
            if (next == at || next < 0 || next >= words.size()) {
                return at;
            }
            at = next;
        }
        return 0;
    }

    /** Whether a command of that name starts another one. */
    static boolean isKnown(String name) {
        return BY_NAME.keySet().stream().anyMatch(k -> k.equals(name) || k.startsWith(name + " "));
    }

    private static Optional<PrefixCommand> prefix(List<Word> words) {
        return IntStream.rangeClosed(1, Math.min(LONGEST, words.size()))
                .mapToObj(n -> BY_NAME.get(name(words.subList(0, n))))
                .filter(Objects::nonNull)
                .findFirst();
    }

    // A word whose end is not literal makes a name that nothing has.
    private static String name(List<Word> words) {
        return words.stream().map(w -> w.baseName().orElse("$")).collect(Collectors.joining(" "));
    }

    static String baseName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
