package io.github.llmdtracing.e2e;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ports of the loopback interface on which nobody listens. They lie below those that a system gives to its clients, so that nobody is
 * given one of them before it is listened on.
 */
final class Ports {
    private static final int FIRST = 20_000;
    private static final int COUNT = 10_000;

    /** Two builds on one machine begin at different ones. */
    private static final AtomicInteger NEXT =
            new AtomicInteger((int) (ProcessHandle.current().pid() * 97 % COUNT));

    private Ports() {}

    static int free() {
        int port = FIRST + NEXT.getAndIncrement() % COUNT;
        return isFree(port) ? port : free();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
