package org.myelin.bench;

/** The steps of a learner's journey, in order, as they are printed. */
enum Step {
    SIGN_IN_PAGE("sign-in page"),
    SIGN_IN("sign in"),
    HOME("home"),
    COURSE("course"),
    LESSON("lesson"),
    QUIZ("quiz view"),
    START("start"),
    ANSWER("saved answer"),
    SUBMIT("submit"),
    RESULT("explained result");

    private final String words;

    Step(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
