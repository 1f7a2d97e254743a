package io.github.llmdtracing.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.component.ComponentState;
import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.diagnostic.Location;
import io.github.llmdtracing.diagnostic.Severity;
import io.github.llmdtracing.plan.change.FilePlan;
import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.yaml.YamlFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Runs that change the sources themselves, on files kept in memory. */
class InPlaceTest {
    private static final String LOCK = "k8s/" + TracingLock.FILE_NAME;
    private static final String DECODE = """
            spec:
              containers:
              # the model server
              - name: vllm
                image: vllm:0.17
                args:
                - --port=8000
                env: [] # none
                resources: {}
              - name: proxy
                image: proxy:0.9
            """;
    private static final String PREFILL = "containers:\n- {name: vllm, image: v, args: [\"a\"]}\n";
    private static final String[] PRODUCTION = {"OTEL_SERVICE_NAME=vllm", "OTEL_TRACES_SAMPLER_ARG=0.1"};
    private static final String[] DEVELOPMENT = {"OTEL_SERVICE_NAME=vllm", "OTEL_TRACES_SAMPLER_ARG=1.0", "OTEL_X=y"};

    /** A directory. */
    private static final class Disk {
        private final Map<String, String> files = new TreeMap<>();
        private List<Finding> findings = List.of();

        static Disk with(String... pathsAndTexts) {
            Disk disk = new Disk();
            for (int i = 0; i < pathsAndTexts.length; i += 2) {
                disk.files.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
            }
            return disk;
        }

        Disk copy() {
            Disk copy = new Disk();
            copy.files.putAll(files);
            return copy;
        }

        InPlacePlan plan() throws InvalidLockException {
            Optional<SourceText> lock = Optional.ofNullable(files.get(LOCK)).map(t -> SourceText.of(LOCK, t));
            List<SourceText> manifests = files.entrySet().stream()
                    .filter(f -> !f.getKey().equals(LOCK))
                    .map(f -> SourceText.of(f.getKey(), f.getValue()))
                    .toList();
            InPlacePlan plan = InPlacePlan.of("k8s", lock, manifests, List.of());
            findings = plan.findings();
            return plan;
        }

        List<FileWrite> writes(String... variables) throws InvalidLockException {
            InPlacePlan plan = plan();
            return plan.writes(
                    plan.originals().stream()
                            .map(t -> Container.enriched(t, variables))
                            .toList(),
                    List.of());
        }

        Disk write(List<FileWrite> writes) {
            writes.forEach(w -> w.content().ifPresentOrElse(c -> files.put(w.path(), c), () -> files.remove(w.path())));
            return this;
        }

        Disk enrich(String... variables) throws InvalidLockException {
            return write(writes(variables));
        }

        Map<String, String> originals() throws InvalidLockException {
            return plan().originals().stream().collect(Collectors.toMap(SourceText::path, SourceText::content));
        }

        Disk edit(String path, String what, String by) {
            assertThat(files.get(path)).contains(what);
            files.put(path, files.get(path).replace(what, by));
            return this;
        }
    }

    private static Disk disk() {
        return Disk.with("k8s/decode.yaml", DECODE, "k8s/sub/prefill.yaml", PREFILL);
    }

    @Test
    void putsInAndTakesOutByteForByte() throws Exception {
        for (String lineEnd : List.of("\n", "\r\n")) {
            for (String mark : List.of("", "\uFEFF")) {
                String text = mark + DECODE.stripTrailing().replace("\n", lineEnd);
                Disk disk = Disk.with("k8s/a.yaml", text).enrich(PRODUCTION);
                assertThat(disk.files.get("k8s/a.yaml")).contains("OTEL_SERVICE_NAME");
                assertThat(disk.originals()).containsEntry("k8s/a.yaml", text);
                assertThat(disk.enrich().files).isEqualTo(Map.of("k8s/a.yaml", text));
            }
        }
    }

    @Test
    void writesTheIntentThenTheFilesThenTheLock() throws Exception {
        assertThat(disk().writes(PRODUCTION))
                .extracting(FileWrite::path)
                .containsExactly(LOCK, "k8s/decode.yaml", "k8s/sub/prefill.yaml", LOCK);
    }

    @Test
    void changesNothingTheSecondTime() throws Exception {
        Disk disk = disk().enrich(PRODUCTION);
        assertThat(disk.writes(PRODUCTION)).isEmpty();
        assertThat(disk.findings).isEmpty();
    }

    @Test
    void leavesNoLockWhereNothingIsOurs() throws Exception {
        assertThat(disk().writes()).isEmpty();
        assertThat(disk().enrich(PRODUCTION).enrich().files).isEqualTo(disk().files);
    }

