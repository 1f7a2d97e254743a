package io.github.llmdtracing.query;

import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An answer.
 *
 * @param status its HTTP status
 * @param body its text
 * @param date its header {@code Date}
 */
record HttpAnswer(int status, String body, Optional<String> date) {
    private static final int MOVED = 300;
    private static final int WRONG = 400;

    boolean isSuccess() {
        return status >= 200 && status < MOVED;
    }

    boolean isElsewhere() {
        return status >= MOVED && status < WRONG;
    }

    boolean isRefused() {
        return status == 401 || status == 403;
    }

    boolean isMissing() {
        return status == 404;
    }

    /** The time at which the backend answered, by its own clock: seconds of Unix. It is the backend's clock that its spans are found by. */
    OptionalLong seconds() {
        try {
            return date.isEmpty()
                    ? OptionalLong.empty()
                    : OptionalLong.of(DateTimeFormatter.RFC_1123_DATE_TIME
                            .parse(date.get())
                            .getLong(ChronoField.INSTANT_SECONDS));
        } catch (DateTimeException e) {
            return OptionalLong.empty();
        }
    }
}
