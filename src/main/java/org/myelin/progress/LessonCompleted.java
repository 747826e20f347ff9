package org.myelin.progress;

import java.time.Instant;
import org.myelin.content.LessonId;
import org.myelin.content.Revision;
import org.myelin.identity.AccountId;

/** A learner completed a lesson; published once, in the same transaction. */
public record LessonCompleted(AccountId learner, LessonId lesson, Revision revision, Instant at) {}
