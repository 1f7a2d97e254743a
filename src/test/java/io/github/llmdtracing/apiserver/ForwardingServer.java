package io.github.llmdtracing.apiserver;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An API server that forwards to a pod that answers in capitals, or to a port of this machine, over WebSocket (RFC 6455) in channels as
 * Kubernetes has them: the first byte of a message is the channel, and each channel begins with its port.
 */
public final class ForwardingServer implements AutoCloseable {
    private static final Pattern KEY = Pattern.compile("(?im)^Sec-WebSocket-Key: *(\\S+)");
    private static final Pattern PROTOCOL = Pattern.compile("(?im)^Sec-WebSocket-Protocol: *([^,\\r\\n]+)");
    private static final String ACCEPTED = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private final Map<String, String> answers;
    private final OptionalInt pod;
    private final List<String> forwarded = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ServerSocket server;

    ForwardingServer(Map<String, String> answers) {
        this(answers, OptionalInt.empty());
    }

    /**
     * One behind which a server of this machine is the pod.
     *
     * @param answers what it says of its objects, by path
     * @param pod the port of that server
     */
    public ForwardingServer(Map<String, String> answers, int pod) {
        this(answers, OptionalInt.of(pod));
    }

    private ForwardingServer(Map<String, String> answers, OptionalInt pod) {
        this.answers = answers;
        this.pod = pod;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    /** Its URL. */
    public String address() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    /** Where ports were forwarded to. */
    public List<String> forwarded() {
        return new ArrayList<>(forwarded);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                threads.execute(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            String head = head(in);
            while (!head.isEmpty()) {
                String target = head.split(" ")[1];
                if (target.contains("/portforward")) {
                    forwarded.add(target);
                    forward(head, in, socket.getOutputStream());
                    return;
                }
                answer(target.replaceFirst("\\?.*", ""), socket.getOutputStream());
                head = head(in);
            }
        } catch (IOException e) {
            // The client has gone.
        }
    }

    private static String head(DataInputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private void answer(String path, OutputStream out) throws IOException {
        String body = answers.getOrDefault(path, "{}");
        String status = answers.containsKey(path) ? "200 OK" : "404 Not Found";
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        out.write(("HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\nContent-Length: " + bytes.length
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        out.write(bytes);
        out.flush();
    }

    private void forward(String head, DataInputStream in, OutputStream out) throws IOException {
        out.write(("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Accept: " + accepted(found(KEY, head)) + "\r\n"
                        + "Sec-WebSocket-Protocol: " + found(PROTOCOL, head).strip() + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        send(out, new byte[] {0, 1, 2});
        send(out, new byte[] {1, 1, 2});
        if (pod.isPresent()) {
            relay(new Socket(InetAddress.getLoopbackAddress(), pod.getAsInt()), in, out);
        }
        while (true) {
            byte[] message = receive(in);
            if (message.length > 1 && message[0] == 0) {
                for (int i = 1; i < message.length; i++) {
                    message[i] = (byte) Character.toUpperCase((char) message[i]);
                }
                send(out, message);
            }
        }
    }

    private void relay(Socket to, DataInputStream in, OutputStream out) throws IOException {
        open.add(to);
        threads.execute(() -> answerFrom(to, out));
        while (true) {
            byte[] message = receive(in);
            if (message.length > 1 && message[0] == 0) {
                to.getOutputStream().write(message, 1, message.length - 1);
            }
        }
    }

    private static void answerFrom(Socket pod, OutputStream out) {
        byte[] message = new byte[1024];
        try {
            int read = pod.getInputStream().read(message, 1, message.length - 1);
            while (read > 0) {
                send(out, Arrays.copyOf(message, read + 1));
                read = pod.getInputStream().read(message, 1, message.length - 1);
            }
        } catch (IOException e) {
            // Either side has gone.
        }
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String accepted(String key) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-1").digest((key + ACCEPTED).getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void send(OutputStream out, byte[] message) throws IOException {
        out.write(0x82);
        if (message.length < 126) {
            out.write(message.length);
        } else {
            out.write(new byte[] {126, (byte) (message.length >> 8), (byte) message.length});
        }
        out.write(message);
        out.flush();
    }

    private static byte[] receive(DataInputStream in) throws IOException {
        in.readUnsignedByte();
        int length = in.readUnsignedByte() & 0x7f;
        int whole = length == 126 ? in.readUnsignedShort() : length;
        byte[] mask = in.readNBytes(4);
        byte[] message = in.readNBytes(whole);
        for (int i = 0; i < message.length; i++) {
            message[i] ^= mask[i % 4];
        }
        return message;
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}
