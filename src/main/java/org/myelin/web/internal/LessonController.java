package org.myelin.web.internal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.myelin.assessment.ItemId;
import org.myelin.content.ClaimVerdict;
import org.myelin.content.Courses;
import org.myelin.content.Lesson;
import org.myelin.content.LessonId;
import org.myelin.content.PlayerJson;
import org.myelin.content.ReadResponse;
import org.myelin.content.Release;
import org.myelin.identity.AccountId;
import org.myelin.identity.CurrentAccount;
import org.myelin.progress.CheckResult;
import org.myelin.progress.CourseProgress;
import org.myelin.progress.LessonProgress;
import org.myelin.progress.LessonState;
import org.myelin.progress.LessonWork;
import org.myelin.progress.LessonWorkResult;
import org.myelin.progress.LockReason;
import org.myelin.progress.PositionResult;
import org.myelin.progress.Progress;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lessons as {@code docs/contract.md} has them. Everything is about the signed-in account, so there is nothing of
 * somebody else to ask for.
 */
@RestController
@RequestMapping("/api/lessons/{id}")
class LessonController {

    private static final int LONGEST_ID = 120;
    private static final int MOST_BLOCKS = 500;

    /** What the lesson element reports. */
    record Position(@Nullable String block, @Nullable List<@Nullable String> seen) {}

    /** What the lesson element sends when a claim was judged; the correction is null while none was written. */
    record Judging(@Nullable String verdict, @Nullable String correction) {}

    /** What the lesson element sends when points of a checklist were ticked. */
    record Ticking(@Nullable List<@Nullable String> ticked) {}

    private final Courses courses;
    private final Progress progress;
    private final LessonWork work;
    private final LessonJson json;
    private final PlayerJson players;
    private final CurrentAccount current;

    LessonController(
            Courses courses,
            Progress progress,
            LessonWork work,
            LessonJson json,
            PlayerJson players,
            CurrentAccount current) {
        this.courses = courses;
        this.progress = progress;
        this.work = work;
        this.json = json;
        this.players = players;
        this.current = current;
    }

    @GetMapping
    ResponseEntity<?> get(@PathVariable String id) {
        AccountId learner = current.id();
        Release release = courses.live();
        Optional<Lesson> lesson = lessonId(id).flatMap(release::lesson);
        CourseProgress course = progress.of(learner);
        // A retired lesson is not on the map any more but stays readable for those who started it.
        Optional<LessonProgress> mine = lesson.flatMap(found -> course.lesson(found.id())
                .or(() -> progress.get(learner, found.id())
                        .filter(started -> started.startedAt().isPresent())));
        if (lesson.isEmpty() || mine.isEmpty()) {
            return notFound();
        }
        if (mine.get().state() == LessonState.LOCKED) {
            return locked(mine.get().locks());
        }
        return ResponseEntity.ok(json.page(
                lesson.get(),
                release,
                mine.get(),
                course,
                mine.get().answered().isEmpty()
                        ? List.of()
                        : progress.answers(learner, lesson.get().id()),
                work.kept(learner, lesson.get().id())));
    }

    @PostMapping("/position")
    ResponseEntity<?> position(@PathVariable String id, @RequestBody Position position) {
        Optional<LessonId> lesson = lessonId(id);
        List<@Nullable String> seen = position.seen() == null ? List.of() : position.seen();
        if (lesson.isEmpty()) {
            return notFound();
        }
        if (seen.size() > MOST_BLOCKS
                || seen.stream().anyMatch(block -> block == null || block.length() > LONGEST_ID)) {
            return invalid("The report of what was seen could not be read. Reload the page.");
        }
        return switch (progress.position(current.id(), lesson.get(), position.block(), Set.copyOf(seen))) {
            case PositionResult.Saved saved ->
                ResponseEntity.ok(JsonNodeFactory.instance
                        .objectNode()
                        .put("completedAt", LessonJson.iso(saved.completedAt()))
                        .put("savedAt", saved.savedAt().toString()));
            case PositionResult.Locked(var reasons) -> locked(reasons);
            case PositionResult.Unknown _ -> notFound();
        };
    }

