package io.github.llmdtracing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC;
import static com.tngtech.archunit.lang.conditions.ArchConditions.haveModifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.RandomAccessFile;
import java.lang.ref.Reference;
import java.lang.reflect.Field;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The packages are layers, and this is their table. A package that is not in it fails: give it a row first. */
class LayeringTest {
    private static final String ROOT = "io.github.llmdtracing";

    /** Top row first; each package with all that it may use of the rows below. */
    private static final List<Layer> LAYERS = List.of(
            layer(
                    "mojo",
                    "pipeline, deployment, query, apiserver, cluster, report.format, report.page, report.console, report.patch, report,"
                            + " verify, lint, plan, settings, collector, files, helm, serving, yaml, text, diagnostic, otel"),
            layer(
                    "pipeline",
                    "deployment, cluster, report.format, report.console, report.patch, report, apply, lint, rollout, plan, plan.overlay,"
                            + " plan.values, plan.change, component, settings, collector, files, helm, kustomize,"
                            + " serving, kubernetes, commandline, yaml, shell, text, diagnostic, otel, parallel"),
            layer("deployment", "cluster, json, collector, files, kustomize, kubernetes, yaml, text, diagnostic"),
            layer("query", "cluster, json, verify"),
            layer("apiserver", "cluster, json, files, text"),
            layer("cluster", "json"),
            layer(
                    "report.format",
                    "report.page, report.console, report, verify, rollout, component, kubernetes, text, diagnostic"),
            layer("report.page", "report.console, report, rollout, standing, component, serving, diagnostic, otel"),
            layer("report.console", "report, verify, rollout, component, text, diagnostic"),
            layer("report.patch", "report, apply"),
            layer(
                    "report",
                    "verify, rollout, plan.change, standing, component, settings, collector, serving, yaml, text, diagnostic, otel"),
            layer(
                    "verify",
                    "lint, component, helm, kustomize, serving, kubernetes, commandline, yaml, shell, text, diagnostic, otel"),
            layer(
                    "apply",
                    "lint, plan.change, component, helm, kustomize, serving, kubernetes, commandline, yaml, shell, text, diagnostic, otel"),
            layer(
                    "lint",
                    "plan, plan.container, component, settings, helm, kustomize, serving, kubernetes, commandline, yaml, shell, text,"
                            + " diagnostic, otel"),
            layer(
                    "rollout",
                    "plan, plan.values, helm, kustomize, serving, kubernetes, commandline, yaml, shell, text, diagnostic, otel"),
            layer(
                    "plan",
                    "plan.overlay, plan.values, plan.container, plan.change, standing, component, settings, helm, kustomize,"
                            + " kubernetes, commandline, yaml, text, diagnostic, otel, parallel"),
            layer(
                    "plan.overlay",
                    "plan.container, plan.change, component, kustomize, kubernetes, commandline, yaml, text, diagnostic"),
            layer(
                    "plan.values",
                    "plan.container, plan.change, standing, component, settings, helm, kustomize, serving, kubernetes, commandline, yaml,"
                            + " text, diagnostic, otel"),
            layer(
                    "plan.container",
                    "plan.change, standing, component, settings, serving, kubernetes, commandline, yaml, text, diagnostic, otel"),
            layer("plan.change", "component, kustomize, kubernetes, commandline, yaml, text, diagnostic, otel"),
            layer(
                    "standing",
                    "component, settings, kustomize, serving, kubernetes, commandline, yaml, text, diagnostic, otel"),
            layer("component", "helm, serving, diagnostic"),
            layer("settings", "helm, serving, diagnostic, otel"),
            layer(
                    "collector",
                    "helm, kustomize, serving, kubernetes, commandline, yaml, shell, text, diagnostic, otel"),
            layer("files", "text, diagnostic, parallel"),
            layer("helm", "serving, kubernetes, commandline, yaml, shell, text, diagnostic, otel"),
            layer("kustomize", "kubernetes, commandline, yaml, shell, text, diagnostic, otel"),
            layer("serving", "kubernetes, commandline, yaml, shell, text, diagnostic, otel"),
            layer("kubernetes", "commandline, yaml, shell, text, diagnostic, otel"),
            layer("commandline", "yaml, shell, text, diagnostic, otel"),
            layer("yaml", "text, diagnostic, otel"),
            layer("shell", "text, diagnostic, otel"),
            layer("diagnostic", "text"),
            layer("text", ""),
            layer("otel", ""),
            layer("json", ""),
            layer("parallel", ""));

    /** What only one package may know of the world outside. */
    private static final Map<String, String> CONFINED = Map.of(
            "org.yaml.snakeyaml..", "yaml",
            "org.apache.maven..", "mojo",
            "org.eclipse.aether..", "mojo",
            "io.fabric8.kubernetes.client..", "apiserver",
            "tools.jackson..", "json");

    /** Kubernetes' own types: objects that are generated, and the kubeconfig. */
    private static final String MODELS = "io.fabric8.kubernetes.api.model..";

    private static final List<Class<?>> DISK = List.of(
            Files.class,
            FileChannel.class,
            FileInputStream.class,
            FileOutputStream.class,
            FileReader.class,
            FileWriter.class,
            RandomAccessFile.class);

    private static final List<Class<?>> TIME = List.of(
            Clock.class,
            Instant.class,
            LocalDate.class,
            LocalDateTime.class,
            OffsetDateTime.class,
            ZonedDateTime.class,
            Date.class);