    @Test
    void startsFromTheUsersTextWhenTheProfileChanges() throws Exception {
        assertThat(disk().enrich(PRODUCTION).enrich(DEVELOPMENT).files).isEqualTo(disk().enrich(DEVELOPMENT).files);
    }

    @Test
    void losesNothingWhenKilledAtAnyPoint() throws Exception {
        List<Disk> starts = List.of(
                disk(),
                disk().enrich(PRODUCTION),
                disk().enrich(PRODUCTION).edit("k8s/decode.yaml", "  # the model", "  # a\n  # the model"),
                disk().enrich(PRODUCTION).edit("k8s/decode.yaml", "\"0.1\"", "\"0.5\""),
                disk().enrich(DEVELOPMENT).edit("k8s/sub/prefill.yaml", "image: v", "image: w"));
        for (Disk start : starts) {
            Map<String, String> originals = start.originals();
            for (String[] variables : List.of(PRODUCTION, DEVELOPMENT, new String[0])) {
                List<FileWrite> writes = start.writes(variables);
                Disk finished = start.copy().write(writes);
                for (int done = 0; done <= writes.size(); done++) {
                    Disk killed = start.copy().write(writes.subList(0, done));
                    assertThat(killed.originals()).as("%d of %s", done, writes).isEqualTo(originals);
                    assertThat(killed.enrich(variables).files).isEqualTo(finished.files);
                }
            }
        }
    }

    @Test
    void takesOutPieceByPieceWhatStandsInAnEditedFile() throws Exception {
        Disk disk = disk().enrich(PRODUCTION)
                .edit("k8s/decode.yaml", "    resources: {}\n", "    # mine\n    ports: []\n    resources: {}\n")
                .edit("k8s/decode.yaml", "spec:\n", "# top\nspec:\n");
        assertThat(disk.originals().get("k8s/decode.yaml"))
                .isEqualTo(DECODE.replace("    resources: {}\n", "    # mine\n    ports: []\n    resources: {}\n")
                        .replace("spec:\n", "# top\nspec:\n"));
        assertThat(disk.findings).isEmpty();
    }

    @Test
    void leavesALineOfOursThatTheUserEdited() throws Exception {
        Disk disk = disk().enrich(PRODUCTION);
        String edited = disk.files.get("k8s/decode.yaml").replaceFirst("\"0.1\"", "\"0.5\"");
        disk.files.put("k8s/decode.yaml", edited);
        String original = disk.originals().get("k8s/decode.yaml");
        assertThat(original)
                .contains("    env: # none\n    - name: OTEL_TRACES_SAMPLER_ARG\n      value: \"0.5\"\n    resources")
                .doesNotContain("OTEL_SERVICE_NAME")
                .doesNotContain("--tracing");
        assertThat(disk.findings).singleElement().satisfies(f -> {
            assertThat(f.code()).isEqualTo(FindingCode.EDITED_SINCE);
            assertThat(f.severity()).isEqualTo(Severity.INFO);
        });
        assertThat(disk.enrich(PRODUCTION).writes(PRODUCTION)).isEmpty();
    }

    @Test
    void leavesAKeyOfOursUnderWhichTheUserPutSomething() throws Exception {
        Disk disk =
                Disk.with("k8s/a.yaml", "containers:\n- name: a\n  image: b\n").enrich("OTEL_A=x");
        disk.edit("k8s/a.yaml", "    value: x\n", "    value: x\n  - name: MINE\n    value: m\n");
        assertThat(disk.originals().get("k8s/a.yaml"))
                .isEqualTo("containers:\n- name: a\n  image: b\n  env:\n  - name: MINE\n    value: m\n");
    }

    @Test
    void takesACopyOfOurLinesForTheUsers() throws Exception {
        String container = "- name: a\n  image: b\n  env:\n  - name: A\n    value: a\n";
        Disk disk = Disk.with("k8s/a.yaml", "containers:\n" + container).enrich("OTEL_A=x");
        String enriched = disk.files.get("k8s/a.yaml").substring("containers:\n".length());
        String copy = enriched.replace("name: a\n", "name: copy\n");
        disk.files.put("k8s/a.yaml", "containers:\n" + enriched + copy);
        assertThat(disk.originals()).containsEntry("k8s/a.yaml", "containers:\n" + container + copy);
        disk.files.put("k8s/a.yaml", "containers:\n" + copy + enriched);
        assertThat(disk.originals()).containsEntry("k8s/a.yaml", "containers:\n" + copy + container);
    }

    @Test
    void doesNotTakeTheCopyWhereTheUserEditedTheOriginal() throws Exception {
        Disk disk =
                Disk.with("k8s/a.yaml", "containers:\n- name: a\n  image: b\n").enrich("OTEL_A=x");
        String enriched = disk.files.get("k8s/a.yaml").substring("containers:\n".length());
        String copy = enriched.replace("name: a\n", "name: copy\n");
        disk.files.put("k8s/a.yaml", "containers:\n" + enriched.replace("value: x", "value: mine") + copy);
        assertThat(disk.originals().get("k8s/a.yaml")).endsWith(copy);
    }

