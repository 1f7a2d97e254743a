package io.github.llmdtracing.report.page;

import io.github.llmdtracing.report.page.PictureLine.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The path from top to bottom, for a phone: requests go down, and past a hop on the right; spans run down on the left. */
final class NarrowLayout {
    private static final int MARGIN = 20;
    private static final int BOX = 256;
    private static final int GAP = 32;
    private static final int CHANNEL = 12;

    private final RequestPath path;
    private final List<PictureBox> boxes = new ArrayList<>();
    private final List<PictureLine> lines = new ArrayList<>();

    private NarrowLayout(RequestPath path) {
        this.path = path;
    }

    static PictureLayout of(RequestPath path) {
        NarrowLayout layout = new NarrowLayout(path);
        layout.place();
        layout.requests();
        layout.spans();
        int height = layout.boxes.get(layout.boxes.size() - 1).bottom() + 2;
        return new PictureLayout("narrow", BOX + 2 * MARGIN, height, layout.boxes, layout.lines);
    }

    private void place() {
        for (Hop hop : path.all()) {
            boxes.add(new PictureBox(hop, MARGIN, 2 + boxes.size() * (PictureBox.HEIGHT + GAP), BOX));
        }
    }

    private void requests() {
        Map<Hop, PictureBox> at =
                boxes.stream().collect(Collectors.toMap(PictureBox::hop, Function.identity(), (a, b) -> a));
        for (HopLink link : path.links()) {
            PictureBox from = at.get(link.from());
            PictureBox to = at.get(link.to());
            if (from != null && to != null) {
                lines.add(request(link, from, to));
            }
        }
    }

    private static PictureLine request(HopLink link, PictureBox from, PictureBox to) {
        Kind kind = Kind.of(link);
        if (to.y() - from.bottom() == GAP) {
            String down = "M" + from.centre() + " " + from.bottom() + "V" + (to.y() - 1);
            return new PictureLine(kind, down, from.centre(), from.bottom() + GAP / 2);
        }
        int channel = from.right() + CHANNEL;
        String around =
                "M" + from.right() + " " + from.middle() + "H" + channel + "V" + to.middle() + "H" + (to.right() + 1);
        return new PictureLine(kind, around, channel, to.y() - GAP / 2);
    }

    private void spans() {
        List<PictureBox> collectors = of(HopKind.COLLECTOR);
        List<PictureBox> senders = boxes.stream()
                .filter(b -> b.hop().state().sends() && !b.hop().components().isEmpty())
                .toList();
        if (collectors.isEmpty() || senders.isEmpty()) {
            return;
        }
        int x = MARGIN - CHANNEL;
        senders.forEach(b -> lines.add(PictureLine.unmarked(Kind.SPANS, "M" + b.x() + " " + b.middle() + "H" + x)));
        int end = collectors.get(collectors.size() - 1).middle();
        lines.add(
                PictureLine.unmarked(Kind.SPANS, "M" + x + " " + senders.get(0).middle() + "V" + end));
        collectors.forEach(
                c -> lines.add(PictureLine.unmarked(Kind.DELIVERY, "M" + x + " " + c.middle() + "H" + (c.x() - 1))));
        backends(collectors.get(collectors.size() - 1));
    }

    private void backends(PictureBox collector) {
        int x = collector.right() + CHANNEL;
        for (PictureBox backend : of(HopKind.BACKEND)) {
            lines.add(PictureLine.unmarked(
                    Kind.DELIVERY,
                    "M" + collector.right() + " " + collector.middle() + "H" + x + "V" + backend.middle() + "H"
                            + (backend.right() + 1)));
        }
    }

    private List<PictureBox> of(HopKind kind) {
        return boxes.stream().filter(b -> b.hop().kind() == kind).toList();
    }
}