    /** HelpMojo is generated, and not to our taste. */
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/HelpMojo"))
            .importPackages(ROOT);

    private record Layer(String name, Set<String> below) {
        private String pattern() {
            return ROOT + "." + name;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static Layer layer(String name, String below) {
        return new Layer(name, Set.of(below.isEmpty() ? new String[0] : below.split(", ")));
    }

    @ParameterizedTest
    @FieldSource("LAYERS")
    void usesOnlyLayersBelow(Layer layer) {
        DescribedPredicate<JavaClass> forbidden = DescribedPredicate.describe(
                "our packages other than " + layer.below(),
                used -> isOurs(used)
                        && !packageOf(used).equals(layer.name())
                        && !layer.below().contains(packageOf(used)));
        noClasses()
                .that()
                .resideInAPackage(layer.pattern())
                .should()
                .dependOnClassesThat(forbidden)
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void everyPackageHasARow() {
        Set<String> known = LAYERS.stream().map(Layer::name).collect(toCollection(TreeSet::new));
        assertThat(CLASSES)
                .isNotEmpty()
                .allSatisfy(type -> assertThat(known)
                        .as("the package of %s", type.getName())
                        .contains(packageOf(type)));
    }

    @Test
    void rowsNameOnlyRowsBelowThem() {
        for (int row = 0; row < LAYERS.size(); row++) {
            assertThat(LAYERS.subList(row + 1, LAYERS.size()).stream().map(Layer::name))
                    .containsAll(LAYERS.get(row).below());
        }
    }

    @Test
    void eachOutsideLibraryHasOnePackageThatKnowsIt() {
        CONFINED.forEach((library, owner) -> noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "." + owner + "..")
                .should()
                .dependOnClassesThat(resideInAPackage(library))
                .check(CLASSES));
    }

    @Test
    void modelsOfKubernetesAreKnownWhereObjectsAreMadeAndWhereTheKubeconfigIsRead() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".collector..", ROOT + ".apiserver..")
                .should()
                .dependOnClassesThat(resideInAPackage(MODELS))
                .check(CLASSES);
    }

    @Test
    void onlyFilesTouchesTheDisk() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".files..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "read or write the disk", used -> DISK.stream().anyMatch(used::isEquivalentTo)))
                .check(CLASSES);
    }

    @Test
    void onlyFilesGoalsAndTheClientKnowJavaIoFile() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".files..", ROOT + ".mojo..", ROOT + ".apiserver..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.File")
                .check(CLASSES);
    }

    @Test
    void namesSayWhatAClassIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Helper|Manager)[^.]*")
                .because("a name from the field says more")
                .check(CLASSES);
    }

    @Test
    void staticFieldsAreConstant() {
        fields().that()
                .haveModifier(STATIC)
                .and()
                .doNotHaveModifier(SYNTHETIC)
                .should(haveModifier(FINAL))
                .andShould()
                .notHaveRawType(DescribedPredicate.describe("arrays", JavaClass::isArray))
                .because("goals run side by side in one JVM")
                .check(CLASSES);
    }

    /** A daemon such as mvnd keeps our classes from one build to the next, and modules are built side by side. */
    @Test
    void staticFieldsHoldNothingThatCouldChange() {
        List<String> mutable = CLASSES.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getModifiers().contains(STATIC))
                .filter(field -> isMutable(constant(field.reflect())))
                .map(JavaField::getFullName)
                .toList();

        assertThat(mutable).isEmpty();
    }

    private static Object constant(Field field) {
        try {
            field.setAccessible(true);
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isMutable(Object constant) {
        String name = constant.getClass().getName();
        boolean collection = constant instanceof Collection || constant instanceof Map;
        boolean fixed = name.matches(
                "java[.]util[.](ImmutableCollections|Collections)[$](List|Set|Map|Sub|Unmodifiable|Empty|Singleton).*");
        return collection && !fixed
                || name.startsWith("java.util.concurrent.")
                || constant instanceof ThreadLocal
                || constant instanceof StringBuilder
                || constant instanceof Reference;
    }

    @Test
    void sameInputGivesSameBytesAnyTimeAnywhere() {
        noClasses()
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "tell the time", used -> TIME.stream().anyMatch(used::isEquivalentTo)))
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "setProperty", String.class, String.class)
                .orShould()
                .callMethod(Locale.class, "getDefault")
                .orShould()
                .callMethod(Charset.class, "defaultCharset")
                .orShould()
                .callMethod(String.class, "getBytes")
                .orShould()
                .callConstructor(String.class, byte[].class)
                .orShould()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .orShould()
                .callMethod(String.class, "format", String.class, Object[].class)
                .orShould()
                .callMethod(String.class, "formatted", Object[].class)
                .check(CLASSES);
    }

    @Test
    void everyPackageSaysWhatBelongsThereAndIsNullMarked() {
        assertThat(packages())
                .as("packages without a package-info.java that carries @NullMarked")
                .isNotEmpty()
                .allMatch(our -> our.isAnnotatedWith(NullMarked.class));
    }

    private static Stream<JavaPackage> packages() {
        return CLASSES.stream().map(JavaClass::getPackage).distinct();
    }

    private static boolean isOurs(JavaClass type) {
        return type.getBaseComponentType().getPackageName().startsWith(ROOT);
    }

    private static String packageOf(JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        return name.startsWith(ROOT + ".") ? name.substring(ROOT.length() + 1) : "";
    }
}
