package org.myelin.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.myelin.platform.Together;
import org.myelin.platform.Together.Change;
import org.myelin.testing.EveryDatabase;
import org.myelin.testing.TestDatabase;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;

@EveryDatabase
class TogetherTests {

    private final TestDatabase database;
    private final Together together;

    TogetherTests(TestDatabase database) {
        this.database = database;
        together = database.together();
    }

    @BeforeEach
    void two_rows() {
        database.jdbc().sql("drop table if exists pair").update();
        database.jdbc()
                .sql("create table pair (id integer primary key, word varchar(20) not null, other varchar(20))")
                .update();
        database.jdbc()
                .sql("insert into pair values (1, 'one', 'uno'), (2, 'two', null)")
                .update();
    }

    private void apply(Change... changes) {
        database.transactions().executeWithoutResult(_ -> together.apply(changes));
    }

    private static Change rename(int id, @Nullable String word) {
        return Change.of("update pair set word = ? where id = ?", word, id);
    }

    private static Change insert(int id, String word) {
        return Change.of("insert into pair (id, word, other) values (?, ?, ?)", id, word, null);
    }

    /** From number three on. */
    private static Change add(String... words) {
        return Change.add(
                "insert into pair (id, word, other)",
                IntStream.range(0, words.length)
                        .mapToObj(i -> new @Nullable Object[] {i + 3, words[i], null})
                        .toList());
    }

    private String rows() {
        return String.join(
                " ",
                database.jdbc()
                        .sql("select id, word, other from pair order by id")
                        .query((row, _) -> row.getInt(1) + row.getString(2) + row.getString(3))
                        .list());
    }

    @Test
    void all_changes_are_made_with_their_own_values() {
        apply(rename(1, "eins"), insert(3, "drei"), rename(2, "zwei"), rename(3, "three"));

        assertThat(rows()).isEqualTo("1einsuno 2zweinull 3threenull");
    }

    @Test
    void a_change_that_finds_no_row_takes_back_all_others() {
        assertThatThrownBy(() -> apply(rename(1, "eins"), rename(9, "neun"), rename(2, "zwei")))
                .isInstanceOf(OptimisticLockingFailureException.class)
                .hasMessageContaining("where id = ?");
        assertThatThrownBy(() -> apply(rename(9, "neun"), rename(2, "zwei")))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThatThrownBy(() -> apply(rename(1, "eins"), rename(9, "neun")))
                .isInstanceOf(OptimisticLockingFailureException.class);

        assertThat(rows()).isEqualTo("1oneuno 2twonull");
    }

    @Test
    void a_change_of_more_rows_than_one_takes_back_all_others() {
        assertThatThrownBy(() -> apply(rename(1, "eins"), Change.of("update pair set word = ?", "all")))
                .isInstanceOf(OptimisticLockingFailureException.class);

        assertThat(rows()).isEqualTo("1oneuno 2twonull");
    }

    @Test
    void several_rows_are_added_at_once() {
        apply(rename(1, "eins"), add("drei", "vier"), rename(2, "zwei"));

        assertThat(rows()).isEqualTo("1einsuno 2zweinull 3dreinull 4viernull");
    }

    @Test
    void one_of_several_rows_that_is_there_already_takes_back_all_changes() {
        assertThatThrownBy(() -> apply(insert(4, "vier"), add("drei", "four")))
                .isInstanceOf(OptimisticLockingFailureException.class);

        assertThat(rows()).isEqualTo("1oneuno 2twonull");
    }

    @Test
    void a_key_that_is_there_already_takes_back_all_others() {
        assertThatThrownBy(() -> apply(rename(1, "eins"), insert(2, "zwei")))
                .isInstanceOf(OptimisticLockingFailureException.class);

        assertThat(rows()).isEqualTo("1oneuno 2twonull");
    }

    @Test
    void what_nobody_else_can_have_caused_is_not_called_so() {
        assertThatThrownBy(() -> apply(rename(1, "eins"), rename(2, null)))
                .isInstanceOf(DataIntegrityViolationException.class)
                .isNotInstanceOf(OptimisticLockingFailureException.class);

        assertThat(rows()).isEqualTo("1oneuno 2twonull");
    }

    @Test
    void the_last_changes_of_a_transaction_end_it_with_all_before_them() {
        database.transactions().executeWithoutResult(_ -> {
            together.apply(rename(1, "eins"));
            together.applyAndCommit(rename(2, "zwei"), insert(3, "drei"));
        });

        assertThat(rows()).isEqualTo("1einsuno 2zweinull 3dreinull");
    }

    @Test
    void a_key_that_is_there_already_takes_back_the_whole_transaction() {
        assertThatThrownBy(() -> database.transactions().executeWithoutResult(_ -> {
                    together.apply(rename(1, "eins"));
                    together.applyAndCommit(rename(2, "zwei"), insert(2, "drei"), rename(1, "uno"));
                }))
                .isInstanceOf(OptimisticLockingFailureException.class);

        assertThat(rows()).isEqualTo("1oneuno 2twonull");
    }

    @Test
    void after_the_end_of_a_transaction_its_connection_serves_the_next_one() {
        database.transactions().executeWithoutResult(_ -> together.applyAndCommit(insert(3, "drei")));
        assertThatThrownBy(() ->
                        database.transactions().executeWithoutResult(_ -> together.applyAndCommit(insert(3, "three"))))
                .isInstanceOf(OptimisticLockingFailureException.class);
        apply(rename(3, "tres"));

        assertThat(rows()).isEqualTo("1oneuno 2twonull 3tresnull");
    }
}
