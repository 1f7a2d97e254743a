package io.github.llmdtracing.report.page;

/**
 * A hop, and where its box is.
 *
 * @param hop the hop
 * @param x the left edge
 * @param y the upper edge
 * @param width the width
 */
record PictureBox(Hop hop, int x, int y, int width) {
    static final int HEIGHT = 112;

    int right() {
        return x + width;
    }

    int bottom() {
        return y + HEIGHT;
    }

    int middle() {
        return y + HEIGHT / 2;
    }

    int centre() {
        return x + width / 2;
    }
}
