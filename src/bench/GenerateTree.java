import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Writes a tree of manifests for measuring:
 * {@code java GenerateTree.java DIRECTORY [FILES [MEGABYTES [PERCENT_THAT_MATTER]]]}. The same arguments give the same
 * bytes. A file that matters holds a Deployment that starts a model server; the others hold objects of every other
 * kind, charts' templates and pages of prose.
 */
public final class GenerateTree {
    private static final int FILES_IN_A_DIRECTORY = 50;

    private final Random random = new Random(20260101L);
    private final int bytes;

    private GenerateTree(int bytes) {
        this.bytes = bytes;
    }

    public static void main(String[] args) throws IOException {
        int files = number(args, 1, 20_000);
        int megabytes = number(args, 2, 200);
        int percent = number(args, 3, 2);
        new GenerateTree((int) (megabytes * 1_000_000L / files)).write(Path.of(args[0]), files, percent);
    }

    private static int number(String[] args, int at, int otherwise) {
        return args.length > at ? Integer.parseInt(args[at]) : otherwise;
    }

    private void write(Path directory, int files, int percent) throws IOException {
        for (int i = 0; i < files; i++) {
            Path folder = directory.resolve("team-" + i / FILES_IN_A_DIRECTORY / 10).resolve("app-" + i / FILES_IN_A_DIRECTORY);
            Files.createDirectories(folder);
            boolean matters = i % 100 < percent;
            String name = matters ? "decode-" + i + ".yaml" : "object-" + i + (i % 10 == 9 ? ".md" : ".yaml");
            Files.write(folder.resolve(name), text(i, matters).getBytes(StandardCharsets.UTF_8));
        }
    }

    private String text(int number, boolean matters) {
        StringBuilder text = new StringBuilder(bytes + 1_000);
        if (matters) {
            text.append(deployment(number));
        }
        int size = bytes / 2 + random.nextInt(bytes + 1);
        while (text.length() < size) {
            text.append(text.length() == 0 ? "" : "---\n").append(other(number));
        }
        return text.toString();
    }

    private String deployment(int number) {
        return """
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: decode-%1$d
                  labels: {llm-d.ai/role: decode}
                spec:
                  selector:
                    matchLabels: {app: decode-%1$d}
                  template:
                    metadata:
                      labels: {app: decode-%1$d, llm-d.ai/role: decode}
                    spec:
                      containers:
                        - name: modelserver
                          image: ghcr.io/llm-d/llm-d-cuda:v0.5.0 # pinned
                          command: [vllm, serve]
                          args:
                            - some/model-%1$d
                            - --port=8200
                          env:
                            - name: HF_HOME
                              value: /cache
                """.formatted(number);
    }

    private String other(int number) {
        return switch (random.nextInt(3)) {
            case 0 -> configMap(number);
            case 1 -> service(number);
            default -> role(number);
        };
    }

    private String configMap(int number) {
        StringBuilder text = new StringBuilder("apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings-" + number + "\ndata:\n");
        for (int i = 0; i < 40; i++) {
            text.append("  key-").append(i).append(": \"").append(Long.toString(random.nextLong(), 36)).append("\" # kept\n");
        }
        return text.toString();
    }

    private String service(int number) {
        return """
                apiVersion: v1
                kind: Service
                metadata:
                  name: app-%d
                spec:
                  selector:
                    app.kubernetes.io/name: app-%d
                  ports:
                    - {name: http, port: %d}
                """.formatted(number, number, 1024 + random.nextInt(60_000));
    }

    private String role(int number) {
        return """
                apiVersion: rbac.authorization.k8s.io/v1
                kind: Role
                metadata:
                  name: reader-%d
                rules:
                  - apiGroups: [""]
                    resources: [pods, configmaps]
                    verbs: [get, list, watch]
                """.formatted(number);
    }
}
