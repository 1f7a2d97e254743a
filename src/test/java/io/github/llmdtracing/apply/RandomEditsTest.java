package io.github.llmdtracing.apply;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.llmdtracing.plan.change.FilePlan;
import io.github.llmdtracing.text.SourceText;
import io.github.llmdtracing.yaml.YamlFile;
import io.github.llmdtracing.yaml.YamlSyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Random manifests, random changes: what comes out is what was planned, by our own proof and by SnakeYAML's composer; and the lock takes it
 * out again.
 */
class RandomEditsTest {
    private static final int FILES = 500;

    /** How the file is stored. */
    enum Variant {
        LF(t -> t),
        CRLF(t -> t.replace("\n", "\r\n")),
        BYTE_ORDER_MARK(t -> '\uFEFF' + t),
        NO_FINAL_NEWLINE(t -> t.substring(0, t.length() - 1));

        private final UnaryOperator<String> of;

        Variant(UnaryOperator<String> of) {
            this.of = of;
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyChangeComesOutAsPlanned(Variant variant) {
        int read = 0;
        int refused = 0;
        for (int seed = 0; seed < FILES; seed++) {
            Result result = Result.of(seed, text(variant, seed));
            read += result == Result.UNREADABLE ? 0 : 1;
            refused += result == Result.REFUSED ? 1 : 0;
        }
        assertThat(read).isGreaterThan(FILES * 9 / 10);
        assertThat(refused).isLessThan(FILES / 100);
    }

    static String text(Variant variant, int seed) {
        return variant.of.apply(new RandomYaml(new Random(seed)).stream());
    }

    /** What became of one file. */
    enum Result {
        PROVED,
        REFUSED,
        UNREADABLE;

        static Result of(int seed, String text) {
            SourceText source = SourceText.of("random.yaml", text);
            YamlFile file;
            List<Object> composed;
            try {
                file = YamlFile.read(source);
                composed = ComposedTree.of(text);
            } catch (YamlSyntaxException | YAMLException e) {
                return UNREADABLE;
            }
            RandomChanges changes = new RandomChanges(new Random(seed), file, composed);
            PlanOutcome outcome = new PlanApplier().apply(new FilePlan(file, changes.changes()));
            if (outcome instanceof FileChange change) {
                changes.makeOnModel();
                requireEqual(seed, change, composed);
                return PROVED;
            }
            return REFUSED;
        }

        static void requireEqual(int seed, FileChange change, List<Object> expected) {
            String shown = "seed " + seed + " " + change.changes() + "\n--- before\n"
                    + change.before().content() + "\n--- after\n"
                    + change.after().content();
            assertThat(ComposedTree.of(change.after().content())).as(shown).isEqualTo(expected);
            assertThat(takenOut(change).original().content())
                    .as(shown)
                    .isEqualTo(change.before().content());
        }

        private static Reversal takenOut(FileChange change) {
            TracingLock lock = new TracingLock(new TreeMap<>(Map.of("random.yaml", List.of(LockedFile.of(change)))));
            try {
                TracingLock read = LockReader.read(SourceText.of(TracingLock.FILE_NAME, lock.toJson()));
                return new LockReverser(read).reverse("random.yaml", change.after());
            } catch (InvalidLockException e) {
                throw new AssertionError(e.finding().toString(), e);
            }
        }
    }
}
