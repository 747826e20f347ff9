package org.myelin.assessment;

/**
 * One line of the explanation of a score.
 *
 * @param element the id that {@code docs/contract.md} gives to this element, or {@code floor}, {@code floor:group}
 * @param label plain text
 * @param points what this line adds to the score; negative where a wrong choice costs a point
 * @param possible what it could have added
 * @param reason plain words
 */
public record Line(String element, String label, int points, int possible, Verdict verdict, String reason) {}
