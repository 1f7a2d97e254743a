package io.github.llmdtracing.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkersTest {
    private final List<Integer> numbers = IntStream.range(0, 1000).boxed().toList();

    @Test
    void givesTheResultsInTheOrderOfTheItems() {
        assertThat(Workers.of(4).map(numbers, n -> -n))
                .isEqualTo(numbers.stream().map(n -> -n).toList());
    }

    @Test
    void worksInTheCallersThreadAlone() {
        Set<String> threads = ConcurrentHashMap.newKeySet();

        Workers.of(1).map(numbers, n -> threads.add(Thread.currentThread().getName()));

        assertThat(threads).containsExactly(Thread.currentThread().getName());
    }

    @Test
    void throwsTheFirstFailureAndStops() {
        Set<Integer> done = ConcurrentHashMap.newKeySet();

        assertThatThrownBy(() -> Workers.of(2).map(numbers, n -> {
                    done.add(n);
                    throw new IllegalStateException("number " + n);
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(done).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void hasNothingToDoForNothing() {
        assertThat(Workers.ofThisMachine().map(List.of(), n -> n)).isEmpty();
    }

    @Test
    void asksNoFurtherOnceSomethingDoesNotHold() {
        List<Integer> asked = new ArrayList<>();
        Predicate<Integer> below = i -> {
            asked.add(i);
            return i < 3;
        };

        assertThat(Workers.of(1).all(List.of(1, 2, 3, 4), below)).isFalse();
        assertThat(asked).containsExactly(1, 2, 3);
        assertThat(Workers.of(4).all(List.of(1, 2), i -> i < 3)).isTrue();
        assertThat(Workers.of(4).all(List.of(), i -> false)).isTrue();
    }
}
