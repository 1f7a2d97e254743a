import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes one large or strange file: {@code java GenerateFile.java KIND FILE [MEGABYTES]}. The same arguments give the same bytes. In those that hold
 * objects every fiftieth is a Deployment that starts a model server.
 *
 * <ul>
 *   <li>{@code documents}: many documents
 *   <li>{@code list}: one document, a List
 *   <li>{@code lines}: a million lines, in one ConfigMap behind a Deployment
 *   <li>{@code deep}: a ConfigMap that nests 200 levels deep, behind a Deployment
 *   <li>{@code bomb}: a Deployment beside ten levels of ten aliases each
 * </ul>
 */
public final class GenerateFile {
    private static final int EVERY = 50;

    private GenerateFile() {}

    public static void main(String[] args) throws IOException {
        long bytes = (args.length > 2 ? Long.parseLong(args[2]) : 50) * 1_000_000;
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[1]))) {
            switch (args[0]) {
                case "documents" -> documents(out, bytes);
                case "list" -> list(out, bytes);
                case "lines" -> out.append(deployment(0)).append("---\n").append(lines(1_000_000));
                case "deep" -> out.append(deployment(0)).append("---\n").append(deep(198));
                case "bomb" -> out.append(deployment(0)).append("---\n").append(bomb());
                default -> throw new IllegalArgumentException("no such kind: " + args[0]);
            }
        }
    }

    private static void documents(BufferedWriter out, long bytes) throws IOException {
        long written = 0;
        for (int i = 0; written < bytes; i++) {
            String text = object(i) + "---\n";
            out.append(text);
            written += text.length();
        }
    }

    private static void list(BufferedWriter out, long bytes) throws IOException {
        out.append("apiVersion: v1\nkind: List\nitems:\n");
        long written = 0;
        for (int i = 0; written < bytes; i++) {
            String text = "  - " + object(i).strip().replace("\n", "\n    ") + "\n";
            out.append(text);
            written += text.length();
        }
    }

    private static String object(int number) {
        return number % EVERY == 0 ? deployment(number) : configMap(number);
    }

    private static String deployment(int number) {
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
                          command: [/bin/sh, -c]
                          args:
                            - |
                              # started by hand
                              exec vllm serve some/model-%1$d \\
                                --port 8200
                          env:
                            - name: HF_HOME
                              value: /cache
                """
                .formatted(number);
    }

    private static String configMap(int number) {
        StringBuilder text =
                new StringBuilder("apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings-" + number + "\ndata:\n");
        for (int i = 0; i < 20; i++) {
            text.append("  key-").append(i).append(": \"").append(number * 31 + i).append(" some words of a value\" # kept\n");
        }
        return text.toString();
    }

    private static String lines(int count) {
        StringBuilder text = new StringBuilder("apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: lines\ndata:\n");
        for (int i = 0; i < count; i++) {
            text.append("  k").append(i).append(": v\n");
        }
        return text.toString();
    }

    private static String deep(int levels) {
        StringBuilder text = new StringBuilder("apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: deep\ndata:\n");
        for (int i = 1; i <= levels; i++) {
            text.append("  ".repeat(i)).append("k:\n");
        }
        return text.append("  ".repeat(levels + 1)).append("end: v\n").toString();
    }

    private static String bomb() {
        StringBuilder text = new StringBuilder("apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: bomb\ndata:\n  a0: &a0 [x]\n");
        for (int i = 1; i <= 10; i++) {
            text.append("  a").append(i).append(": &a").append(i).append(" [*a").append(i - 1);
            text.append((", *a" + (i - 1)).repeat(9)).append("]\n");
        }
        return text.toString();
    }
}
