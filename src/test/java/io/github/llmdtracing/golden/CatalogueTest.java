package io.github.llmdtracing.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.llmdtracing.helm.ValuesSchema;
import io.github.llmdtracing.helm.ValuesSchemas;
import io.github.llmdtracing.kubernetes.KubernetesObject;
import io.github.llmdtracing.kubernetes.WorkloadKind;
import io.github.llmdtracing.kubernetes.WorkloadKinds;
import io.github.llmdtracing.lint.LintRule;
import io.github.llmdtracing.lint.LintRules;
import io.github.llmdtracing.lint.LintSubject;
import io.github.llmdtracing.mojo.ConfigurationElement;
import io.github.llmdtracing.plan.EditPlan;
import io.github.llmdtracing.plan.PlannedSources;
import io.github.llmdtracing.report.ReportFormat;
import io.github.llmdtracing.report.format.ReportFormats;
import io.github.llmdtracing.serving.ServingComponent;
import io.github.llmdtracing.serving.ServingComponents;
import io.github.llmdtracing.settings.TracingSettings;
import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.yaml.YamlFile;
import io.github.llmdtracing.yaml.YamlSyntaxException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can be added to the product is in its catalogue and has a golden case. */
class CatalogueTest {
    private static final EditPlan NOTHING =
            new EditPlan(List.of(), List.of(), List.of(), List.of(), PlannedSources.none(), List.of());

    @Test
    void everyComponentHasAGoldenCase() throws IOException {
        Set<String> shown = componentsShown();

        assertThat(shown)
                .containsAll(ServingComponents.all().stream()
                        .map(ServingComponent::id)
                        .toList());
    }

    @Test
    void everyKindOfWorkloadHasAGoldenCase() throws IOException {
        List<KubernetesObject> objects = new ArrayList<>();
        for (GoldenCase golden : GoldenCase.all(GoldenTest.GOLDEN)) {
            golden.input().files().values().stream()
                    .flatMap(CatalogueTest::objects)
                    .forEach(objects::add);
        }

        assertThat(WorkloadKinds.all()).allMatch(kind -> objects.stream().anyMatch(o -> isFirstFor(kind, o)));
    }

    @Test
    void everyChartHasAGoldenCase() throws IOException {
        Set<String> shown = componentsShown();

        assertThat(shown)
                .containsAll(ValuesSchemas.all().stream()
                        .map(schema -> "chart " + schema.chart())
                        .toList());
    }

    @Test
    void everyChartIsInTheCatalogue() {
        assertThat(implementations(ValuesSchema.class)).isSubsetOf(classesOf(ValuesSchemas.all()));
    }

    @Test
    void everyComponentIsInTheCatalogue() {
        assertThat(implementations(ServingComponent.class)).isSubsetOf(classesOf(ServingComponents.all()));
    }

    @Test
    void everyKindOfWorkloadIsInTheCatalogue() {
        assertThat(implementations(WorkloadKind.class)).isSubsetOf(classesOf(WorkloadKinds.all()));
    }

    @Test
    void everyLintRuleIsInTheCatalogueAndHasAGoldenCase() throws Exception {
        List<LintRule> rules = LintRules.all(new LintSubject(settings(), NOTHING));
        Set<String> raised = new HashSet<>();
        for (GoldenCase golden : GoldenCase.all(GoldenTest.GOLDEN)) {
            golden.findings().lines().map(line -> line.split(" ")[1]).forEach(raised::add);
        }

        assertThat(implementations(LintRule.class)).isSubsetOf(classesOf(rules));
        assertThat(raised).containsAll(rules.stream().map(LintRule::id).toList());
    }

    private static TracingSettings settings() throws Exception {
        return new ConfigurationElement(Path.of(""), "<configuration/>").settings();
    }

    @Test
    void everyReportFormatIsInTheCatalogue() {
        assertThat(implementations(ReportFormat.class)).isSubsetOf(classesOf(ReportFormats.all()));
    }

    @Test
    void everyReportFormatIsOnThePage() throws IOException {
        String page = Files.readString(Path.of("src/site/markdown/report.md"));

        assertThat(ReportFormats.all())
                .allSatisfy(
                        format -> assertThat(page).contains("`" + format.id() + "`", "`" + format.fileName() + "`"));
    }

    private static Set<String> componentsShown() throws IOException {
        Set<String> shown = new HashSet<>();
        for (GoldenCase golden : GoldenCase.all(GoldenTest.GOLDEN)) {
            golden.components().lines().map(line -> line.split(" \\| ")[3]).forEach(shown::add);
        }
        return shown;
    }

    private static Stream<KubernetesObject> objects(String bytes) {
        String text = new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        try {
            return KubernetesObject.in(YamlFile.read(SourceText.of("", text))).stream();
        } catch (YamlSyntaxException e) {
            return Stream.of();
        }
    }

    private static boolean isFirstFor(WorkloadKind kind, KubernetesObject object) {
        boolean first = WorkloadKinds.all().stream()
                .filter(k -> k.describes(object))
                .findFirst()
                .filter(kind::equals)
                .isPresent();
        return first && !kind.podTemplates(object).isEmpty();
    }

    private static Set<String> classesOf(List<?> catalogue) {
        return catalogue.stream().map(c -> c.getClass().getName()).collect(Collectors.toSet());
    }

    private static Set<String> implementations(Class<?> type) {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(type.getPackageName())
                        .stream()
                        .filter(c -> c.isAssignableTo(type) && !c.isInterface())
                        .filter(c -> !c.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());
    }
}
