package org.myelin.attempt.internal;

import java.util.UUID;

/**
 * What a step keeps of a grading run: enough to notice any change of the stored results, too little to read marks
 * from a downloaded chain before the policy shows them (the nonce is not part of the download).
 *
 * @param digest SHA-256 over nonce and results
 */
public record RunSeal(UUID run, int number, int score, int max, int waiting, String nonce, String digest) {}
