package org.myelin.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.myelin.platform.Audit;
import org.myelin.platform.Invariant;
import org.myelin.platform.StartRefused;
import org.myelin.testing.MovableClock;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Starts and stops on a real file the way the application does, including stops that never happened. */
class DatabaseFileTests {

    @TempDir
    Path temporary;

    private final MovableClock clock = new MovableClock();

    private DataFolder folder() {
        return new DataFolder(temporary.resolve("data"));
    }

    /** One run of the application on the folder. */
    private final class Run implements AutoCloseable {

        private final DatabaseFile file;
        private final HikariDataSource pool;
        private final Audit audit;
        private final StartCheck check;

        Run(Invariant... further) {
            FilePathDsync.register();
            file = new DatabaseFile(folder(), clock);
            var config = new HikariConfig();
            config.setJdbcUrl(DurableUrl.of(folder().database(), Files.exists(folder().state())));
            config.setUsername("myelin");
            config.setPassword(folder().secret());
            config.setMaximumPoolSize(2);
            pool = new HikariDataSource(config);
            Flyway.configure().dataSource(pool).outOfOrder(true).load().migrate();
            audit = new AuditChain(JdbcClient.create(pool), new OneByOne(new JdbcTemplate(pool)), clock);
            var invariants = new java.util.ArrayList<Invariant>(List.of(further));
            invariants.add(new AuditInvariant(audit));
            check = new StartCheck(file, audit, invariants);
        }

        Run start() {
            check.start();
            return this;
        }

        void record(String detail) {
            new TransactionTemplate(TestTransactions.h2(pool))
                    .executeWithoutResult(_ -> audit.record(new UUID(1, 1), "tested", "test", "1", detail));
        }

        void execute(String sql) {
            JdbcClient.create(pool).sql(sql).update();
        }

        long entries() {
            return audit.head().number();
        }

        @Override
        public void close() {
            if (check.isRunning()) {
                check.stop();
            }
            pool.close();
            file.close();
        }
    }

    private String state() throws IOException {
        return Files.readString(folder().state()).strip();
    }

    @Test
    void a_first_start_and_a_clean_stop_leave_the_last_link_behind() throws IOException {
        assertThat(folder().state()).doesNotExist();
        try (var run = new Run().start()) {
            assertThat(state()).startsWith("running 0 ");
            run.record("one");
            run.record("two");
        }

        assertThat(state()).startsWith("clean 2 ");
        try (var run = new Run().start()) {
            assertThat(run.file.unclean()).isFalse();
            assertThat(run.entries()).isEqualTo(2);
        }
        assertThat(temporary.resolve("data/copies")).doesNotExist();
    }

    @Test
    void after_a_kill_the_file_is_copied_read_completely_and_checked() throws IOException {
        try (var run = new Run().start()) {
            run.record("before the kill");
            killedAt(temporary.resolve("data"), temporary.resolve("at-kill"));
        }
        restore(temporary.resolve("at-kill"));
        assertThat(state()).startsWith("running");

        var asked = new java.util.concurrent.atomic.AtomicInteger();
        try (var run = new Run(() -> {
                    asked.incrementAndGet();
                    return Optional.empty();
                })
                .start()) {
            assertThat(run.file.unclean()).isTrue();
            assertThat(run.entries()).isEqualTo(1);
        }

        assertThat(asked).hasValue(1);
        try (var copies = Files.list(temporary.resolve("data/copies"))) {
            assertThat(copies).hasSize(1);
        }
        assertThat(state()).startsWith("clean 1 ");
    }

    @Test
    void only_the_last_three_copies_are_kept() throws IOException {
        new Run().start().close();
        for (int i = 0; i < 5; i++) {
            Files.writeString(folder().state(), "running 0 -");
            clock.forward(Duration.ofMinutes(1));
            new Run().start().close();
        }

        try (var copies = Files.list(temporary.resolve("data/copies"))) {
            assertThat(copies.map(copy -> copy.getFileName().toString()).sorted())
                    .containsExactly(
                            "myelin-20260302T080300.000.mv.db",
                            "myelin-20260302T080400.000.mv.db",
                            "myelin-20260302T080500.000.mv.db");
        }
    }

