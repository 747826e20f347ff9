package org.myelin.ui.learner;

import java.util.List;
import java.util.Optional;
import org.myelin.content.Release;
import org.myelin.progress.LockReason;
import org.myelin.ui.kit.Markup;

/** Every unmet condition with a link to what meets it. */
final class LockReasons {

    private final Release release;

    LockReasons(Release release) {
        this.release = release;
    }

    private record Way(String href, String title) {}

    /** Adds a line for each reason. */
    Markup write(List<LockReason> locks, Markup into) {
        for (LockReason lock : locks) {
            into.open("div");
            Optional<Way> way = way(lock);
            if (way.isPresent()) {
                write(lock.text(), way.get(), into);
            } else {
                into.text(lock.text());
            }
            into.close();
        }
        return into;
    }

    private Optional<Way> way(LockReason lock) {
        return lock.lesson()
                .flatMap(release::lesson)
                .map(lesson -> new Way(LearnerLinks.lesson(lesson.id()), lesson.title()))
                .or(() -> lock.quiz()
                        .flatMap(release::quiz)
                        .map(quiz -> new Way(LearnerLinks.quiz(quiz.id()), quiz.title())));
    }

    /** Makes the title a link where the reason names it, and adds a link where it does not. */
    private static void write(String text, Way way, Markup into) {
        String named = "“" + way.title() + "”";
        int at = text.indexOf(named);
        if (at < 0) {
            into.text(text + " ").link(way.href(), "Go to " + named);
        } else {
            into.text(text.substring(0, at)).link(way.href(), named).text(text.substring(at + named.length()));
        }
    }
}
