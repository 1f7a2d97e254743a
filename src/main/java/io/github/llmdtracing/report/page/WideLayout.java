package io.github.llmdtracing.report.page;

import io.github.llmdtracing.report.page.PictureLine.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The path from left to right, for a screen: engines below each other in the last column, collector and backends below all. */
final class WideLayout {
    /** The room that the page has, and the widest box that is still easy to read. */
    private static final int ROOM = 1160;

    private static final int WIDEST = 240;
    private static final int GAP_X = 40;
    private static final int GAP_Y = 24;
    private static final int CHANNEL = 16;

    private final RequestPath path;
    private final List<List<Hop>> columns;
    private final Map<Hop, PictureBox> boxes = new LinkedHashMap<>();
    private final List<PictureLine> lines = new ArrayList<>();
    private final int box;
    private final int bus;

    private WideLayout(RequestPath path) {
        this.path = path;
        this.columns = columns(path.hops());
        int gaps = (columns.size() - 1) * GAP_X + 2 * CHANNEL;
        this.box = Math.min(WIDEST, (ROOM - gaps) / columns.size());
        int rows = columns.stream().mapToInt(List::size).max().orElse(1);
        this.bus = 2 + heightOf(rows) + GAP_Y;
    }

    static PictureLayout of(RequestPath path) {
        WideLayout layout = new WideLayout(path);
        layout.place();
        layout.requests();
        layout.spans();
        int width = layout.columns.size() * (layout.box + GAP_X) - GAP_X + 2 * CHANNEL;
        int height = layout.boxes.values().stream()
                        .mapToInt(PictureBox::bottom)
                        .max()
                        .orElse(0)
                + 2;
        return new PictureLayout("wide", width, height, List.copyOf(layout.boxes.values()), layout.lines);
    }

    private static List<List<Hop>> columns(List<Hop> hops) {
        List<List<Hop>> columns = new ArrayList<>();
        hops.stream().filter(h -> !isLast(h)).forEach(h -> columns.add(List.of(h)));
        columns.add(hops.stream().filter(WideLayout::isLast).toList());
        columns.removeIf(List::isEmpty);
        return columns;
    }

    private static boolean isLast(Hop hop) {
        return hop.kind().isEngine() || hop.kind() == HopKind.BESIDE;
    }

    private static int heightOf(int rows) {
        return rows * (PictureBox.HEIGHT + GAP_Y) - GAP_Y;
    }

    private void place() {
        int total = bus - 2 - GAP_Y;
        for (int column = 0; column < columns.size(); column++) {
            List<Hop> hops = columns.get(column);
            int top = 2 + (total - heightOf(hops.size())) / 2;
            for (int row = 0; row < hops.size(); row++) {
                put(hops.get(row), x(column), top + row * (PictureBox.HEIGHT + GAP_Y));
            }
        }
        sinks(HopKind.COLLECTOR, Math.max(0, columns.size() - 2));
        sinks(HopKind.BACKEND, Math.max(1, columns.size() - 1));
    }

    private void sinks(HopKind kind, int column) {
        int row = 0;
        for (Hop hop : path.sinks().stream().filter(h -> h.kind() == kind).toList()) {
            put(hop, x(column), bus + GAP_Y + row++ * (PictureBox.HEIGHT + GAP_Y));
        }
    }

    private int x(int column) {
        return CHANNEL + column * (box + GAP_X);
    }

    private void put(Hop hop, int x, int y) {
        boxes.put(hop, new PictureBox(hop, x, y, box));
    }

    private Optional<PictureBox> box(Hop hop) {
        return Optional.ofNullable(boxes.get(hop));
    }

    private void requests() {
        for (HopLink link : path.links()) {
            box(link.from()).ifPresent(from -> box(link.to()).ifPresent(to -> lines.add(request(link, from, to))));
        }
    }

    private static PictureLine request(HopLink link, PictureBox from, PictureBox to) {
        int turn = from.right() + GAP_X / 2;
        String points = "M" + from.right() + " " + from.middle() + "H" + turn + "V" + to.middle() + "H" + (to.x() - 1);
        return new PictureLine(Kind.of(link), points, turn, to.middle());
    }

    private void spans() {
        List<PictureBox> collectors = of(HopKind.COLLECTOR);
        List<PictureBox> senders = boxes.values().stream()
                .filter(b -> b.hop().state().sends() && !b.hop().components().isEmpty())
                .toList();
        if (collectors.isEmpty() || senders.isEmpty()) {
            return;
        }
        senders.forEach(s -> lines.add(PictureLine.unmarked(Kind.SPANS, drop(s))));
        deliveries(senders, collectors);
    }

    // What stands above another box goes round it, on its right.
    private String drop(PictureBox sender) {
        int channel = sender.right() + CHANNEL / 2;
        return isAlone(sender)
                ? "M" + sender.centre() + " " + sender.bottom() + "V" + bus
                : "M" + sender.right() + " " + sender.middle() + "H" + channel + "V" + bus;
    }

    private boolean isAlone(PictureBox box) {
        return columns.stream().anyMatch(c -> c.size() == 1 && c.contains(box.hop()));
    }

    private int foot(PictureBox sender) {
        return isAlone(sender) ? sender.centre() : sender.right() + CHANNEL / 2;
    }

    private void deliveries(List<PictureBox> senders, List<PictureBox> collectors) {
        int entry = collectors.get(0).x() - GAP_X / 2;
        boolean one = collectors.size() == 1;
        int target = one ? collectors.get(0).centre() : entry;
        int left = Stream.concat(senders.stream().map(this::foot), Stream.of(target))
                .mapToInt(i -> i)
                .min()
                .orElse(0);
        int right = Stream.concat(senders.stream().map(this::foot), Stream.of(target))
                .mapToInt(i -> i)
                .max()
                .orElse(0);
        lines.add(PictureLine.unmarked(Kind.SPANS, "M" + left + " " + bus + "H" + right));
        for (PictureBox collector : collectors) {
            lines.add(PictureLine.unmarked(
                    Kind.DELIVERY,
                    one
                            ? "M" + target + " " + bus + "V" + (collector.y() - 1)
                            : "M" + target + " " + bus + "V" + collector.middle() + "H" + (collector.x() - 1)));
        }
        of(HopKind.BACKEND).forEach(b -> lines.add(PictureLine.unmarked(Kind.DELIVERY, forward(collectors.get(0), b))));
    }

    private static String forward(PictureBox collector, PictureBox backend) {
        int turn = collector.right() + GAP_X / 2;
        return "M" + collector.right() + " " + collector.middle() + "H" + turn + "V" + backend.middle() + "H"
                + (backend.x() - 1);
    }

    private List<PictureBox> of(HopKind kind) {
        return boxes.values().stream().filter(b -> b.hop().kind() == kind).toList();
    }
}
