package org.myelin.content;

import java.util.List;
import org.myelin.assessment.Blueprint;
import org.myelin.assessment.Candidate;
import org.myelin.assessment.CaseId;

/**
 * What an attempt at a quiz draws instead of showing a fixed list.
 *
 * @param pool the items to draw from, with what the blueprint groups them by and seen by nobody
 * @param cases how many cases are drawn besides, each with all of its items
 */
public record QuizDraw(Blueprint blueprint, List<Candidate> pool, int cases, List<CaseId> casePool) {

    public QuizDraw {
        if (cases < 0 || cases > casePool.size()) {
            throw new IllegalArgumentException(cases + " cases cannot be drawn from " + casePool.size());
        }
        pool = List.copyOf(pool);
        casePool = List.copyOf(casePool);
    }
}