    @Test
    void a_violated_invariant_after_an_unclean_stop_refuses_the_start_and_the_next_one_too() throws IOException {
        try (var run = new Run().start()) {
            run.record("one");
            run.record("two");
            run.execute("update audit_entry set detail = 'changed' where number = 1");
        }
        Files.writeString(folder().state(), state().replace("clean", "running"));

        for (int i = 0; i < 2; i++) {
            clock.forward(Duration.ofMinutes(1));
            try (var run = new Run()) {
                assertThatThrownBy(run::start)
                        .isInstanceOf(DatabaseDamaged.class)
                        .hasMessageContaining("entry 1 was changed");
            }
            assertThat(state()).startsWith("running");
        }
    }

    @Test
    void an_older_copy_put_in_place_is_noticed_even_after_a_clean_stop() throws IOException {
        try (var run = new Run().start()) {
            run.record("in the old copy");
        }
        Path old = temporary.resolve("old.mv.db");
        Files.copy(DurableUrl.databaseFile(folder().database()), old);
        try (var run = new Run().start()) {
            run.record("only in the newer file");
        }
        Files.copy(old, DurableUrl.databaseFile(folder().database()), StandardCopyOption.REPLACE_EXISTING);

        try (var run = new Run()) {
            assertThatThrownBy(run::start)
                    .isInstanceOf(DatabaseDamaged.class)
                    .hasMessageContaining("older than at the last stop");
        }
    }

    @Test
    void a_restore_on_purpose_is_taken_after_the_state_file_was_deleted() throws IOException {
        try (var run = new Run().start()) {
            run.record("one");
        }
        Files.delete(folder().state());

        try (var run = new Run().start()) {
            assertThat(run.file.unclean()).isTrue();
            assertThat(run.entries()).isEqualTo(1);
        }
    }

    @Test
    void a_lost_file_is_not_replaced_by_an_empty_database() throws IOException {
        new Run().start().close();
        Files.delete(DurableUrl.databaseFile(folder().database()));

        assertThatThrownBy(Run::new).isInstanceOf(DatabaseDamaged.class).hasMessageContaining("missing");
        assertThat(DurableUrl.databaseFile(folder().database())).doesNotExist();
    }

    @Test
    void a_file_that_is_not_a_database_is_refused_after_a_copy_was_kept() throws IOException {
        new Run().start().close();
        Files.write(DurableUrl.databaseFile(folder().database()), new byte[16_384]);
        Files.writeString(folder().state(), "running 0 -");

        assertThatThrownBy(Run::new).isInstanceOf(DatabaseDamaged.class).hasMessageContaining("cannot be read");
        assertThat(temporary.resolve("data/copies")).isNotEmptyDirectory();
    }

    @Test
    void a_second_start_on_the_same_folder_is_refused() {
        try (var run = new Run().start()) {
            assertThatThrownBy(Run::new).isInstanceOf(StartRefused.class).hasMessageContaining("Another Myelin");
            assertThat(run.entries()).isZero();
        }
    }

    @Test
    void a_start_that_failed_before_its_checks_leaves_the_state_as_it_was() throws IOException {
        new Run().start().close();
        new Run().close();

        assertThat(state()).startsWith("running");
    }

    @Test
    void folder_and_password_are_for_their_owner_only_and_the_password_stays() throws IOException {
        folder().create();
        String secret = folder().secret();

        assertThat(secret).hasSizeGreaterThanOrEqualTo(32).isEqualTo(folder().secret());
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(temporary.resolve("data/database.secret"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(temporary.resolve("data"))))
                .isEqualTo("rwx------");
    }

    /** What a killed process leaves: the files as they are at this moment. */
    private static void killedAt(Path data, Path copy) throws IOException {
        Files.createDirectories(copy);
        try (var files = Files.list(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
    }

    private void restore(Path copy) throws IOException {
        try (var files = Files.list(copy)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder().path().resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
