package org.myelin.ui.learner;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.myelin.content.Courses;
import org.myelin.content.Lesson;
import org.myelin.content.LessonId;

/** Hosts the lesson element; lock, progress and checks are decided by the endpoints it talks to. */
@Route(LearnerLinks.LESSON + "/:lesson")
@RolesAllowed("STUDENT")
class LessonView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Courses courses;
    private String title = "";

    LessonView(Courses courses) {
        this.courses = courses;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Lesson lesson = event.getRouteParameters()
                .get("lesson")
                .map(LessonId::new)
                .flatMap(courses.live()::lesson)
                .orElseThrow(() -> new NotFoundException("lesson"));
        title = lesson.title();
        removeAll();
        add(new LessonElement(lesson.id()));
    }

    @Override
    public String getPageTitle() {
        return title + " · Myelin";
    }

    @Tag("myelin-lesson")
    @JsModule("./lesson/lesson.ts")
    private static final class LessonElement extends Component {
        LessonElement(LessonId lesson) {
            getElement().setAttribute("lesson-id", lesson.value());
        }
    }
}
