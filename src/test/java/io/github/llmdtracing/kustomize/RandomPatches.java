package io.github.llmdtracing.kustomize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Makes objects and patches that meet each other often, and not always as anybody would write them. */
final class RandomPatches {
    private final Random random;
    private boolean inPatch;

    RandomPatches(Random random) {
        this.random = random;
    }

    /**
     * An object and a patch for it.
     *
     * @param kind its kind
     * @param resource the object
     * @param patch the patch
     * @param isJson whether that is a JSON patch
     * @param targeted whether it names its target beside it
     */
    record Pair(String kind, String resource, String patch, boolean isJson, boolean targeted) {}

    Pair pair(String name) {
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        inPatch = false;
        Map<String, Object> resource = object(kind, name);
        boolean json = random.nextInt(3) == 0;
        inPatch = true;
        Object patch = json ? operations(resource) : object(kind, name);
        return new Pair(kind.kind, dump(resource), dump(patch), json, json || random.nextInt(4) == 0);
    }

    private static String dump(Object value) {
        DumperOptions options = new DumperOptions();
        options.setWidth(200);
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.AUTO);
        return new Yaml(options).dump(value);
    }

    private enum Kind {
        POD("v1", "Pod"),
        DEPLOYMENT("apps/v1", "Deployment"),
        STATEFUL_SET("apps/v1", "StatefulSet"),
        CRON_JOB("batch/v1", "CronJob"),
        SERVICE("v1", "Service"),
        ACCOUNT("v1", "ServiceAccount"),
        GROUP("leaderworkerset.x-k8s.io/v1", "LeaderWorkerSet"),
        INFERENCE("serving.kserve.io/v1alpha1", "LLMInferenceService");

        private final String apiVersion;
        private final String kind;

        Kind(String apiVersion, String kind) {
            this.apiVersion = apiVersion;
            this.kind = kind;
        }
    }

    private Map<String, Object> object(Kind kind, String name) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("apiVersion", kind.apiVersion);
        object.put("kind", kind.kind);
        Map<String, Object> metadata = map(
                field("labels", this::texts),
                field("annotations", this::texts),
                field("finalizers", () -> words("f", "g", "h")),
                field("ownerReferences", () -> list(this::owner)));
        metadata.remove("$patch");
        strings(metadata.get("annotations"));
        metadata.put("name", name);
        object.put("metadata", metadata);
        object.putAll(body(kind));
        if (inPatch && random.nextInt(40) == 0) {
            object.put("$patch", directive());
        }
        return object;
    }

    // Kustomize reads the annotations of resources itself, and wants strings.
    private void strings(Object annotations) {
        if (!inPatch && annotations instanceof Map<?, ?> map) {
            map.values().removeIf(Objects::isNull);
        }
    }

    private Map<String, Object> body(Kind kind) {
        return switch (kind) {
            case POD -> Map.of("spec", pod());
            case DEPLOYMENT -> Map.of("spec", map(field("replicas", this::number), field("template", this::template)));
            case STATEFUL_SET ->
                Map.of(
                        "spec",
                        map(
                                field("template", this::template),
                                field("volumeClaimTemplates", () -> list(() -> map(field("metadata", this::named))))));
            case CRON_JOB ->
                Map.of(
                        "spec",
                        map(field(
                                "jobTemplate",
                                () -> map(field("spec", () -> map(field("template", this::template)))))));
            case SERVICE ->
                Map.of(
                        "spec",
                        map(
                                field("ports", () -> list(() -> port("port"))),
                                field("selector", this::texts),
                                field("type", this::word)));
            case ACCOUNT ->
                map(field("secrets", () -> list(this::named)), field("imagePullSecrets", () -> list(this::named)));
            case GROUP ->
                Map.of(
                        "spec",
                        map(field(
                                "leaderWorkerTemplate",
                                () -> map(
                                        field("workerTemplate", this::template),
                                        field("leaderTemplate", this::template)))));
            case INFERENCE ->
                Map.of(
                        "spec",
                        map(
                                field("template", this::pod),
                                field("worker", this::pod),
                                field("manifest", () -> object(Kind.DEPLOYMENT, "inner"))));
        };
    }

    private Object template() {
        return map(field("metadata", () -> map(field("labels", this::texts))), field("spec", this::pod));
    }

    private Object pod() {
        return map(
                field("containers", () -> list(this::container)),
                field("containers", () -> list(this::container)),
                field("initContainers", () -> list(this::container)),
                field("ephemeralContainers", () -> list(this::container)),
                field("volumes", () -> list(this::volume)),
                field("tolerations", () -> list(() -> map(field("key", this::word), field("operator", this::word)))),
                field("imagePullSecrets", () -> list(this::named)),
                field("hostAliases", () -> list(() -> map(sure("ip", this::word), field("hostnames", this::args)))),
                field("topologySpreadConstraints", () -> list(this::spread)),
                field(
                        "securityContext",
                        () -> map(field("runAsUser", this::number), field("sysctls", () -> list(this::named)))),
                field("resourceClaims", () -> list(this::named)));
    }

    private Object container() {
        return map(
                sure("name", this::word),
                field("image", this::word),
                field("command", this::args),
                field("args", this::args),
                field("env", () -> list(this::variable)),
                field("env", () -> list(this::variable)),
                field("envFrom", () -> list(() -> map(field("configMapRef", this::named)))),
                field("ports", () -> list(() -> port("containerPort"))),
                field("volumeMounts", () -> list(() -> map(sure("mountPath", this::word), field("name", this::word)))),
                field(
                        "volumeDevices",
                        () -> list(() -> map(sure("devicePath", this::word), field("name", this::word)))),
                field("resources", () -> map(field("limits", this::texts), field("claims", () -> list(this::named)))),
                field("livenessProbe", () -> map(field("exec", () -> map(field("command", this::args))))));
    }

    private Object variable() {
        return map(
                sure("name", this::word),
                field("value", this::text),
                field("valueFrom", () -> map(field("secretKeyRef", this::named))));
    }

    private Object port(String key) {
        return map(
                sure(key, this::number),
                field("protocol", () -> pick("TCP", "UDP")),
                field("name", this::word),
                field("targetPort", this::number));
    }

    private Object volume() {
        return map(
                sure("name", this::word),
                field("emptyDir", LinkedHashMap::new),
                field("configMap", this::named),
                field("projected", () -> map(field("sources", () -> list(() -> map(field("secret", this::named)))))));
    }

    private Object spread() {
        return map(
                sure("topologyKey", this::word),
                field("whenUnsatisfiable", () -> pick("DoNotSchedule", "ScheduleAnyway")),
                field("maxSkew", this::number));
    }

    private Object owner() {
        return map(sure("uid", this::word), field("kind", this::word), field("controller", () -> true));
    }

    private Object named() {
        return map(sure("name", this::word), field("key", this::word));
    }

    private Object texts() {
        return map(field("a/b", this::text), field("c~d", this::text), field("e", this::text));
    }

    private Object args() {
        return words("--x", "--y=1", "--z", "8000");
    }

    private List<Object> words(String... words) {
        List<Object> list = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(pick(words));
        }
        return list;
    }

    private Object word() {
        return pick("A", "B", "C", "D");
    }

    private Object text() {
        return pick("1", "true", "some text", "", "$(A)", "x: y");
    }

    private Object number() {
        return 80 + random.nextInt(4);
    }

    private String directive() {
        return pick("merge", "replace", "delete", "delete");
    }

    @SafeVarargs
    private <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }

    private record Field(String name, boolean sure, Supplier<Object> value) {}

    private static Field field(String name, Supplier<Object> value) {
        return new Field(name, false, value);
    }

    private static Field sure(String name, Supplier<Object> value) {
        return new Field(name, true, value);
    }

    private Map<String, Object> map(Field... fields) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (Field field : fields) {
            boolean wanted = field.sure() ? random.nextInt(60) > 0 : random.nextInt(5) < 2;
            if (wanted) {
                map.put(field.name(), odd(field));
            }
        }
        if (inPatch && random.nextInt(25) == 0) {
            map.put("$patch", directive());
        }
        return map;
    }

    private Object odd(Field field) {
        boolean none = random.nextInt(field.sure() ? 200 : inPatch ? 15 : 40) == 0;
        return none ? null : field.value().get();
    }

    private List<Object> list(Supplier<Object> item) {
        List<Object> list = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            boolean again = !list.isEmpty() && random.nextInt(30) == 0;
            list.add(again ? list.get(0) : item.get());
        }
        if (inPatch && random.nextInt(15) == 0) {
            Map<String, Object> directive = new LinkedHashMap<>(Map.of("$patch", directive()));
            list.add(random.nextInt(list.size() + 1), directive);
        }
        return list;
    }

    private Object operations(Map<String, Object> resource) {
        List<String> paths = new ArrayList<>();
        paths(resource.get("spec") == null ? Map.of() : resource.get("spec"), "/spec", paths);
        if (((Map<?, ?>) resource.get("metadata")).get("labels") instanceof Map<?, ?> labels) {
            labels.keySet()
                    .forEach(k -> paths.add("/metadata/labels/"
                            + k.toString().replace("~", "~0").replace("/", "~1")));
        }
        List<Object> operations = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            operations.add(operation(paths));
        }
        return operations;
    }

    private void paths(Object value, String path, List<String> into) {
        into.add(path);
        if (value instanceof Map<?, ?> map) {
            map.forEach((k, v) ->
                    paths(v, path + "/" + k.toString().replace("~", "~0").replace("/", "~1"), into));
            into.add(path + "/new");
        }
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                paths(list.get(i), path + "/" + i, into);
            }
            into.addAll(Arrays.asList(path + "/-", path + "/-", path + "/-1", path + "/" + list.size()));
        }
    }

    private Map<String, Object> operation(List<String> paths) {
        String path = paths.get(random.nextInt(paths.size()));
        String from = paths.get(random.nextInt(paths.size()));
        String name = pick("add", "add", "add", "replace", "replace", "remove", "copy", "move");
        Map<String, Object> operation = new LinkedHashMap<>(Map.of("op", name, "path", path));
        if (name.equals("copy") || name.equals("move")) {
            operation.put("from", from);
        } else if (!name.equals("remove")) {
            operation.put("value", path.startsWith("/metadata/labels/") ? text() : value());
        }
        return operation;
    }

    private Object value() {
        return switch (random.nextInt(5)) {
            case 0 -> text();
            case 1 -> number();
            case 2 -> variable();
            case 3 -> container();
            default -> args();
        };
    }
}
