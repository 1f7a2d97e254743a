package io.github.llmdtracing.e2e;

import io.grpc.ServerCredentials;
import io.grpc.TlsServerCredentials;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/**
 * A key and its certificate, signed by itself, for the loopback interface.
 *
 * @param name how its files are called
 * @param keys the key and the certificate
 * @param directory where the files are
 */
record Identity(String name, KeyStore keys, Path directory) {
    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final Base64.Encoder PEM = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

    /** Has the JDK's keytool make a new one. */
    static Identity create(String name, Path directory) throws GeneralSecurityException, IOException {
        Path store = directory.resolve(name + ".p12");
        LocalProcess keytool = LocalProcess.start(command(name, store), Map.of(), directory.resolve(name + ".log"));
        keytool.awaitCleanEnd();
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        return new Identity(name, keys, directory);
    }

    private static List<String> command(String name, Path store) {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        String words =
                "-genkeypair -storetype PKCS12 -keyalg EC -groupname secp256r1 -validity 2 -ext san=ip:127.0.0.1 -ext bc=ca:true";
        return Stream.of(
                        List.of(keytool),
                        List.of(words.split(" ")),
                        List.of(
                                "-alias",
                                name,
                                "-dname",
                                "CN=" + name,
                                "-keystore",
                                store.toString(),
                                "-storepass",
                                new String(PASSWORD)))
                .flatMap(List::stream)
                .toList();
    }

    /** The certificate in a file, which is also that of the authority to be trusted. */
    Path certificate() throws GeneralSecurityException, IOException {
        return write(".crt", "CERTIFICATE", keys.getCertificate(name).getEncoded());
    }

    Path key() throws GeneralSecurityException, IOException {
        return write(".key", "PRIVATE KEY", keys.getKey(name, PASSWORD).getEncoded());
    }

    private Path write(String suffix, String label, byte[] content) throws IOException {
        String text =
                "-----BEGIN " + label + "-----\n" + PEM.encodeToString(content) + "\n-----END " + label + "-----\n";
        return Files.writeString(directory.resolve(name + suffix), text);
    }

    /** How a server shows this identity, and asks its callers for one that it knows. */
    ServerCredentials serverCredentials(Identity caller) throws GeneralSecurityException {
        return TlsServerCredentials.newBuilder()
                .keyManager(keyManagers())
                .trustManager(caller.trustManagers())
                .clientAuth(TlsServerCredentials.ClientAuth.REQUIRE)
                .build();
    }

    /** How a server shows this identity to everybody. */
    SSLContext serverContext() throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keyManagers(), null, null);
        return context;
    }

    private KeyManager[] keyManagers() throws GeneralSecurityException {
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, PASSWORD);
        return factory.getKeyManagers();
    }

    private TrustManager[] trustManagers() throws GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        try {
            trusted.load(null, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        trusted.setCertificateEntry(name, keys.getCertificate(name));
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        return factory.getTrustManagers();
    }
}