    @PostMapping("/checks/{item}")
    ResponseEntity<?> check(@PathVariable String id, @PathVariable String item, @RequestBody JsonNode message) {
        Optional<LessonId> lesson = lessonId(id);
        if (lesson.isEmpty() || item.isBlank() || item.length() > LONGEST_ID) {
            return notFound();
        }
        return switch (players.readResponse(message.get("response"))) {
            case ReadResponse.Invalid(String reason) -> invalid(reason);
            case ReadResponse.Read read ->
                switch (progress.answerCheck(current.id(), lesson.get(), new ItemId(item), read.response())) {
                    case CheckResult.Saved saved -> ResponseEntity.ok(json.checked(saved, courses.live()));
                    case CheckResult.Invalid(String reason) -> invalid(reason);
                    case CheckResult.Locked(var reasons) -> locked(reasons);
                    case CheckResult.Unknown _ -> notFound();
                };
        };
    }

    @PostMapping("/claims/{block}")
    ResponseEntity<?> claim(@PathVariable String id, @PathVariable String block, @RequestBody Judging message) {
        Optional<LessonId> lesson = lessonId(id);
        Optional<ClaimVerdict> verdict = Optional.ofNullable(message.verdict()).flatMap(ClaimVerdict::of);
        if (lesson.isEmpty() || block.length() > LONGEST_ID) {
            return notFound();
        }
        if (verdict.isEmpty()) {
            return invalid("The verdict could not be read. Nothing was saved. Choose one again.");
        }
        return done(
                lesson.get(),
                block,
                work.judge(current.id(), lesson.get(), block, verdict.get(), message.correction()));
    }

    @PostMapping("/checklists/{block}")
    ResponseEntity<?> checklist(@PathVariable String id, @PathVariable String block, @RequestBody Ticking message) {
        Optional<LessonId> lesson = lessonId(id);
        List<@Nullable String> ticked = message.ticked() == null ? List.of() : message.ticked();
        if (lesson.isEmpty() || block.length() > LONGEST_ID) {
            return notFound();
        }
        if (ticked.size() > MOST_BLOCKS || ticked.stream().anyMatch(Objects::isNull)) {
            return invalid("The ticks could not be read. Nothing was saved. Reload the page.");
        }
        return done(lesson.get(), block, work.tick(current.id(), lesson.get(), block, Set.copyOf(ticked)));
    }

    private ResponseEntity<?> done(LessonId lesson, String block, LessonWorkResult result) {
        return switch (result) {
            case LessonWorkResult.Judged(var judgment, var completedAt) ->
                courses.live().lesson(lesson).stream()
                        .flatMap(of -> of.claims().stream())
                        .filter(claim -> claim.id().equals(block))
                        .findFirst()
                        .<ResponseEntity<?>>map(claim -> ResponseEntity.ok(JsonNodeFactory.instance
                                .objectNode()
                                .put("savedAt", judgment.savedAt().toString())
                                .put("completedAt", LessonJson.iso(completedAt))
                                .set("judged", LessonJson.judged(claim, judgment))))
                        .orElseGet(LessonController::notFound);
            case LessonWorkResult.Ticked(var ticked, var savedAt) -> {
                ObjectNode body = JsonNodeFactory.instance.objectNode().put("savedAt", savedAt.toString());
                ArrayNode list = body.putArray("ticked");
                ticked.stream().sorted().forEach(list::add);
                yield ResponseEntity.ok(body);
            }
            case LessonWorkResult.Invalid(String reason) -> invalid(reason);
            case LessonWorkResult.Locked(var reasons) -> locked(reasons);
            case LessonWorkResult.Unknown _ -> notFound();
        };
    }

    private static Optional<LessonId> lessonId(String text) {
        return text.isBlank() || text.length() > LONGEST_ID ? Optional.empty() : Optional.of(new LessonId(text));
    }

    private static ResponseEntity<?> notFound() {
        return ResponseEntity.status(HttpStatus.NOT_FOUND).body(ApiProblem.NOT_FOUND);
    }

    private static ResponseEntity<?> invalid(String message) {
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(new ApiProblem("invalid", message));
    }

    private static ResponseEntity<?> locked(List<LockReason> reasons) {
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("error", "locked")
                .put("message", "This lesson opens when something else is done. Nothing was lost.");
        ArrayNode list = body.putArray("reasons");
        reasons.forEach(reason -> list.addObject().put("text", reason.text()).put("href", LessonJson.href(reason)));
        return ResponseEntity.status(HttpStatus.CONFLICT).body(body);
    }
}
