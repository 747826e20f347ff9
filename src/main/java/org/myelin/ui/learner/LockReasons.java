package org.myelin.ui.learner;

import java.util.List;
import org.myelin.content.Release;
import org.myelin.progress.LockReason;
import org.myelin.ui.kit.Markup;

/** Every unmet condition with a link to what meets it. */
final class LockReasons {

    private final Release release;

    LockReasons(Release release) {
        this.release = release;
    }

    /** Adds a line for each reason. */
    Markup write(List<LockReason> locks, Markup into) {
        for (LockReason lock : locks) {
            into.open("div");
            String text = lock.text();
            lock.lesson()
                    .flatMap(release::lesson)
                    .map(lesson -> linked(text, LearnerLinks.lesson(lesson.id()), lesson.title(), into))
                    .or(() -> lock.quiz()
                            .flatMap(release::quiz)
                            .map(quiz -> linked(text, LearnerLinks.quiz(quiz.id()), quiz.title(), into)))
                    .orElseGet(() -> into.text(text));
            into.close();
        }
        return into;
    }

    /** Makes the title a link where the reason names it, and adds a link where it does not. */
    private static Markup linked(String text, String href, String title, Markup into) {
        String named = "“" + title + "”";
        int at = text.indexOf(named);
        return at < 0
                ? into.text(text + " ").link(href, "Go to " + named)
                : into.text(text.substring(0, at)).link(href, named).text(text.substring(at + named.length()));
    }
}
