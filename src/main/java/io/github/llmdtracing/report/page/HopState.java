package io.github.llmdtracing.report.page;

import io.github.llmdtracing.component.ComponentReport;
import io.github.llmdtracing.component.ComponentState;
import java.util.List;
import java.util.Locale;

/** What a box of the picture says; each has words and a mark of its own, so that colour is never needed. */
enum HopState {
    TRACED("traced"),
    ALREADY_TRACED("already traced"),
    PARTLY_TRACED("partly traced"),
    NOT_TRACEABLE("not traceable"),
    OPTED_OUT("opted out"),
    NOT_INSTALLED("not installed"),
    STRIPPED("tracing taken out"),
    STILL_TRACED("still traced"),
    UNTRACED("not traced"),
    GENERATED("generated"),
    STANDING("in these files"),
    NAMED("not generated here"),
    OUTSIDE("not in these files"),
    MISSING("not found here");

    private final String words;

    HopState(String words) {
        this.words = words;
    }

    static HopState of(ComponentState state) {
        return valueOf(state.name());
    }

    /** What several components have in common; where they differ, the hop is traced in part. */
    static HopState of(List<ComponentReport> components) {
        List<HopState> states =
                components.stream().map(c -> of(c.state())).distinct().toList();
        if (states.size() == 1) {
            return states.get(0);
        }
        if (states.stream().allMatch(HopState::isOfStrip)) {
            return states.contains(STILL_TRACED) ? STILL_TRACED : STRIPPED;
        }
        if (states.stream().allMatch(HopState::sends)) {
            return states.contains(PARTLY_TRACED) ? PARTLY_TRACED : TRACED;
        }
        return states.stream().anyMatch(HopState::sends) ? PARTLY_TRACED : NOT_TRACEABLE;
    }

    /** Whether spans come from there. */
    boolean sends() {
        return compareTo(PARTLY_TRACED) <= 0;
    }

    private boolean isOfStrip() {
        return this == STRIPPED || this == STILL_TRACED || this == UNTRACED;
    }

    /** Whether a trace has a gap there. */
    boolean isGap() {
        return this == NOT_TRACEABLE || this == OPTED_OUT || this == MISSING;
    }

    String words() {
        return words;
    }

    /** As in class names. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
