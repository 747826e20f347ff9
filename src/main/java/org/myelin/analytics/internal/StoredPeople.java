package org.myelin.analytics.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.myelin.analytics.People;
import org.myelin.analytics.PersonRow;
import org.myelin.identity.Account;
import org.myelin.identity.AccountId;
import org.myelin.identity.Accounts;
import org.myelin.progress.LearnerRecord;
import org.myelin.progress.ProgressReviews;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of people from one reading of each module. */
@Service
class StoredPeople implements People {

    private final Admins admins;
    private final Accounts accounts;
    private final Memberships memberships;
    private final ProgressReviews progress;

    StoredPeople(Admins admins, Accounts accounts, Memberships memberships, ProgressReviews progress) {
        this.admins = admins;
        this.accounts = accounts;
        this.memberships = memberships;
        this.progress = progress;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonRow> list(String text, AccountId admin) {
        admins.require(admin);
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        List<Account> people = accounts.list().stream()
                .filter(account -> Admins.matches(account, wanted))
                .toList();
        Map<AccountId, LearnerRecord> records =
                progress.of(people.stream().map(Account::id).toList());
        Map<AccountId, List<Memberships.In>> cohorts = memberships.all();
        return people.stream()
                .map(account -> new PersonRow(
                        account.id(),
                        account.displayName(),
                        account.email(),
                        account.roles(),
                        account.enabled(),
                        Memberships.names(cohorts.get(account.id())),
                        Optional.ofNullable(records.get(account.id())).flatMap(LearnerRecord::lastActivity)))
                .toList();
    }
}