    @Test
    void knowsOurLinesAgainWhenTheFileWasIndentedAnew() throws Exception {
        Disk disk =
                Disk.with("k8s/a.yaml", "containers:\n- name: a\n  image: b\n").enrich("OTEL_A=x");
        disk.files.put(
                "k8s/a.yaml",
                disk.files
                                .get("k8s/a.yaml")
                                .replaceAll("(?m)^(?!containers)", "  ")
                                .stripTrailing() + "\n");
        assertThat(disk.originals()).containsEntry("k8s/a.yaml", "containers:\n  - name: a\n    image: b\n");
    }

    @Test
    void knowsOurLinesAgainWhenGitChangedTheLineEnds() throws Exception {
        Disk disk = disk().enrich(PRODUCTION);
        disk.files.replaceAll((path, text) -> text.replace("\n", "\r\n"));
        assertThat(disk.originals())
                .containsEntry("k8s/decode.yaml", DECODE.replace("\n", "\r\n"))
                .containsEntry("k8s/sub/prefill.yaml", PREFILL.replace("\n", "\r\n"));
    }

    @Test
    void hasNothingToWriteWhereGitChangedTheLineEnds() throws Exception {
        Disk disk = disk().enrich(PRODUCTION);
        Disk all = disk.copy();
        all.files.replaceAll((path, text) -> text.replace("\n", "\r\n"));
        assertThat(all.writes(PRODUCTION)).isEmpty();

        Disk lockAlone = disk.copy();
        lockAlone.files.computeIfPresent(LOCK, (path, text) -> text.replace("\n", "\r\n"));
        assertThat(lockAlone.writes(PRODUCTION)).isEmpty();
        assertThat(lockAlone.originals()).isEqualTo(disk.originals());

        Disk back = Disk.with("k8s/decode.yaml", DECODE.replace("\n", "\r\n")).enrich(PRODUCTION);
        back.files.replaceAll((path, text) -> text.replace("\r\n", "\n"));
        assertThat(back.writes(PRODUCTION)).isEmpty();
        assertThat(back.enrich().files).isEqualTo(Map.of("k8s/decode.yaml", DECODE));
    }

    @Test
    void writesTheLockAnewWithTheLineEndsThatItHas() throws Exception {
        Disk disk = disk().enrich(PRODUCTION);
        disk.files.replaceAll((path, text) -> text.replace("\n", "\r\n"));
        String before = disk.files.get(LOCK);
        disk.enrich(DEVELOPMENT);

        assertThat(disk.files.get(LOCK)).isNotEqualTo(before).matches("(?s)(?:[^\r\n]*\r\n)+");
        assertThat(disk.enrich().files)
                .isEqualTo(Map.of(
                        "k8s/decode.yaml", DECODE.replace("\n", "\r\n"),
                        "k8s/sub/prefill.yaml", PREFILL.replace("\n", "\r\n")));
    }

    @Test
    void writesTheLockAnewWhereTheFileIsAnotherBesidesItsLineEnds() throws Exception {
        Disk disk = disk().enrich(PRODUCTION);
        disk.files.replaceAll((path, text) -> text.replace("\n", "\r\n"));
        disk.edit("k8s/decode.yaml", "8000", "8001");

        assertThat(disk.writes(PRODUCTION)).extracting(FileWrite::path).containsExactly(LOCK);
    }

    @Test
    void forgetsAFileThatIsGone() throws Exception {
        Disk disk = disk().enrich(PRODUCTION);
        disk.files.remove("k8s/decode.yaml");
        assertThat(disk.enrich(PRODUCTION).files.get(LOCK))
                .doesNotContain("decode.yaml")
                .contains("prefill.yaml");
    }

