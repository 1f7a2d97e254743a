package io.github.llmdtracing.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeparatingTabsTest {
    private static final String FIRST = "first: line\n";

    @ParameterizedTest
    @CsvSource({"a:>b", "a: >b", "---># c", "- \"x\"># c", "- |-># c", "a: &b>c", "{a: \"b\">}", "-- >x"})
    void aTabBehindATokenBecomesASpace(String line) {
        assertEquals(Optional.of(text(line).replace('\t', ' ')), mended(line));
    }

    @ParameterizedTest
    @CsvSource({"' >b: c'", ">b: c", "->b: c", "- ->b: c", "?>b"})
    void aTabThatIndentsStays(String line) {
        assertEquals(Optional.empty(), mended(line));
    }

    @Test
    void whatIsNoTabIsNotMended() {
        assertEquals(Optional.empty(), new SeparatingTabs("a: b").mended(2));
        assertEquals(Optional.empty(), new SeparatingTabs("a: b").mended(4));
    }

    @Test
    void aRunOfTabsIsMendedAtOnce() {
        assertEquals(Optional.of("a:   b\tc"), new SeparatingTabs("a:\t\t\tb\tc").mended(2));
    }

    @Test
    void whatWasMendedStaysMended() {
        SeparatingTabs tabs = new SeparatingTabs("a:\tb\nc:\td");
        tabs.mended(2);
        assertEquals(Optional.of("a: b\nc: d"), tabs.mended(7));
    }

    @Test
    void theWorkIsBounded() {
        SeparatingTabs tabs = new SeparatingTabs("a:\tb" + " ".repeat((int) (SeparatingTabs.MOST_WORK / 2)));
        assertEquals(true, tabs.mended(2).isPresent());
        assertEquals(Optional.empty(), tabs.mended(2));
    }

    private static Optional<String> mended(String line) {
        String text = FIRST + text(line);
        return new SeparatingTabs(text).mended(text.indexOf('\t')).map(m -> m.substring(FIRST.length()));
    }

    private static String text(String line) {
        return line.replace('>', '\t');
    }
}
