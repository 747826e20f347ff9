package org.myelin.attempt;

import java.time.Instant;
import org.myelin.assessment.ItemId;
import org.myelin.identity.AccountId;

/** An answer was stored. Published inside the transaction. */
public record AnswerSaved(AttemptId attempt, AccountId learner, ItemId item, int number, Instant at) {}
