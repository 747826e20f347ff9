package org.myelin.cohort;

import java.time.Instant;
import org.myelin.identity.AccountId;

/** A member of a cohort. */
public record Member(AccountId account, MemberRole role, Instant joinedAt) {}
