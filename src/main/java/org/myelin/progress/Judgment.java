package org.myelin.progress;

import java.time.Instant;
import java.util.Optional;
import org.myelin.content.ClaimVerdict;

/**
 * What a learner says of a claim.
 *
 * @param verdict the first one stays, because the evidence shows right after it
 * @param correction the learner's own sentence; empty text when the learner only wanted to see ours
 * @param savedAt the latest change
 */
public record Judgment(ClaimVerdict verdict, Optional<String> correction, Instant savedAt) {}
