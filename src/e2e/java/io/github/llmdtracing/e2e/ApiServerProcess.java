package io.github.llmdtracing.e2e;

import io.github.llmdtracing.apiserver.ApiServer;
import io.github.llmdtracing.apiserver.ConnectionRequest;
import io.github.llmdtracing.cluster.Cluster;
import io.github.llmdtracing.cluster.ClusterException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A real API server over a real etcd, with RBAC and TLS, and without anybody who acts on what it holds: no controllers, no kubelet. What
 * those would do, tests do.
 */
final class ApiServerProcess implements AutoCloseable {
    /** May do everything. */
    static final String ADMIN = "admin";

    /** May do what it is granted. */
    static final String DEPLOYER = "deployer";

    private static final String TOKENS = """
            admin-token,admin,1,"system:masters"
            deployer-token,deployer,2,""
            """;

    private final Path directory;
    private final int port = Ports.free();
    private final LocalProcess etcd;
    private final LocalProcess server;

    private ApiServerProcess(Path directory) {
        this.directory = directory;
        this.etcd = startEtcd(directory);
        this.server = startServer(directory, port);
    }

    /** Starts both, and waits until the server says that it is ready. */
    static ApiServerProcess start(Path directory) {
        ApiServerProcess started = new ApiServerProcess(directory);
        started.server.ready("the API server is ready", started::isReady);
        return started;
    }

    private static LocalProcess startEtcd(Path directory) {
        String client = "http://127.0.0.1:" + Ports.free();
        String peer = "http://127.0.0.1:" + Ports.free();
        write(directory.resolve("etcd.address"), client);
        LocalProcess etcd = LocalProcess.start(
                List.of(
                        Program.ETCD.path().toString(),
                        "--data-dir=" + directory.resolve("etcd"),
                        "--listen-client-urls=" + client,
                        "--advertise-client-urls=" + client,
                        "--listen-peer-urls=" + peer,
                        "--initial-advertise-peer-urls=" + peer,
                        "--initial-cluster=default=" + peer,
                        "--unsafe-no-fsync"),
                Map.of(),
                directory.resolve("etcd.log"));
        return etcd.ready("etcd is healthy", () -> Http.get(client + "/health").isPresent());
    }

    private static LocalProcess startServer(Path directory, int port) {
        write(directory.resolve("tokens.csv"), TOKENS);
        writeKeys(directory);
        return LocalProcess.start(
                List.of(
                        Program.API_SERVER.path().toString(),
                        "--etcd-servers=" + read(directory.resolve("etcd.address")),
                        "--cert-dir=" + directory.resolve("certificates"),
                        "--bind-address=127.0.0.1",
                        "--secure-port=" + port,
                        "--token-auth-file=" + directory.resolve("tokens.csv"),
                        "--authorization-mode=RBAC",
                        "--service-account-issuer=https://kubernetes.default.svc",
                        "--service-account-signing-key-file=" + directory.resolve("accounts.key"),
                        "--service-account-key-file=" + directory.resolve("accounts.pub"),
                        "--service-cluster-ip-range=10.0.0.0/24",
                        // Without its controller there are no accounts for pods to have.
                        "--disable-admission-plugins=ServiceAccount"),
                Map.of(),
                directory.resolve("kube-apiserver.log"));
    }

    private static void writeKeys(Path directory) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair keys = generator.generateKeyPair();
            write(
                    directory.resolve("accounts.key"),
                    pem("PRIVATE KEY", keys.getPrivate().getEncoded()));
            write(
                    directory.resolve("accounts.pub"),
                    pem("PUBLIC KEY", keys.getPublic().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(String type, byte[] content) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN " + type + "-----\n" + lines + "\n-----END " + type + "-----\n";
    }

    private boolean isReady() {
        return Files.exists(certificate())
                && ask("GET", "/readyz", "", "").filter("ok"::equals).isPresent();
    }

    private Path certificate() {
        return directory.resolve("certificates").resolve("apiserver.crt");
    }

    /** The cluster as a user sees it, who is a context of the kubeconfig. */
    Cluster as(String user) {
        try {
            return ApiServer.connect(new ConnectionRequest(List.of(kubeconfig()), Optional.of(user), Map.of()));
        } catch (ClusterException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A kubeconfig with a context for each user. */
    Path kubeconfig() {
        Path file = directory.resolve("kubeconfig");
        write(file, """
                apiVersion: v1
                kind: Config
                current-context: admin
                clusters:
                  - name: local
                    cluster: {server: "https://127.0.0.1:%d", certificate-authority: certificates/apiserver.crt}
                contexts:
                  - name: admin
                    context: {cluster: local, user: admin}
                  - name: deployer
                    context: {cluster: local, user: deployer}
                users:
                  - name: admin
                    user: {token: admin-token}
                  - name: deployer
                    user: {token: deployer-token}
                """.formatted(port));
        return file;
    }

    /** Changes something as others in a cluster do: with a JSON merge patch. */
    void patch(String path, String manager, String body) {
        ask("PATCH", path + "?fieldManager=" + manager, "application/merge-patch+json", body)
                .orElseThrow(() -> new AssertionError("not patched: " + path + "\n" + body));
    }

    /** Makes an object. */
    String create(String path, String body) {
        return ask("POST", path, "application/yaml", body)
                .orElseThrow(() -> new AssertionError("not created: " + path + "\n" + body));
    }

    /** What the administrator is answered; nothing where all is not well. */
    Optional<String> ask(String method, String path, String type, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer admin-token")
                .header("Accept", "application/json")
                .timeout(Duration.ofSeconds(20));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        try {
            HttpResponse<String> response = client().send(
                            request.method(method, HttpRequest.BodyPublishers.ofString(body))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            return Optional.of(response).filter(r -> r.statusCode() < 300).map(HttpResponse::body);
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpClient client() {
        try (InputStream in = Files.newInputStream(certificate())) {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            int number = 0;
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                trusted.setCertificateEntry("server-" + number++, certificate);
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(null, trust.getTrustManagers(), null);
            return HttpClient.newBuilder().sslContext(tls).build();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String said() {
        return server.said();
    }

    @Override
    public void close() {
        server.process().destroyForcibly();
        etcd.process().destroyForcibly();
    }
}
