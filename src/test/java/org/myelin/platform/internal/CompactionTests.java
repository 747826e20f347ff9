package org.myelin.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class CompactionTests {

    private static final int ANSWERS = 2_000;

    @TempDir
    Path folder;

    private final SplittableRandom random = new SplittableRandom(19);
    private final AtomicBoolean diskLow = new AtomicBoolean();
    private SingleConnectionDataSource source;
    private JdbcClient jdbc;
    private WriteTurns turns;
    private Compaction compaction;

    @BeforeEach
    void open() throws SQLException {
        source = new SingleConnectionDataSource(TestTransactions.h2Url(folder.resolve("myelin")), "myelin", "x", true);
        jdbc = JdbcClient.create(source);
        turns = new WriteTurns(source);
        compaction = new Compaction(source, turns, diskLow::get);
        jdbc.sql("create table answer (id varchar(40) primary key, text varchar(400))")
                .update();
        store().setRetentionTime(0);
    }

    @AfterEach
    void close() {
        source.destroy();
    }

    private MVStore store() throws SQLException {
        try (Connection connection = source.getConnection()) {
            return Compaction.store(connection);
        }
    }

    /** One commit each, anywhere in the index: most chunks keep a page that is valid for long. */
    private void add(int answers) {
        for (int i = 0; i < answers; i++) {
            jdbc.sql("insert into answer (id, text) values (?, ?)")
                    .param(new UUID(random.nextLong(), random.nextLong()).toString())
                    .param("a".repeat(300))
                    .update();
        }
    }

    private long size() throws IOException {
        return Files.size(DurableUrl.databaseFile(folder.resolve("myelin")));
    }

    private String content() {
        return jdbc.sql("select count(*) || ' ' || min(id) || ' ' || max(id) || ' ' || sum(length(text)) from answer")
                .query(String.class)
                .single();
    }

    @Test
    void the_file_stays_small_where_it_would_grow_with_every_answer() throws Exception {
        add(3 * ANSWERS);
        long without = size();
        close();
        Files.delete(DurableUrl.databaseFile(folder.resolve("myelin")));

        open();
        for (int added = 0; added < 3 * ANSWERS; added += 100) {
            add(100);
            compaction.step();
        }

        assertThat(size()).isLessThan(without / 2);
        assertThat(content()).startsWith(3 * ANSWERS + " ").endsWith(" " + 3 * ANSWERS * 300);
        assertThat(turns.taken()).isFalse();
    }

    @Test
    void nothing_is_moved_while_the_disk_is_nearly_full_or_the_file_is_small() throws Exception {
        assertThat(compaction.step()).isFalse();
        add(ANSWERS);
        diskLow.set(true);
        assertThat(compaction.step()).isFalse();
        diskLow.set(false);
        assertThat(compaction.step()).isTrue();
    }

    @Test
    void what_was_moved_is_there_after_the_file_is_opened_again() throws Exception {
        add(ANSWERS);
        for (int i = 0; i < 100 && compaction.step(); i++) {}
        add(10);
        String content = content();
        source.destroy();

        source = new SingleConnectionDataSource(TestTransactions.h2Url(folder.resolve("myelin")), "myelin", "x", true);
        jdbc = JdbcClient.create(source);
        assertThat(content()).isEqualTo(content);
    }
}
