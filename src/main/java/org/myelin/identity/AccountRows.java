package org.myelin.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes the tables of accounts; decides nothing. */
@Repository
class AccountRows {

    /** An account with what only sign-in may see. */
    record Stored(Account account, @Nullable String passwordHash, int sessionVersion) {}

    private static final String SELECT = """
            select a.id, a.email, a.display_name, a.password_hash, a.enabled, a.session_version, r.role
            from account a left join account_role r on r.account_id = a.id
            """;

    /** PostgreSQL takes 65,535 parameters in a statement; far fewer keep its plans reusable. */
    private static final int IDS_PER_QUERY = 500;

    private final JdbcClient jdbc;

    AccountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Account> find(AccountId id) {
        return stored(id).map(Stored::account);
    }

    Optional<Stored> stored(AccountId id) {
        return first(jdbc.sql(SELECT + "where a.id = :id").param("id", id.value()));
    }

    Optional<Stored> stored(String email) {
        return first(jdbc.sql(SELECT + "where a.email = :email")
                .param("email", email.strip().toLowerCase(Locale.ROOT)));
    }

    List<Account> findAll(Collection<AccountId> ids) {
        List<UUID> values = ids.stream().map(AccountId::value).distinct().toList();
        List<Account> found = new ArrayList<>();
        for (int from = 0; from < values.size(); from += IDS_PER_QUERY) {
            var some = values.subList(from, Math.min(values.size(), from + IDS_PER_QUERY));
            found.addAll(accounts(jdbc.sql(SELECT + "where a.id in (:ids)").param("ids", some)));
        }
        found.sort(Comparator.comparing(Account::displayName).thenComparing(Account::email));
        return found;
    }

    List<Account> list() {
        return accounts(jdbc.sql(SELECT + "order by a.display_name, a.email"));
    }

    long count() {
        return jdbc.sql("select count(*) from account").query(Long.class).single();
    }

    /** Whether a session that began with this version of the account may go on. */
    boolean current(AccountId id, int sessionVersion) {
        return jdbc.sql("""
                        select count(*) from account
                        where id = :id and enabled and session_version = :version""")
                        .param("id", id.value())
                        .param("version", sessionVersion)
                        .query(Long.class)
                        .single()
                == 1;
    }

    boolean anyAdmin() {
        return jdbc.sql("""
                        select count(*) from account a join account_role r on r.account_id = a.id
                        where r.role = 'ADMIN' and a.enabled""").query(Long.class).single() > 0;
    }

    void setEnabled(AccountId id, boolean enabled) {
        jdbc.sql("update account set enabled = :enabled, session_version = session_version + 1 where id = :id")
                .param("enabled", enabled)
                .param("id", id.value())
                .update();
    }

    void setPassword(AccountId id, String hash) {
        jdbc.sql("update account set password_hash = :hash, session_version = session_version + 1 where id = :id")
                .param("hash", hash)
                .param("id", id.value())
                .update();
    }

    /** A stronger hash of the same password: nobody is signed out. */
    void renewHash(AccountId id, String hash) {
        jdbc.sql("update account set password_hash = :hash where id = :id")
                .param("hash", hash)
                .param("id", id.value())
                .update();
    }

    void setRoles(AccountId id, Set<Role> roles) {
        jdbc.sql("delete from account_role where account_id = :id")
                .param("id", id.value())
                .update();
        insertRoles(id, roles);
        jdbc.sql("update account set session_version = session_version + 1 where id = :id")
                .param("id", id.value())
                .update();
    }

    /** Whether the account was inserted; false when the e-mail address is taken. */
    boolean insert(Account account, String hash, Instant now) {
        int rows = jdbc.sql("""
                        insert into account (id, email, display_name, password_hash, enabled, created_at, session_version)
                        values (:id, :email, :name, :hash, :enabled, :now, 1) on conflict do nothing""")
                .param("id", account.id().value())
                .param("email", account.email())
                .param("name", account.displayName())
                .param("hash", hash)
                .param("enabled", account.enabled())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        if (rows == 1) {
            insertRoles(account.id(), account.roles());
        }
        return rows == 1;
    }

    private void insertRoles(AccountId id, Set<Role> roles) {
        for (Role role : EnumSet.copyOf(roles)) {
            jdbc.sql("insert into account_role (account_id, role) values (:id, :role)")
                    .param("id", id.value())
                    .param("role", role.name())
                    .update();
        }
    }

    private static Optional<Stored> first(JdbcClient.StatementSpec statement) {
        return stored(statement).stream().findFirst();
    }

    private static List<Account> accounts(JdbcClient.StatementSpec statement) {
        return stored(statement).stream().map(Stored::account).toList();
    }

    private static List<Stored> stored(JdbcClient.StatementSpec statement) {
        Map<UUID, Row> rows = new LinkedHashMap<>();
        statement.query((ResultSet set) -> {
            var row = rows.computeIfAbsent(set.getObject("id", UUID.class), _ -> read(set));
            String role = set.getString("role");
            if (role != null) {
                row.roles.add(Role.valueOf(role));
            }
        });
        return rows.values().stream().map(Row::stored).toList();
    }

    private record Row(
            AccountId id,
            String email,
            String name,
            @Nullable String hash,
            boolean enabled,
            int version,
            Set<Role> roles) {

        Stored stored() {
            return new Stored(new Account(id, email, name, roles, enabled), hash, version);
        }
    }

    private static Row read(ResultSet set) {
        try {
            return new Row(
                    new AccountId(set.getObject("id", UUID.class)),
                    set.getString("email"),
                    set.getString("display_name"),
                    set.getString("password_hash"),
                    set.getBoolean("enabled"),
                    set.getInt("session_version"),
                    EnumSet.noneOf(Role.class));
        } catch (SQLException e) {
            throw new IllegalStateException("An account row could not be read", e);
        }
    }
}
