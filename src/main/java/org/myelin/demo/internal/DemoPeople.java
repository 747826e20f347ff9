package org.myelin.demo.internal;

import java.util.List;

/** Who is in the demo and how each learner is doing. All names are invented. */
final class DemoPeople {

    private DemoPeople() {}

    /** Which cohort a learner belongs to. */
    enum Group {
        SCHOOL,
        CLINIC
    }

    /**
     * A learner and a story.
     *
     * @param lessons how many lessons of the module in focus are done; who has begun it has done the modules before
     * @param startedDaysAgo when the first lesson was opened; 0 for not started
     * @param lastDaysAgo when the learner was last here
     * @param ability 0 to 1, how often an answer is right
     * @param quizzes how many tries of the module quiz were handed in, where its lessons are done
     * @param inLesson whether the next lesson is begun
     * @param ahead how many lessons of the module on appraising sources were read out of turn, which the course allows
     */
    record Learner(
            String name,
            Group group,
            int lessons,
            int startedDaysAgo,
            int lastDaysAgo,
            double ability,
            int quizzes,
            boolean inLesson,
            int ahead) {

        String email() {
            return name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@demo.example";
        }

        /** Whether the written work is handed in that the school assigns. */
        boolean writes() {
            return group == Group.SCHOOL && quizzes > 0 && ability > 0.8;
        }
    }

    static final List<Learner> LEARNERS = List.of(
            new Learner("Ada Berg", Group.SCHOOL, 3, 9, 1, 0.85, 0, true, 0),
            new Learner("Bilal Haddad", Group.SCHOOL, 99, 20, 2, 0.93, 1, false, 2),
            new Learner("Chloe Ng", Group.SCHOOL, 99, 19, 3, 0.55, 2, false, 0),
            new Learner("Dmitri Volkov", Group.SCHOOL, 99, 18, 12, 0.9, 1, false, 0),
            new Learner("Elif Demir", Group.SCHOOL, 5, 15, 2, 0.8, 0, true, 0),
            new Learner("Femi Adeyemi", Group.SCHOOL, 6, 17, 1, 0.75, 0, true, 0),
            new Learner("Greta Lind", Group.SCHOOL, 2, 16, 11, 0.6, 0, true, 0),
            new Learner("Hugo Martin", Group.SCHOOL, 99, 20, 1, 0.45, 2, false, 0),
            new Learner("Isha Patel", Group.SCHOOL, 7, 14, 1, 0.9, 0, false, 0),
            new Learner("Jonas Weber", Group.SCHOOL, 0, 0, 0, 0.7, 0, false, 0),
            new Learner("Kaito Mori", Group.SCHOOL, 4, 12, 3, 0.85, 0, false, 0),
            new Learner("Lucia Rossi", Group.SCHOOL, 99, 19, 4, 0.82, 1, false, 1),
            new Learner("Mina Park", Group.SCHOOL, 1, 8, 8, 0.7, 0, true, 0),
            new Learner("Noah Fischer", Group.SCHOOL, 0, 0, 0, 0.7, 0, false, 0),
            new Learner("Olga Petrova", Group.SCHOOL, 5, 13, 2, 0.65, 0, true, 0),
            new Learner("Pablo Ruiz", Group.SCHOOL, 3, 11, 5, 0.5, 0, true, 0),
            new Learner("Quinn Taylor", Group.CLINIC, 99, 18, 6, 0.95, 1, false, 4),
            new Learner("Rosa Lindgren", Group.CLINIC, 99, 17, 5, 0.88, 1, false, 3),
            new Learner("Samir Khan", Group.CLINIC, 4, 12, 9, 0.75, 0, true, 0),
            new Learner("Tara Quinn", Group.CLINIC, 6, 14, 2, 0.8, 0, true, 0),
            new Learner("Umar Diallo", Group.CLINIC, 99, 16, 3, 0.5, 2, false, 0),
            new Learner("Vera Novak", Group.CLINIC, 0, 0, 0, 0.7, 0, false, 0),
            new Learner("Wanda Kowalski", Group.CLINIC, 2, 10, 2, 0.85, 0, true, 0),
            new Learner("Yusuf Arslan", Group.CLINIC, 3, 9, 1, 0.8, 0, false, 0));
}
