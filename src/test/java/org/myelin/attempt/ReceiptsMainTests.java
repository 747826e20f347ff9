package org.myelin.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.myelin.attempt.SomeItems.ALL;
import static org.myelin.attempt.SomeItems.ONE;
import static org.myelin.attempt.SomeItems.choice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.myelin.attempt.internal.ReceiptFile;
import org.myelin.identity.AccountId;
import org.myelin.testing.EveryDatabase;
import org.myelin.testing.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The command that checks what a learner downloaded. */
@EveryDatabase
class ReceiptsMainTests {

    private final TestDatabase database;
    private final AttemptWorld world;
    private final AccountId learner;
    private final AttemptId attempt;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    ReceiptsMainTests(TestDatabase database) {
        this.database = database;
        world = AttemptWorld.on(database);
        learner = world.somebody();
        attempt = world.start(learner);
        world.save(attempt, learner, ONE, choice("b"));
        world.save(attempt, learner, ONE, choice("a"));
        world.save(attempt, learner, ALL, choice("a", "c"));
        world.attempts.flag(attempt, learner, ALL, true);
    }

    /** As the endpoint writes it. */
    private String download() {
        ReceiptChain chain = world.attempts.receipts(attempt, learner);
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("attempt", chain.attempt().toString())
                .put("rule", chain.rule())
                .put("head", chain.head());
        ArrayNode receipts = body.putArray("receipts");
        for (Receipt receipt : chain.receipts()) {
            receipts.addObject()
                    .put("number", receipt.number())
                    .put("kind", receipt.kind())
                    .put("item", receipt.item() == null ? null : receipt.item().value())
                    .put("seq", receipt.seq())
                    .put("tab", receipt.tab())
                    .put("at", receipt.at().toString())
                    .put(
                            "author",
                            receipt.author() == null
                                    ? null
                                    : receipt.author().value().toString())
                    .put("payloadHash", receipt.payloadHash())
                    .put("payload", receipt.payload())
                    .put("previous", receipt.previous())
                    .put("receipt", receipt.receipt());
        }
        return body.toString();
    }

    private PrintStream out() {
        return new PrintStream(printed, true, StandardCharsets.UTF_8);
    }

    private int run(String... arguments) {
        return ReceiptsMain.run(arguments, _ -> null, out());
    }

    private int compare(String json) {
        return ReceiptsMain.compare(ReceiptFile.read(json), database.dataSource(), out());
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("receipts.json"), content);
    }

    @Test
    void an_untouched_file_is_whole_and_fits_the_database() throws IOException {
        assertThat(run(file(download()).toString())).isZero();
        assertThat(compare(download())).isZero();
        assertThat(printed()).contains("5 receipts").contains("holds every receipt");
    }

    @Test
    void an_earlier_download_still_fits_after_later_steps() {
        String earlier = download();
        world.save(attempt, learner, ONE, choice("c"));
        world.attempts.submit(attempt, learner);

        assertThat(compare(earlier)).isZero();
        assertThat(printed()).contains("2 later ones");
        assertThat(compare(download())).isZero();
    }

    @Test
    void flipping_any_byte_of_the_file_is_found() {
        byte[] whole = download().getBytes(StandardCharsets.UTF_8);
        for (int place = 0; place < whole.length; place++) {
            for (int bit : new int[] {1, 32}) {
                byte[] changed = whole.clone();
                changed[place] ^= (byte) bit;
                assertThat(isWhole(new String(changed, StandardCharsets.UTF_8)))
                        .as("byte %d of %s", place, new String(changed, StandardCharsets.UTF_8))
                        .isFalse();
            }
        }
    }

    private static boolean isWhole(String json) {
        try {
            return ReceiptFile.read(json).findings().isEmpty();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    @Test
    void a_receipt_that_was_cut_out_or_off_is_found() {
        String json = download();
        String cut = json.replaceFirst("\\{\"number\":2.*?\\},(?=\\{\"number\":3)", "");
        assertThat(cut).isNotEqualTo(json);
        assertThat(ReceiptFile.read(cut).findings()).isNotEmpty();
        String off = json.replaceFirst(",\\{\"number\":5.*?\\}\\]", "]");
        assertThat(off).isNotEqualTo(json);
        assertThat(ReceiptFile.read(off).findings()).containsExactly("The head is not the last receipt");
    }

    @Test
    void a_change_in_the_database_is_found() {
        String kept = download();
        JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
        jdbc.update(
                "update attempt_step set payload = replace(payload, '\"a\"', '\"b\"') where attempt_id = ? and step_no = 3",
                attempt.value());

        assertThat(compare(kept)).isEqualTo(1);
        assertThat(printed()).contains("The database was changed").contains("Step 3");
    }

    @Test
    void a_chain_that_was_made_anew_as_a_whole_is_found_by_the_copy_of_the_learner() {
        String kept = download();
        JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
        jdbc.update("delete from attempt_slot where attempt_id = ? and item_id = ?", attempt.value(), ALL.value());
        jdbc.update("delete from attempt_step where attempt_id = ? and step_no > 3", attempt.value());

        assertThat(compare(kept)).isEqualTo(1);
        assertThat(printed()).contains("Step 4 is missing");
    }

    @Test
    void what_cannot_be_checked_is_said_plainly() throws IOException {
        assertThat(run()).isEqualTo(2);
        assertThat(run("a", "b")).isEqualTo(2);
        assertThat(run(folder.resolve("none.json").toString())).isEqualTo(2);
        assertThat(run(file("no json").toString())).isEqualTo(2);
        assertThat(run(file("{}").toString())).isEqualTo(2);
        assertThat(run(file(download()).toString(), "--server")).isEqualTo(2);
        assertThat(run(file(download()).toString(), "--data", folder.toString()))
                .isEqualTo(2);
        assertThat(printed())
                .contains("Usage: verify-receipts")
                .contains("cannot be read")
                .contains("This is no JSON")
                .contains("no chain of receipts")
                .contains("SPRING_DATASOURCE_URL is not set")
                .contains("There is no database in");
    }

    @Test
    void an_attempt_that_the_database_does_not_hold_is_said_so() {
        String kept = download();
        assertThat(ReceiptFile.read(kept).attempt()).contains(attempt);
        JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
        for (String table : new String[] {"attempt_slot", "attempt_step", "attempt_item"}) {
            jdbc.update("delete from " + table + " where attempt_id = ?", attempt.value());
        }
        assertThat(compare(kept)).isEqualTo(1);
        assertThat(printed()).contains("does not hold this attempt");
    }
}
