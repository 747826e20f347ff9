package org.myelin.progress;

import java.time.Instant;
import org.myelin.content.CourseId;
import org.myelin.identity.AccountId;

/** A learner met the last requirement of the course; published once, in the same transaction. */
public record CourseCompleted(AccountId learner, CourseId course, Instant at) {}
