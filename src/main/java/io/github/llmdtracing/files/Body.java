package io.github.llmdtracing.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;

/** What goes into a file. */
interface Body {
    /** Slices keep the JDK from holding a second copy of the whole outside of the heap. */
    int SLICE = 1 << 20;

    void writeTo(WritableByteChannel channel) throws IOException;

    static Body of(byte[] content) {
        return channel -> {
            for (int at = 0; at < content.length; at += SLICE) {
                writeAll(channel, ByteBuffer.wrap(content, at, Math.min(SLICE, content.length - at)));
            }
        };
    }

    static Body of(InputStream content) {
        return channel -> content.transferTo(Channels.newOutputStream(channel));
    }

    private static void writeAll(WritableByteChannel channel, ByteBuffer slice) throws IOException {
        while (slice.hasRemaining()) {
            channel.write(slice);
        }
    }
}
