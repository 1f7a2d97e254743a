package io.github.llmdtracing.cluster;

/** A port of this machine behind which a port of a pod is reached, until it is closed. */
public interface PortForward extends AutoCloseable {
    /** The port, on the loopback interface. */
    int port();

    /** The pod that answers. */
    String pod();

    @Override
    void close();
}
