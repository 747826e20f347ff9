package org.myelin.progress.internal;

import java.util.Collection;
import java.util.Map;
import org.myelin.content.Courses;
import org.myelin.identity.AccountId;
import org.myelin.progress.LearnerRecord;
import org.myelin.progress.ProgressReviews;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records of many learners from the database. */
@Service
class StoredProgressReviews implements ProgressReviews {

    private final Courses courses;
    private final FactsReader facts;

    StoredProgressReviews(Courses courses, FactsReader facts) {
        this.courses = courses;
        this.facts = facts;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<AccountId, LearnerRecord> of(Collection<AccountId> learners) {
        return facts.records(learners, courses.live());
    }
}
