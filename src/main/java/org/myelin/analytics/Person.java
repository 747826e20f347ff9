package org.myelin.analytics;

import org.myelin.identity.AccountId;

/** Somebody in a report. */
public record Person(AccountId id, String name) {}
