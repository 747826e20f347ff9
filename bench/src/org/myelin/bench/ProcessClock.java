package org.myelin.bench;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.time.Duration;
import java.util.Optional;

/**
 * Processor time of another process, to the nanosecond where the kernel offers a clock for it (Linux), otherwise as exact as
 * the operating system tells the JDK (a hundredth of a second).
 */
final class ProcessClock {

    /** The kernel's number for the processor clock of a process: its id, inverted, and the kind of clock. */
    private static final int KIND_BITS = 3;

    private static final int SCHEDULER_CLOCK = 2;
    private static final long NANOS = 1_000_000_000L;
    private static final Optional<MethodHandle> CLOCK = clock();

    private final ProcessHandle process;

    ProcessClock(ProcessHandle process) {
        this.process = process;
    }

    /** Processor time used so far, of all processors together. */
    long nanos() {
        return CLOCK.map(clock -> read(clock, process.pid()))
                .filter(nanos -> nanos > 0)
                .orElseGet(() ->
                        process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L));
    }

    private static Optional<MethodHandle> clock() {
        Linker linker = Linker.nativeLinker();
        return System.getProperty("os.name").equals("Linux")
                ? linker.defaultLookup()
                        .find("clock_gettime")
                        .map(found -> linker.downcallHandle(
                                found,
                                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS)))
                : Optional.empty();
    }

    private static long read(MethodHandle clock, long pid) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment time = arena.allocate(ValueLayout.JAVA_LONG, 2);
            int number = (int) (~pid << KIND_BITS) | SCHEDULER_CLOCK;
            int refused = (int) clock.invokeExact(number, time);
            return refused != 0
                    ? 0
                    : time.getAtIndex(ValueLayout.JAVA_LONG, 0) * NANOS + time.getAtIndex(ValueLayout.JAVA_LONG, 1);
        } catch (Throwable e) {
            throw new BenchFailure("The processor clock of process " + pid + " could not be read", e);
        }
    }
}
