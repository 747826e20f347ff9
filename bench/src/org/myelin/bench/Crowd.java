package org.myelin.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/** Learners on virtual threads. */
final class Crowd {

    private Crowd() {}

    /** Lets everybody do something, so many at a time, and ends the run with the first failure. */
    static void inTurns(List<Learner> learners, int atOnce, Consumer<Learner> work) {
        BlockingQueue<Learner> waiting = new LinkedBlockingQueue<>(learners);
        run(Math.min(atOnce, learners.size()), _ -> {
            for (Learner next = waiting.poll(); next != null; next = waiting.poll()) {
                try {
                    work.accept(next);
                } catch (RuntimeException e) {
                    waiting.clear();
                    throw e;
                }
            }
        });
    }

    /** Lets everybody do something at the same moment. */
    static void together(List<Learner> learners, Consumer<Learner> work) {
        CountDownLatch ready = new CountDownLatch(learners.size());
        run(learners.size(), i -> {
            ready.countDown();
            ready.await();
            work.accept(learners.get(i));
        });
    }

    /** Work of one thread. */
    private interface Part {
        void run(int number) throws InterruptedException;
    }

    private static void run(int threads, Part part) {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int number = i;
                all.add(executor.submit(() -> {
                    part.run(number);
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof BenchFailure failure) {
                throw failure;
            }
            throw new BenchFailure("The run ended with an error: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("Interrupted", e);
        }
    }
}
