package io.github.llmdtracing.parallel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Does one thing to each of many, with a bounded number of threads. What comes out stands in the order of what went in,
 * and each thread holds one item at a time, so that neither result nor memory depends on who is faster.
 */
public final class Workers {
    private static final int MOST = 8;

    private final int threads;

    private Workers(int threads) {
        this.threads = threads;
    }

    /**
     * A number of threads.
     *
     * @param threads at least one; with one, the caller's own thread does the work
     */
    public static Workers of(int threads) {
        return new Workers(Math.max(1, threads));
    }

    /** As many as the machine has processors, at most eight: the disk is shared. */
    public static Workers ofThisMachine() {
        return of(Math.min(MOST, Runtime.getRuntime().availableProcessors()));
    }

    /**
     * The results for the items, in their order. The first failure ends the work and is thrown.
     *
     * @throws CancellationException when the calling thread was interrupted
     */
    public <T, R> List<R> map(List<T> items, Function<? super T, ? extends R> work) {
        Job<T, R> job = new Job<>(items, work);
        List<Thread> helpers = start(job, Math.min(threads, items.size()) - 1);
        job.run();
        join(helpers, job);
        return job.results();
    }

    /**
     * Whether something holds for each of many. Once it does not hold for one, the others are not asked any more.
     *
     * @throws CancellationException when the calling thread was interrupted
     */
    public <T> boolean all(List<T> items, Predicate<? super T> holds) {
        AtomicBoolean all = new AtomicBoolean(true);
        map(items, item -> all.get() && (holds.test(item) || all.getAndSet(false)));
        return all.get();
    }

    private static List<Thread> start(Runnable job, int count) {
        List<Thread> helpers = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            Thread helper = new Thread(job, "llmd-tracing-" + i);
            helper.setDaemon(true);
            helper.start();
            helpers.add(helper);
        }
        return helpers;
    }

    private static void join(List<Thread> helpers, Job<?, ?> job) {
        try {
            for (Thread helper : helpers) {
                helper.join();
            }
        } catch (InterruptedException e) {
            job.fail(new CancellationException("interrupted"));
            Thread.currentThread().interrupt();
        }
    }

    private static final class Job<T, R> implements Runnable {
        private final List<T> items;
        private final Function<? super T, ? extends R> work;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicReferenceArray<R> results;
        private final AtomicReference<Throwable> failure = new AtomicReference<>();

        Job(List<T> items, Function<? super T, ? extends R> work) {
            this.items = List.copyOf(items);
            this.work = work;
            this.results = new AtomicReferenceArray<>(items.size());
        }

        @Override
        public void run() {
            try {
                for (int i = next.getAndIncrement();
                        i < items.size() && failure.get() == null;
                        i = next.getAndIncrement()) {
                    results.set(i, work.apply(items.get(i)));
                }
            } catch (RuntimeException | Error e) {
                fail(e);
            }
        }

        void fail(Throwable problem) {
            failure.compareAndSet(null, problem);
        }

        List<R> results() {
            Throwable problem = failure.get();
            if (problem instanceof Error error) {
                throw error;
            }
            if (problem instanceof RuntimeException exception) {
                throw exception;
            }
            List<R> list = new ArrayList<>(items.size());
            for (int i = 0; i < items.size(); i++) {
                list.add(results.get(i));
            }
            return list;
        }
    }
}
