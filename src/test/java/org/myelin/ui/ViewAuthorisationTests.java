package org.myelin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Every route for every kind of person, for what is theirs and what is another's. The decision is read where it falls: the
 * view that the router shows. A route without a row here fails the test.
 */
class ViewAuthorisationTests extends DemoViews {

    private static final String ANONYMOUS = "anonymous";
    private static final List<String> PEOPLE = List.of(ANONYMOUS, "ada.berg", "ines.moreau", "robin.lee");

    /**
     * One address of a route.
     *
     * @param template of the route it belongs to
     * @param view simple name of the view
     * @param allowed who sees it; everybody else must not
     */
    private record Row(String template, String address, String view, Set<String> allowed) {}

    private List<Row> matrix() {
        String nobody = new UUID(1, 2).toString();
        String stranger = person("quinn.taylor").id().value().toString();
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("", "", "HomeView", Set.of("ada.berg")));
        rows.add(new Row("course", "course", "CourseView", Set.of("ada.berg")));
        rows.add(new Row("lesson/:lesson", "lesson/les-types-overview", "LessonView", Set.of("ada.berg")));
        rows.add(new Row("lesson/:lesson", "lesson/les-no-such", "LessonView", Set.of()));
        rows.add(new Row("quiz/:quiz", "quiz/quz-types", "QuizView", Set.of("ada.berg")));
        rows.add(new Row("quiz/:quiz", "quiz/quz-no-such", "QuizView", Set.of()));
        // Whose attempt it is, is decided by the endpoints: see EndpointAuthorisationTests.
        rows.add(new Row("attempt/:attempt", "attempt/" + nobody, "AttemptView", Set.of("ada.berg")));
        rows.add(new Row("attempt/:attempt", "attempt/no-id", "AttemptView", Set.of()));
        rows.add(new Row("result/:attempt", "result/" + nobody, "ResultView", Set.of("ada.berg")));
        Set<String> signedIn = Set.of("ada.berg", "ines.moreau", "robin.lee");
        rows.add(new Row("sources", "sources", "SourcesView", signedIn));
        rows.add(new Row("sources/:key", "sources/LUBLIN2014", "SourceView", signedIn));
        rows.add(new Row("sources/:key", "sources/NOSUCH2014", "SourceView", Set.of()));
        rows.add(new Row("practice", "practice", "PracticeView", Set.of("ada.berg")));
        rows.add(new Row("progress", "progress", "ProgressView", Set.of("ada.berg")));
        rows.add(new Row("teach/:cohort?", "teach", "DashboardView", Set.of("ines.moreau")));
        rows.add(new Row(
                "teach/:cohort?", "teach/" + cohortOf("ines.moreau", 0), "DashboardView", Set.of("ines.moreau")));
        rows.add(new Row("teach/:cohort?", "teach/" + nobody, "DashboardView", Set.of()));
        rows.add(new Row("teach/assign/:cohort?", "teach/assign", "AssignView", Set.of("ines.moreau")));
        rows.add(new Row("teach/assign/:cohort?", "teach/assign/" + nobody, "AssignView", Set.of()));
        rows.add(new Row("teach/regrade/:cohort?", "teach/regrade", "RegradeView", Set.of("ines.moreau")));
        rows.add(new Row("teach/regrade/:cohort?", "teach/regrade/" + nobody, "RegradeView", Set.of()));
        rows.add(new Row("teach/learner/:learner", "teach/learner/" + stranger, "LearnerView", Set.of("ines.moreau")));
        rows.add(new Row("teach/learner/:learner", "teach/learner/" + nobody, "LearnerView", Set.of()));
        rows.add(new Row(
                "teach/attempt/:attempt",
                "teach/attempt/" + submittedAttemptOf("quinn.taylor"),
                "AttemptReviewView",
                Set.of("ines.moreau")));
        rows.add(new Row("teach/attempt/:attempt", "teach/attempt/" + nobody, "AttemptReviewView", Set.of()));
        rows.add(new Row("admin", "admin", "CompletionView", Set.of("robin.lee")));
        rows.add(new Row("admin/people", "admin/people", "PeopleView", Set.of("robin.lee")));
        rows.add(new Row("admin/content", "admin/content", "ContentView", Set.of("robin.lee")));
        return rows;
    }

    @Test
    void every_route_has_a_row() {
        Set<String> rows = new java.util.TreeSet<>();
        matrix().forEach(row -> rows.add(row.template()));
        List<String> routes = routes().stream()
                .map(template -> template.replaceAll("\\([^)]*\\)", ""))
                .toList();
        assertThat(rows).containsExactlyInAnyOrderElementsOf(Set.copyOf(routes));
    }

    @Test
    void every_cell_of_the_matrix_is_decided_as_written() {
        Map<String, String> wrong = new TreeMap<>();
        for (String who : PEOPLE) {
            if (!who.equals(ANONYMOUS)) {
                signIn(who);
            }
            for (Row row : matrix()) {
                boolean shown = shows(row);
                if (shown != row.allowed().contains(who)) {
                    wrong.put(who + " at /" + row.address(), shown ? "sees " + row.view() : "is refused");
                }
            }
            signOut();
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void an_instructor_of_another_cohort_finds_nothing() {
        signIn("tom.okafor");
        String school = person("ada.berg").id().value().toString();
        assertThat(name(goTo("teach/learner/" + school))).isNotEqualTo("LearnerView");
        assertThat(name(goTo("teach/" + cohortOf("ines.moreau", 0)))).isNotEqualTo("DashboardView");
        assertThat(name(goTo("teach/regrade/" + cohortOf("ines.moreau", 0)))).isNotEqualTo("RegradeView");
        assertThat(name(goTo("teach/assign/" + cohortOf("ines.moreau", 0)))).isNotEqualTo("AssignView");
        assertThat(name(goTo("teach/attempt/" + submittedAttemptOf("chloe.ng"))))
                .isNotEqualTo("AttemptReviewView");
    }

    /** Who is not signed in is sent to the page for that, which is no view, and sees none. */
    private static boolean shows(Row row) {
        UI.getCurrent().navigate(row.address());
        var shown = UI.getCurrent().getInternals().getActiveRouterTargetsChain();
        return !shown.isEmpty() && shown.getFirst().getClass().getSimpleName().equals(row.view());
    }

    private static String name(Component view) {
        return view.getClass().getSimpleName();
    }
}
