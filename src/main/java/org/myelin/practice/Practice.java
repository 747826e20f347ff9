package org.myelin.practice;

import java.util.List;
import java.util.Set;
import org.myelin.content.CardId;
import org.myelin.content.ModuleId;
import org.myelin.identity.AccountId;
import org.myelin.progress.CourseProgress;

/**
 * Practice with flashcards. A card comes back when the learner would otherwise begin to forget it (FSRS-6). Every method
 * speaks about the one learner it is given, and callers pass the signed-in account.
 */
public interface Practice {

    /** Cards in one round at most. */
    int ROUND = 20;

    /** Cards in one round that the learner has never seen, at most. */
    int FRESH = 10;

    /**
     * What there is to practise.
     *
     * @param progress where this learner stands in the course
     */
    PracticeOverview overview(AccountId learner, CourseProgress progress);

    /**
     * One round: cards that have come back, the longest due first, then new ones in the order of the course.
     *
     * @param modules which ones to take cards from; none means every open module that was begun. Locked ones give none.
     */
    List<PracticeCard> round(AccountId learner, Set<ModuleId> modules);

    /**
     * Stores how well a card was known. It counts as a learning act.
     *
     * @param number which rating of this card by this learner it is; the same message twice is stored once
     */
    RatingResult rate(AccountId learner, CardId card, Rating rating, int number);
}
