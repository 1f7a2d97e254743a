package io.github.llmdtracing.report.page;

import java.util.List;

/**
 * Boxes and lines, each at its place.
 *
 * @param form the name of the form, for ids and style
 * @param width the width of the picture
 * @param height its height
 * @param boxes the hops
 * @param lines what is between them
 */
record PictureLayout(String form, int width, int height, List<PictureBox> boxes, List<PictureLine> lines) {
    PictureLayout {
        boxes = List.copyOf(boxes);
        lines = List.copyOf(lines);
    }
}
