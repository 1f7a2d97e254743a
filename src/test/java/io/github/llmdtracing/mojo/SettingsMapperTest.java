package io.github.llmdtracing.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.llmdtracing.diagnostic.Finding;
import io.github.llmdtracing.diagnostic.FindingCode;
import io.github.llmdtracing.otel.OtlpEndpoint;
import io.github.llmdtracing.otel.OtlpProtocol;
import io.github.llmdtracing.otel.Sampler;
import io.github.llmdtracing.otel.SamplingProfile;
import io.github.llmdtracing.serving.Capability;
import io.github.llmdtracing.serving.ImageReference;
import io.github.llmdtracing.serving.Version;
import io.github.llmdtracing.serving.VersionRule;
import io.github.llmdtracing.settings.ConflictPolicy;
import io.github.llmdtracing.settings.NamePattern;
import io.github.llmdtracing.settings.Tracing;
import io.github.llmdtracing.settings.TracingSettings;
import io.github.llmdtracing.settings.UnknownVersions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsMapperTest {
    private final EnrichMojo goal = new EnrichMojo();
    private final ConfigurationProblems problems = new ConfigurationProblems("pom.xml");

    private TracingSettings settings() {
        TracingSettings settings = new SettingsMapper(goal, problems).map();
        assertThat(problems.problems()).isEmpty();
        return settings;
    }

    private List<String> problems() {
        new SettingsMapper(goal, problems).map();
        return problems.problems();
    }

    private List<Finding> notices() {
        new SettingsMapper(goal, problems).map();
        return problems.notices();
    }

    private static ProfileElement profile(String name, Consumer<ProfileElement> content) {
        ProfileElement profile = new ProfileElement();
        profile.name = name;
        content.accept(profile);
        return profile;
    }

    private static EnvironmentElement environment(String name, String path, Consumer<EnvironmentElement> content) {
        EnvironmentElement environment = new EnvironmentElement();
        environment.name = name;
        environment.paths.add(path);
        content.accept(environment);
        return environment;
    }

    private static RuleElement rule(String component, String tracing, Consumer<RuleElement> content) {
        RuleElement rule = new RuleElement();
        rule.component = component;
        rule.tracing = tracing;
        content.accept(rule);
        return rule;
    }

    private static ImageElement image(String name, String component, String version) {
        ImageElement image = new ImageElement();
        image.name = name;
        image.component = component;
        image.version = version;
        return image;
    }

    @Test
    void asksForAsLittleAsPossibleUnlessTold() {
        TracingSettings settings = settings();

        assertThat(settings.general().profile().name()).isEqualTo("production");
        assertThat(settings.general().profileChosen()).isFalse();
        assertThat(settings.general().endpoint()).isEmpty();
        assertThat(settings.protocol()).isEqualTo(OtlpProtocol.GRPC);
        assertThat(settings.conflicts()).isEqualTo(ConflictPolicy.KEEP);
        assertThat(settings.unknownVersions()).isEqualTo(UnknownVersions.WARN);
        assertThat(settings.excluded().test("k8s/a.yaml")).isFalse();
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        goal.profile = "prodution";
        goal.endpoint = "otel-collector:4317";
        goal.samplerArg = "10";
        goal.conflicts = "manifest";
        goal.unknownVersions = "warning";
        goal.protocol = "http";

        assertThat(problems())
                .containsExactly(
                        "<protocol> is \"http\", which is not allowed; allowed are grpc, http/protobuf. Did you mean \"http/protobuf\"?",
                        "<endpoint> is \"otel-collector:4317\", which is no URL of a collector; write http://otel-collector:4317, or https"
                                + " where the collector has a certificate",
                        "<profile> is \"prodution\", which is no profile; known are development, off, production, staging. Did you mean"
                                + " \"production\"?",
                        "<samplerArg> is \"10\", which is no number from 0 to 1; write 0.1 for 10 %",
                        "<conflicts> is \"manifest\", which is not allowed; allowed are keep, configured, fail",
                        "<unknownVersions> is \"warning\", which is not allowed; allowed are warn, skip, fail. Did you mean \"warn\"?");
    }

    @Nested
    class Sampling {
        @ParameterizedTest
        @CsvSource({"development,1.0", "staging,0.5", "production,0.1"})
        void comesFromTheStandardProfile(String name, String argument) {
            goal.profile = name;

            Tracing general = settings().general();

            assertThat(general.profileChosen()).isTrue();
            assertThat(general.profile().sampling().argument()).isEqualTo(argument);
        }

        @Test
        void parametersGoBeforeTheProfile() {
            goal.profile = "staging";
            goal.samplerArg = " 0.05 ";

            SamplingProfile profile = settings().general().profile();

            assertThat(profile.name()).isEqualTo("staging");
            assertThat(profile.sampling().argument()).isEqualTo("0.05");
        }

        @Test
        void parametersDoNotWakeTheProfileOff() {
            goal.profile = "off";
            goal.sampler = "always_on";

            SamplingProfile profile = settings().general().profile();

            assertThat(profile.active()).isFalse();
            assertThat(profile.sampling().share()).isZero();
        }

        @Test
        void argumentFollowsASamplerWithoutOne() {
            goal.sampler = "always_on";

            assertThat(settings().general().profile().sampling().argument()).isEqualTo("1.0");
        }

        @Test
        void refusesAnUnknownSampler() {
            goal.sampler = "jaeger_remote";

            assertThat(problems())
                    .containsExactly(
                            "<sampler> is \"jaeger_remote\", which is not allowed; allowed are always_on, always_off, traceidratio,"
                                    + " parentbased_always_on, parentbased_always_off, parentbased_traceidratio");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "'0,5' | ; write 0.5",
                    "'5 %' | ; write 0.05 for 5 %",
                    "-1 | ''",
                    "half | ''",
                    "NaN | ''",
                    "101 | ''"
                })
        void refusesAnArgumentThatIsNoShare(String written, String hint) {
            goal.samplerArg = written;

            assertThat(problems())
                    .containsExactly("<samplerArg> is \"" + written + "\", which is no number from 0 to 1" + hint);
        }
    }

    @Nested
    class Profiles {
        @Test
        void mayBeTheUsersOwn() {
            goal.profile = "load-test";
            goal.profiles.add(profile("load-test", p -> {
                p.samplerArg = "0.01";
                p.detail = "none";
                p.environment.put("OTEL_BSP_MAX_QUEUE_SIZE", "8192");
            }));

            SamplingProfile profile = settings().general().profile();

            assertThat(profile.sampling().sampler()).isEqualTo(Sampler.PARENTBASED_TRACEIDRATIO);
            assertThat(profile.sampling().argument()).isEqualTo("0.01");
            assertThat(profile.detail()).isEqualTo("none");
            assertThat(profile.environment()).containsEntry("OTEL_BSP_MAX_QUEUE_SIZE", "8192");
        }

        @Test
        void changeOfAStandardOneOnlyWhatTheySet() {
            goal.profiles.add(profile("production", p -> p.detail = "model"));

            SamplingProfile profile = settings().general().profile();

            assertThat(profile.detail()).isEqualTo("model");
            assertThat(profile.sampling().argument()).isEqualTo("0.1");
        }

        @Test
        void needAShareOfTheirOwn() {
            goal.profiles.add(profile("load-test", p -> {}));
            goal.profiles.add(profile("everything", p -> p.sampler = "always_on"));

            assertThat(problems())
                    .containsExactly(
                            "<profile> \"load-test\": <samplerArg> is missing: the share of traces for parentbased_traceidratio,"
                                    + " from 0 to 1");
        }

        @Test
        void areCheckedEachAndAll() {
            goal.profiles.add(profile("a", p -> p.samplerArg = "2"));
            goal.profiles.add(profile("a", p -> {
                p.samplerArg = "1";
                p.detail = "modle";
                p.environment.put("MY-VAR", "x");
                p.environment.put("EMPTY", null);
            }));
            goal.profiles.add(profile("off", p -> p.samplerArg = "1"));
            goal.profiles.add(profile(" ", p -> p.samplerArg = "1"));

            assertThat(problems())
                    .containsExactly(
                            "<profile> \"a\": <samplerArg> is \"2\", which is no number from 0 to 1; write 0.02 for 2 %",
                            "<profile> \"a\": <profiles> has two profiles of this name",
                            "<profile> \"a\": <environment>: <MY-VAR> is no name of a variable; letters, digits and _ are allowed",
                            "<profile> \"a\": <environment>: <EMPTY> has no value",
                            "<profile> \"a\": <detail> is \"modle\", which is no detail; known are all, model, worker, none. Did you mean"
                                    + " \"model\"?",
                            "<profile> \"off\": this profile cannot be defined anew; choose another name",
                            "<profile> no. 4: <name> is missing: a profile needs one");
        }
    }

    @Nested
    class Endpoint {
        @ParameterizedTest
        @ValueSource(strings = {"http://otel-collector:4317", "https://otlp.example.com", "http://$(HOST_IP):4317"})
        void isTakenAsItIs(String url) {
            goal.endpoint = url;

            assertThat(settings().general().endpoint()).contains(new OtlpEndpoint(url));
            assertThat(problems.notices()).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({
            "otel-collector, http://otel-collector:4317",
            "grpc://otel-collector:4317, http://otel-collector:4317",
            "http://, http://HOST:4317"
        })
        void isShownAsItShouldBe(String written, String corrected) {
            goal.endpoint = written;

            assertThat(problems()).singleElement().asString().contains("; write " + corrected + ", or https");
        }

        @Test
        void neverShowsItsPassword() {
            goal.endpoint = "http://me:opensesame@collector:4317";

            assertThat(problems()).singleElement().asString().contains("***").doesNotContain("opensesame");
        }

        @ParameterizedTest
        @CsvSource({"grpc,4318,4317", "http/protobuf,4317,4318"})
        void isDoubtedOnThePortOfTheOtherProtocol(String protocol, String wrong, String right) {
            goal.protocol = protocol;
            goal.endpoint = "http://otel-collector:" + wrong;

            assertThat(notices()).singleElement().satisfies(notice -> {
                assertThat(notice.location().file()).isEqualTo("pom.xml");
                assertThat(notice.subject()).isEqualTo("<endpoint>");
                assertThat(notice.problem()).contains("has the port for").contains("<protocol> is " + protocol);
                assertThat(notice.remedy()).startsWith("Write http://otel-collector:" + right);
            });
        }
    }

    @Nested
    class Environments {
        @Test
        void fillWhatTheyDoNotSayFromOutside() {
            goal.profile = "staging";
            goal.endpoint = "http://otel-collector:4317";
            goal.serviceNames.put("vllm", "chat");
            goal.resourceAttributes.put("k8s.cluster.name", "west");
            goal.environments.add(environment("eu", "overlays/eu/**", e -> {
                e.endpoint = "http://otel-collector.eu:4317";
                e.serviceNames.put("vllm-decode", "chat-decode");
                e.resourceAttributes.put("k8s.cluster.name", "east");
            }));

            Tracing eu = settings().at("overlays/eu/decode/patch.yaml");

            assertThat(eu.profile().name()).isEqualTo("staging");
            assertThat(eu.endpoint()).contains(new OtlpEndpoint("http://otel-collector.eu:4317"));
            assertThat(eu.serviceNames()).containsEntry("vllm", "chat").containsEntry("vllm-decode", "chat-decode");
            assertThat(eu.resourceAttributes()).containsEntry("k8s.cluster.name", "east");
            assertThat(eu.meantHere()).isNotEmpty();
            assertThat(settings().at("overlays/us/patch.yaml").meantHere()).isEmpty();
        }

        @Test
        void withAProfileOfTheirOwnTakeItsShare() {
            goal.samplerArg = "0.3";
            goal.environments.add(environment("dev", "dev", e -> e.profile = "development"));
            goal.environments.add(environment("qa", "qa", e -> {}));

            assertThat(settings().at("dev/a.yaml").profile().sampling().argument())
                    .isEqualTo("1.0");
            assertThat(settings().at("dev/a.yaml").profileChosen()).isTrue();
            assertThat(settings().at("qa/a.yaml").profile().sampling().argument())
                    .isEqualTo("0.3");
        }

        @Test
        void areCheckedEachAndAll() {
            goal.environments.add(environment("eu", "..\\eu", e -> e.profile = "stage"));
            goal.environments.add(environment("eu", "/srv/eu", e -> e.endpoint = "collector"));
            EnvironmentElement empty = new EnvironmentElement();
            goal.environments.add(empty);

            assertThat(problems())
                    .containsExactly(
                            "<environment> \"eu\": <path> is \"..\\eu\", which has backslashes; write ../eu",
                            "<environment> \"eu\": <profile> is \"stage\", which is no profile; known are development, off, production,"
                                    + " staging",
                            "<environment> \"eu\": <environments> has two environments of this name",
                            "<environment> \"eu\": <path> is \"/srv/eu\", which is absolute; write it as seen from the project's directory",
                            "<environment> \"eu\": <endpoint> is \"collector\", which is no URL of a collector; write"
                                    + " http://collector:4317, or https where the collector has a certificate",
                            "<environment> no. 3: <name> is missing: an environment needs one",
                            "<environment> no. 3: <paths> is missing: name the files that belong to the environment, as"
                                    + " <path>overlays/eu/**</path>");
        }
    }

    @Nested
    class Names {
        @Test
        void ofServicesAreKnown() {
            goal.serviceNames.put("vllm-decoder", "x");
            goal.serviceNames.put("sglang", " ");

            assertThat(problems())
                    .containsExactly(
                            "<serviceNames>: <vllm-decoder> is not allowed; allowed are vllm, vllm-decode, vllm-prefill, vllm-encode, sglang,"
                                    + " sglang-decode, sglang-prefill, sglang-encode, sglang-router, stack-router, routing-proxy,"
                                    + " endpoint-picker, body-based-routing, payload-processor, batch-gateway, async-processor. Did"
                                    + " you mean \"vllm-decode\"?",
                            "<serviceNames>: <sglang> has no value");
        }

        @Test
        void ofResourceAttributesAreTokens() {
            goal.resourceAttributes.put("deployment.environment.name", "eu, west=1");
            assertThat(settings().general().resourceAttributes())
                    .containsEntry("deployment.environment.name", "eu, west=1");

            goal.resourceAttributes.put("service.name", "x");
            goal.resourceAttributes.put("a b", "x");
            assertThat(problems())
                    .containsExactly(
                            "<resourceAttributes>: <service.name> is set by <serviceNames>, differently for each component",
                            "<resourceAttributes>: <a b> is no key of a resource attribute; letters, digits and . _ - are allowed");
        }

        @Test
        void ofExcludedComponentsHaveOneSlashAtMost() {
            goal.excludedComponents.add("canary-*/modelserver");
            assertThat(settings().excludedComponents()).containsExactly(new NamePattern("canary-*/modelserver"));

            goal.excludedComponents.add("a/b/c");
            goal.excludedComponents.add(null);
            assertThat(problems()).hasSize(2).first().asString().contains("more than one slash");
        }
    }

    @Nested
    class Silences {
        @Test
        void nameFindingsFilesAndTheReason() {
            goal.silences.add(silence("hop-untraced", "The simulator has no tracing.", "overlays/dev/**"));

            assertThat(settings().silences()).singleElement().satisfies(silence -> {
                assertThat(silence.code()).isEqualTo(FindingCode.HOP_UNTRACED);
                assertThat(silence.reason()).isEqualTo("The simulator has no tracing.");
                assertThat(silence.paths()).accepts("overlays/dev/a.yaml").rejects("overlays/prod/a.yaml");
            });
        }

        @Test
        void needACodeThatIsThereAndAReason() {
            goal.silences.add(silence("hop-untracd", " "));

            assertThat(problems()).hasSize(2);
            assertThat(problems.problems().get(0))
                    .isEqualTo("<silence> \"hop-untracd\": <reason> is missing: say why the finding is right as it is");
            assertThat(problems.problems().get(1)).contains("<code> is \"hop-untracd\", which is no finding");
        }

        private static SilenceElement silence(String code, String reason, String... paths) {
            SilenceElement element = new SilenceElement();
            element.code = code;
            element.reason = reason;
            element.paths.addAll(List.of(paths));
            return element;
        }
    }

    @Nested
    class Facts {
        @Test
        void ofImagesNameComponentAndVersion() {
            goal.images.add(image("registry.acme/llm/engine*", "vllm", "0.17.1"));

            assertThat(settings().images().resolve(ImageReference.parse("registry.acme/llm/engine-cuda:prod")))
                    .hasValueSatisfying(fact -> {
                        assertThat(fact.component()).isEqualTo("vllm");
                        assertThat(fact.version()).contains(Version.of("0.17.1"));
                    });
        }

        @Test
        void ofImagesAreChecked() {
            goal.images.add(image(null, "vlm", "latest"));

            assertThat(problems()).hasSize(3);
            assertThat(problems.problems().get(0)).startsWith("<image> no. 1: <name> is missing");
            assertThat(problems.problems().get(1))
                    .startsWith(
                            "<image> no. 1: <component> is \"vlm\", which is no component; known are async-processor, ")
                    .endsWith(". Did you mean \"vllm\"?");
            assertThat(problems.problems().get(2)).startsWith("<image> no. 1: <version>: \"latest\" is no version");
        }

        @Test
        void ofVersionsGoBeforeWhatIsKnown() {
            goal.rules.add(rule("routing-proxy", "flags", r -> {
                r.image = "registry.acme/llm/proxy";
                r.versions = "[0.5,)";
                r.note = "Ours.";
            }));
            ImageReference image = ImageReference.parse("registry.acme/llm/proxy:0.5.1");

            Optional<VersionRule> found =
                    settings().rules().ruleFor("routing-proxy", image, Optional.empty(), List.of());

            assertThat(found).hasValueSatisfying(rule -> {
                assertThat(rule.capability()).isEqualTo(Capability.FLAGS);
                assertThat(rule.flags().options()).containsExactly("--tracing");
                assertThat(rule.environment().exporterMandatory()).isTrue();
                assertThat(rule.note()).isEqualTo("Ours.");
            });
        }

        @Test
        void ofVersionsHoldForAllKnownImagesUnlessOneIsNamed() {
            goal.rules.add(rule("vllm", "none", r -> r.versions = "[0.20,0.21)"));

            assertThat(settings()
                            .rules()
                            .find("vllm", ImageReference.parse("vllm/vllm-openai:v0.20.1"), Version.ofTag("v0.20.1")))
                    .hasValueSatisfying(rule -> assertThat(rule.capability()).isEqualTo(Capability.NONE));
            assertThat(settings()
                            .rules()
                            .find("vllm", ImageReference.parse("vllm/vllm-openai:v0.21.0"), Version.ofTag("v0.21.0")))
                    .hasValueSatisfying(rule -> assertThat(rule.capability()).isEqualTo(Capability.FLAGS));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"vllm", "sglang", "sglang-router", "routing-proxy", "endpoint-picker", "payload-processor"})
        void ofVersionsTakeTheFlagsOfTheNewest(String component) {
            goal.rules.add(rule(component, "flags", r -> r.image = "acme/" + component));

            VersionRule rule = settings().rules().all().get(0);

            assertThat(rule.certain()).isTrue();
            assertThat(rule.flags().options()).isNotEmpty().doesNotContain("--oltp-traces-endpoint");
        }

        @Test
        void ofVersionsAreChecked() {
            goal.rules.add(rule("vllm", "flag", r -> r.versions = "0.9+"));
            goal.rules.add(rule("coordinator", "flags", r -> {}));
            goal.rules.add(rule("vllm", null, r -> {}));

            assertThat(problems()).hasSize(4);
            assertThat(problems.problems().get(0))
                    .isEqualTo(
                            "<rule> \"vllm\": <tracing> is \"flag\", which is not allowed; allowed are none, environment, flags. Did you"
                                    + " mean \"flags\"?");
            assertThat(problems.problems().get(1))
                    .startsWith("<rule> \"vllm\": <versions>: \"0.9+\" is no version range");
            assertThat(problems.problems().get(2))
                    .isEqualTo(
                            "<rule> \"coordinator\": <tracing> is \"flags\", and no way to trace coordinator is known here; write none");
            assertThat(problems.problems().get(3))
                    .isEqualTo("<rule> \"vllm\": <tracing> is missing: write flags, environment or none");
        }

        @Test
        void ofKServeAreAVersion() {
            goal.kserveVersion = "v0.20.0";
            assertThat(settings().kserve()).contains(Version.of("0.20"));

            goal.kserveVersion = "newest";
            assertThat(problems()).singleElement().asString().startsWith("<kserveVersion>: \"newest\" is no version");
        }
    }

    @Nested
    class Releases {
        @TempDir
        Path project;

        @Test
        void keepTheOrderOfTheirFiles() throws Exception {
            Files.createDirectories(project.resolve("helm"));
            Files.writeString(project.resolve("helm/z.yaml"), "");
            Files.writeString(project.resolve("helm/a.yaml"), "");
            goal.projectDirectory = project.toFile();
            goal.releases.add(release("chat", "helm/z.yaml", "./helm/a.yaml"));

            assertThat(settings().releases()).singleElement().satisfies(release -> {
                assertThat(release.chart()).isEqualTo("llm-d-modelservice");
                assertThat(release.values()).containsExactly("helm/z.yaml", "helm/a.yaml");
            });
        }

        @Test
        void areChecked() {
            goal.projectDirectory = project.toFile();
            goal.releases.add(release("chat", "helm/none.yaml"));
            goal.releases.add(release("chat"));
            goal.releases.get(1).chart = null;

            assertThat(problems())
                    .containsExactly(
                            "<release> \"chat\": <value> is \"helm/none.yaml\", and there is no such values file below the project's"
                                    + " directory",
                            "<release> \"chat\": <chart> is missing: name the chart, as llm-d-modelservice/llm-d-modelservice",
                            "<release> \"chat\": <releases> has two releases of this name in one namespace");
        }

        private static ReleaseElement release(String name, String... values) {
            ReleaseElement release = new ReleaseElement();
            release.name = name;
            release.chart = "llm-d-modelservice";
            release.values.addAll(List.of(values));
            return release;
        }
    }

    @Test
    void readsNoFileForSettingsWithoutReleases() {
        goal.projectDirectory = new File("nowhere/at/all");

        assertThat(settings().releases()).isEmpty();
    }
}
