package org.myelin.bench;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** How long each step took and, where a clock is given, what it cost the server. Filled by one thread, then merged. */
final class Timings {

    /** All samples of one step. */
    private static final class Samples {
        private long[] nanos = new long[32];
        private int count;
        private long cpuNanos;

        void add(long value) {
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, count * 2);
            }
            nanos[count++] = value;
        }
    }

    private final Map<Step, Samples> steps = new EnumMap<>(Step.class);
    private final LongSupplier cpu;

    /** Times only. */
    Timings() {
        this(() -> 0);
    }

    /** Also reads the processor time of the server around every step, which makes sense for one learner at a time. */
    Timings(LongSupplier cpu) {
        this.cpu = cpu;
    }

    /** Runs and measures a step. */
    void run(Step step, Runnable work) {
        long cpuBefore = cpu.getAsLong();
        long before = System.nanoTime();
        work.run();
        long took = System.nanoTime() - before;
        Samples samples = steps.computeIfAbsent(step, _ -> new Samples());
        samples.add(took);
        samples.cpuNanos += cpu.getAsLong() - cpuBefore;
    }

    /** Adds everything another one holds. */
    synchronized void merge(Timings other) {
        other.steps.forEach((step, samples) -> {
            Samples mine = steps.computeIfAbsent(step, _ -> new Samples());
            for (int i = 0; i < samples.count; i++) {
                mine.add(samples.nanos[i]);
            }
            mine.cpuNanos += samples.cpuNanos;
        });
    }

    int count(Step step) {
        return steps.containsKey(step) ? steps.get(step).count : 0;
    }

    /** The time in milliseconds that this share of the samples did not exceed. */
    double millis(Step step, double share) {
        Samples samples = steps.get(step);
        long[] sorted = Arrays.copyOf(samples.nanos, samples.count);
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.max(0, rank - 1)] / 1e6;
    }

    /** Processor milliseconds of the server for one occurrence of the step. */
    double cpuMillis(Step step) {
        Samples samples = steps.get(step);
        return samples.cpuNanos / 1e6 / samples.count;
    }
}
