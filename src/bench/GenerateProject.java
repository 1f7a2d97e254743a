import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the manifests of a company's GitOps repository: {@code java GenerateProject.java DIRECTORY [TEAMS]}. Each team has ten files, of which three
 * are llm-d's: a model server with a routing proxy (every second one in a script), its endpoint picker or its Helm values, and a kustomization of
 * something else. The other seven are Deployments, Services, ConfigMaps, roles and a custom resource definition, which have nothing to do with it.
 */
public final class GenerateProject {
    private final Path directory;

    private GenerateProject(Path directory) {
        this.directory = directory;
    }

    public static void main(String[] args) throws IOException {
        int teams = args.length > 1 ? Integer.parseInt(args[1]) : 30;
        for (int i = 0; i < teams; i++) {
            new GenerateProject(Path.of(args[0], "team-" + i)).write(i);
        }
    }

    private void write(int team) throws IOException {
        put("llm/modelserver.yaml", modelServer(team));
        put(team % 3 == 0 ? "llm/values.yaml" : "llm/epp.yaml", team % 3 == 0 ? values(team) : picker(team));
        put("shop/kustomization.yaml", "resources:\n  - shop.yaml\n  - service.yaml\nimages:\n  - name: shop\n    newTag: \"1." + team + "\"\n");
        put("shop/shop.yaml", shop(team));
        put("shop/service.yaml", service("shop", 8080));
        put("shop/settings.yaml", configMap(team));
        put("db/statefulset.yaml", shop(team).replace("Deployment", "StatefulSet").replace("shop", "db"));
        put("db/service.yaml", service("db", 5432));
        put("rbac/roles.yaml", role(team));
        put("crd/widgets.yaml", definition(team));
    }

    private void put(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String modelServer(int team) {
        String role = team % 2 == 0 ? "decode" : "prefill";
        String start = team % 2 == 0
                ? """
                          command: ["/bin/bash", "-c"]
                          args:
                            - |
                              set -e
                              # the cache is on the node
                              exec vllm serve "$MODEL" \\
                                --port 8200 \\
                                --tensor-parallel-size 2
                """
                : """
                          command: [vllm, serve]
                          args:
                            - some/model
                            - --port=8200
                """;
        return """
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: %1$s-%2$d
                  namespace: llm-%2$d
                spec:
                  replicas: 2
                  selector:
                    matchLabels: {llm-d.ai/role: %1$s}
                  template:
                    metadata:
                      labels:
                        llm-d.ai/role: %1$s
                    spec:
                      initContainers:
                        - name: routing-proxy
                          image: ghcr.io/llm-d/llm-d-routing-sidecar:v0.7.1
                          args: ["--port=8000", "--vllm-port=8200"]
                          restartPolicy: Always
                      containers:
                        - name: modelserver
                          image: ghcr.io/llm-d/llm-d-cuda:v0.5.0 # pinned
                %3$s          env:
                            - name: MODEL
                              value: some/model
                          resources:
                            limits:
                              nvidia.com/gpu: "2"
                ---
                """
                        .formatted(role, team, start)
                + service("vllm", 8000);
    }

    private static String picker(int team) {
        return """
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: epp
                  namespace: llm-%1$d
                spec:
                  selector:
                    matchLabels: {app: epp}
                  template:
                    metadata:
                      labels: {app: epp}
                    spec:
                      containers:
                        - name: epp
                          image: ghcr.io/llm-d/llm-d-inference-scheduler:v0.6.0
                          args:
                            - --pool-name=pool-%1$d
                            - --grpc-port=9002
                """
                .formatted(team);
    }

    private static String values(int team) {
        return """
                # llm-d-modelservice
                modelArtifacts:
                  uri: hf://some/model-%1$d
                  size: 50Gi
                routing:
                  servicePort: 8000
                decode:
                  replicas: %1$d
                  containers:
                    - name: vllm
                      image: ghcr.io/llm-d/llm-d-cuda:v0.5.0
                      modelCommand: vllmServe
                      args: ["--max-model-len=4096"]
                """
                .formatted(team);
    }

    private static String shop(int team) {
        return """
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: shop
                  labels: {team: "%1$d"}
                spec:
                  replicas: 3
                  selector:
                    matchLabels: {app: shop}
                  template:
                    metadata:
                      labels: {app: shop}
                    spec:
                      containers:
                        - name: shop
                          image: registry.example.com/shop:1.%1$d
                          ports: [{containerPort: 8080}]
                          readinessProbe:
                            httpGet: {path: /ready, port: 8080}
                          resources:
                            requests: {cpu: 100m, memory: 128Mi}
                            limits: {memory: 256Mi}
                """
                .formatted(team);
    }

    private static String service(String name, int port) {
        return "apiVersion: v1\nkind: Service\nmetadata:\n  name: " + name + "\nspec:\n  selector: {app: " + name
                + "}\n  ports:\n    - port: " + port + "\n";
    }

    private static String configMap(int team) {
        StringBuilder text = new StringBuilder("apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\ndata:\n");
        for (int i = 0; i < 60; i++) {
            text.append("  setting-").append(i).append(": \"").append(team * 100 + i).append("\"\n");
        }
        return text.toString();
    }

    private static String role(int team) {
        return """
                apiVersion: rbac.authorization.k8s.io/v1
                kind: Role
                metadata: {name: reader-%d}
                rules:
                  - apiGroups: [""]
                    resources: [pods, services]
                    verbs: [get, list, watch]
                """
                .formatted(team);
    }

    private static String definition(int team) {
        StringBuilder text = new StringBuilder("apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata:\n  name: widgets"
                + team + ".example.com\nspec:\n  group: example.com\n  versions:\n    - name: v1\n      schema:\n        openAPIV3Schema:\n"
                + "          properties:\n");
        for (int i = 0; i < 200; i++) {
            text.append("            field").append(i).append(":\n              description: What the field number ").append(i)
                    .append(" of a widget is good for, at some length.\n              type: string\n");
        }
        return text.toString();
    }
}