    @Test
    void countsWhatStandsThereForTheUsersWhenTheLockIsLost() throws Exception {
        Disk disk = disk().enrich(PRODUCTION);
        disk.files.remove(LOCK);
        assertThat(disk.writes(PRODUCTION)).isEmpty();
        assertThat(disk.plan().missingLock(List.of(traced("k8s/decode.yaml"), traced("other/a.yaml"))))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.code()).isEqualTo(FindingCode.MISSING_LOCK);
                    assertThat(f.severity()).isEqualTo(Severity.INFO);
                    assertThat(f.location()).hasToString("k8s/decode.yaml");
                });
        assertThat(disk().enrich(PRODUCTION).plan().missingLock(List.of(traced("k8s/decode.yaml"))))
                .isEmpty();
    }

    private static ComponentReport traced(String file) {
        return new ComponentReport(
                Location.of(file),
                "Deployment/decode",
                Optional.empty(),
                "vllm",
                "vllm",
                "decode",
                Optional.empty(),
                Optional.empty(),
                "",
                "rule",
                ComponentState.ALREADY_TRACED,
                "",
                List.of());
    }

    @Test
    void leavesAFileAsItStandsWhosePlanWasRefused() throws Exception {
        Disk disk = disk().enrich(PRODUCTION);
        InPlacePlan plan = disk.plan();
        List<PlanOutcome> refused = new ArrayList<>();
        for (SourceText text : plan.originals()) {
            Finding finding = Finding.of(FindingCode.PROOF_FAILED, Location.of(text.path()), "", "p", "", "");
            refused.add(new PlanOutcome.Refusal(new FilePlan(YamlFile.read(text), List.of()), finding));
        }
        assertThat(plan.writes(refused, List.of())).isEmpty();
    }

    @Test
    void leavesAFileAsItStandsThatNobodyCouldPlanOn() throws Exception {
        InPlacePlan plan = disk().enrich(PRODUCTION).plan();
        assertThat(plan.writes(List.of(), List.of("k8s/decode.yaml", "k8s/sub/prefill.yaml")))
                .isEmpty();
    }

    @Test
    void namesTheFilesThatTheLockKnows() throws Exception {
        String lock = disk().enrich(PRODUCTION).files.get(LOCK);
        assertThat(InPlacePlan.lockedFiles(SourceText.of(LOCK, lock)))
                .containsExactly("decode.yaml", "sub/prefill.yaml");
    }

    @Test
    void readsTheLinesOfBothSidesOfAMerge() throws Exception {
        Disk ours = disk().enrich(PRODUCTION);
        Disk theirs = disk().enrich(DEVELOPMENT);
        String both = union(ours.files.get(LOCK), theirs.files.get(LOCK));
        for (Disk side : List.of(ours, theirs)) {
            side.files.put(LOCK, both);
            assertThat(side.originals()).isEqualTo(disk().files);
            side.edit("k8s/decode.yaml", "spec:\n", "# merged\nspec:\n");
            assertThat(side.originals())
                    .containsEntry("k8s/decode.yaml", DECODE.replace("spec:\n", "# merged\nspec:\n"));
        }
    }

    private static String union(String one, String other) {
        List<String> lines = new ArrayList<>(one.lines().toList());
        lines.addAll(4, other.lines().skip(4).limit(other.lines().count() - 7).toList());
        return String.join("\n", lines) + "\n";
    }

    @Test
    void refusesConflictMarkersWithTheLineAndWhatToDo() throws Exception {
        Disk disk = disk().enrich(PRODUCTION);
        disk.edit(LOCK, "  \"entries\": [\n", "  \"entries\": [\n<<<<<<< HEAD\n");
        assertThatThrownBy(disk::plan).isInstanceOfSatisfying(InvalidLockException.class, e -> {
            Finding finding = e.finding();
            assertThat(finding.code()).isEqualTo(FindingCode.INVALID_LOCK);
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.location()).hasToString(LOCK + ":5:1");
            assertThat(finding.remedy()).contains("Delete the marker lines");
        });
    }

    @Test
    void refusesALockThatIsNone() {
        for (String broken : List.of(
                "{\"llmd-tracing\": 1",
                "[]",
                "",
                "{\"llmd-tracing\": 0, \"entries\": []}",
                "{\"llmd-tracing\": 1, \"entries\": [{\"file\": \"a\"}]}")) {
            assertThatThrownBy(() -> LockReader.read(SourceText.of(LOCK, broken)))
                    .as(broken)
                    .isInstanceOfSatisfying(
                            InvalidLockException.class,
                            e -> assertThat(e.finding().remedy()).contains("git checkout HEAD -- " + LOCK));
        }
    }

    @Test
    void saysWhoCanReadALockOfANewerFormat() {
        assertThatThrownBy(() -> LockReader.read(SourceText.of(LOCK, "{\"llmd-tracing\": 12, \"lines\": []}")))
                .isInstanceOfSatisfying(InvalidLockException.class, e -> {
                    assertThat(e.finding().problem()).contains("is of format 12");
                    assertThat(e.finding().remedy()).contains("Raise <version>");
                });
    }

    @Test
    void writesOneLineForEveryStepAndReadsItBack() throws Exception {
        Disk disk = Disk.with("k8s/a \"b\"\u2028\uD83D\uDE80.yaml", DECODE).enrich("A=\u0085 \uD83D\uDE80 \\ \"q\"");
        String lock = disk.files.get(LOCK);
        assertThat(lock.lines().filter(l -> l.contains("\"edits\""))).hasSize(4);
        assertThat(LockReader.read(SourceText.of(LOCK, lock)).toJson()).isEqualTo(lock);
        assertThat(disk.originals()).containsValue(DECODE);
    }
}
