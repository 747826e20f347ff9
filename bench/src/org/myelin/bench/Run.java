package org.myelin.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** The measurements on one running server. Every learner makes one journey, so nobody has a history. */
final class Run {

    private static final int SIGN_OUT_AT_ONCE = 8;
    private static final int WARM_UP_AT_ONCE = 8;
    private static final int WARM_UP_WAVE = 500;

    private final Server server;
    private final LongSupplier databaseCpu;
    private final Answers answers;
    private final Path folder;
    private final ProcessClock own = new ProcessClock(ProcessHandle.current());
    private int next;

    Run(Server server, LongSupplier databaseCpu, Answers answers, Path folder) {
        this.folder = folder;
        this.server = server;
        this.databaseCpu = databaseCpu;
        this.answers = answers;
    }

    /**
     * Journeys that nobody measures. They come in waves that leave again: thousands who stay signed in would fill the heap of
     * the server and of this program, and collecting it would cost more than the journeys.
     */
    void warmUp(int journeys) {
        for (int left = journeys; left > 0; left -= WARM_UP_WAVE) {
            level(Math.min(left, WARM_UP_WAVE), WARM_UP_AT_ONCE, false);
        }
    }

    /**
     * Lets new learners make their journey.
     *
     * @param withCpu also read the server's processor time around each step; only sensible for one learner at a time
     */
    Level level(int journeys, int atOnce, boolean withCpu) {
        List<Learner> learners = learners(journeys, withCpu);
        Server.Upkeep upkeep = server.upkeep();
        long cpu = server.cpuNanos();
        long database = databaseCpu.getAsLong();
        long mine = own.nanos();
        long began = System.nanoTime();
        Crowd.inTurns(learners, atOnce, Learner::journey);
        long nanos = System.nanoTime() - began;
        cpu = server.cpuNanos() - cpu;
        upkeep = server.upkeep().since(upkeep);
        database = databaseCpu.getAsLong() - database;
        mine = own.nanos() - mine;
        long requests = 0;
        long sent = 0;
        long received = 0;
        Timings timings = new Timings();
        for (Learner learner : learners) {
            timings.merge(learner.timings());
            requests += learner.connection().requests();
            sent += learner.connection().sent();
            received += learner.connection().received();
        }
        Level level = new Level(
                journeys, timings, nanos, cpu, upkeep, database, mine, requests, sent, received, server.residentBytes());
        leave(learners);
        return level;
    }

    /** Everybody does the same at the same moment; the memory is weighed while all of them are there. */
    void bursts(int size) {
        List<Learner> learners = learners(size, false);
        long empty = liveBytes("nobody");
        Crowd.together(learners, learner -> {
            learner.signIn();
            learner.home();
        });
        long home = liveBytes("home");
        Crowd.inTurns(learners, SIGN_OUT_AT_ONCE, Learner::walkToQuiz);
        Crowd.together(learners, Learner::start);
        Crowd.inTurns(learners, SIGN_OUT_AT_ONCE, Learner::readState);
        long quiz = liveBytes("quiz");
        Crowd.inTurns(learners, SIGN_OUT_AT_ONCE, Learner::answerAll);
        Crowd.together(learners, Learner::submit);
        Crowd.together(learners, Learner::readResult);
        Crowd.inTurns(learners, SIGN_OUT_AT_ONCE, Learner::checkMarks);
        Timings timings = new Timings();
        learners.forEach(learner -> timings.merge(learner.timings()));
        leave(learners);
        Report.bursts(size, timings);
        Report.memory(size, empty, home, quiz, liveBytes("after"), server.residentBytes());
    }

    private long liveBytes(String when) {
        return server.liveBytes(folder.resolve("objects-" + when + ".txt"));
    }

    private void leave(List<Learner> learners) {
        Crowd.inTurns(learners, SIGN_OUT_AT_ONCE, Learner::signOut);
        learners.forEach(Learner::close);
    }

    private List<Learner> learners(int count, boolean withCpu) {
        List<Learner> learners = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Timings timings = withCpu ? new Timings(server::cpuNanos) : new Timings();
            learners.add(new Learner(server.port(), next++, answers, timings));
        }
        return learners;
    }
}
