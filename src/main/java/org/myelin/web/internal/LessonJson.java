package org.myelin.web.internal;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.myelin.assessment.Grading;
import org.myelin.assessment.GradingContext;
import org.myelin.assessment.ItemId;
import org.myelin.assessment.Outcome;
import org.myelin.content.Block;
import org.myelin.content.CatalogItem;
import org.myelin.content.Lesson;
import org.myelin.content.LessonPages;
import org.myelin.content.PlayerJson;
import org.myelin.content.Release;
import org.myelin.progress.CheckAnswer;
import org.myelin.progress.CheckResult;
import org.myelin.progress.CourseProgress;
import org.myelin.progress.Judgment;
import org.myelin.progress.LessonProgress;
import org.myelin.progress.LessonWork;
import org.myelin.progress.LockReason;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Completes the shared page of a lesson with what concerns one learner. */
@Component
class LessonJson {

    private final LessonPages pages;
    private final PlayerJson players;

    LessonJson(LessonPages pages, PlayerJson players) {
        this.pages = pages;
        this.players = players;
    }

    /** The page of a lesson for one learner. */
    ObjectNode page(
            Lesson lesson,
            Release release,
            LessonProgress mine,
            CourseProgress course,
            List<CheckAnswer> answers,
            LessonWork.Kept kept) {
        ObjectNode page = pages.page(lesson, release);
        ObjectNode progress = page.putObject("progress");
        progress.put("lastBlock", mine.lastBlock().orElse(null));
        ArrayNode seen = progress.putArray("seen");
        lesson.blockIds().stream().filter(mine.seen()::contains).forEach(seen::add);
        progress.put("completedAt", iso(mine.completedAt()));
        answers(page, lesson, release, answers);
        kept(page, lesson, kept);
        neighbours(page, lesson, release, course);
        return page;
    }

    /** The reply to an answered check. */
    ObjectNode checked(CheckResult.Saved saved, Release release) {
        CheckAnswer answer = saved.answer();
        ObjectNode reply = JsonNodeFactory.instance.objectNode();
        reply.put("savedAt", answer.answeredAt().toString());
        reply.set("review", review(answer, release).orElseGet(JsonNodeFactory.instance::nullNode));
        reply.put("completedAt", iso(saved.completedAt()));
        return reply;
    }

    /** What a learner may see of a claim after judging it; our correction after writing one or asking for it. */
    static ObjectNode judged(Block.Claim claim, Judgment judgment) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("verdict", judgment.verdict().word())
                .put("right", claim.verdict().word())
                .put("safety", claim.safety())
                .put("evidence", claim.evidenceHtml())
                .put("correctable", claim.correctionHtml().isPresent())
                .put("correction", judgment.correction().orElse(null))
                .put("savedAt", judgment.savedAt().toString());
        json.put(
                "ours",
                judgment.correction().flatMap(_ -> claim.correctionHtml()).orElse(null));
        return json;
    }

    private static void kept(ObjectNode page, Lesson lesson, LessonWork.Kept kept) {
        List<Block> blocks = lesson.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            ObjectNode json = (ObjectNode) page.withArray("blocks").get(i);
            Judgment judgment = kept.judgments().get(blocks.get(i).id());
            if (judgment != null && blocks.get(i) instanceof Block.Claim claim) {
                json.set("judged", judged(claim, judgment));
            }
            LessonWork.Ticks ticks = kept.ticks().get(blocks.get(i).id());
            if (ticks != null && blocks.get(i) instanceof Block.Checklist list) {
                ArrayNode ticked = json.putArray("ticked");
                list.items().stream()
                        .map(Block.ChecklistItem::id)
                        .filter(ticks.items()::contains)
                        .forEach(ticked::add);
                json.put("savedAt", ticks.savedAt().toString());
            }
        }
    }

    private void answers(ObjectNode page, Lesson lesson, Release release, List<CheckAnswer> answers) {
        Map<ItemId, CheckAnswer> byItem =
                answers.stream().collect(Collectors.toMap(CheckAnswer::item, answer -> answer));
        Map<String, CheckAnswer> byBlock = new HashMap<>();
        for (Block block : lesson.blocks()) {
            if (block instanceof Block.Check check && byItem.containsKey(check.item())) {
                byBlock.put(check.id(), byItem.get(check.item()));
            }
        }
        for (JsonNode block : page.withArray("blocks")) {
            CheckAnswer answer = byBlock.get(block.path("id").asString());
            if (answer != null && block instanceof ObjectNode check) {
                review(answer, release).ifPresent(review -> {
                    ObjectNode answered = check.putObject("answered");
                    answered.set("response", players.responseNode(answer.response()));
                    answered.set("review", review);
                    answered.put("savedAt", answer.answeredAt().toString());
                });
            }
        }
    }

    /**
     * The explanation by the item as it is now. Empty when the item has changed so much that the answer does not fit any
     * more; the check still counts as answered and can be answered again.
     */
    private Optional<JsonNode> review(CheckAnswer answer, Release release) {
        return release.item(answer.item()).flatMap(item -> review(item, answer, release));
    }

    private Optional<JsonNode> review(CatalogItem item, CheckAnswer answer, Release release) {
        Outcome outcome = Grading.grade(item.item(), answer.response(), GradingContext.submitted(item.checkDraw()));
        return switch (outcome) {
            case Outcome.Scored _, Outcome.NeedsGrader _ ->
                Optional.of(players.review(item, item.checkDraw(), answer.response(), outcome, release));
            case Outcome.Incomplete _, Outcome.Rejected _ -> Optional.empty();
        };
    }

    private static void neighbours(ObjectNode page, Lesson lesson, Release release, CourseProgress course) {
        List<Lesson> order = release.lessonsInOrder();
        int here = order.indexOf(lesson);
        page.set("previous", here > 0 ? link(order.get(here - 1)) : JsonNodeFactory.instance.nullNode());
        if (here < 0 || here + 1 == order.size()) {
            page.putNull("next");
            return;
        }
        Lesson next = order.get(here + 1);
        String reasons = course.lesson(next.id())
                .map(progress -> progress.locks().stream().map(LockReason::text).collect(Collectors.joining(" ")))
                .orElse("");
        ObjectNode link = link(next);
        link.put("locked", reasons.isEmpty() ? null : reasons);
        page.set("next", link);
    }

    private static ObjectNode link(Lesson lesson) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("href", "lesson/" + lesson.id().value())
                .put("title", lesson.title());
    }

    /** Where the learner can meet a condition. */
    static String href(LockReason reason) {
        return reason.quiz()
                .map(quiz -> "quiz/" + quiz.value())
                .or(() -> reason.lesson().map(lesson -> "lesson/" + lesson.value()))
                .orElse("course");
    }

    static @Nullable String iso(Optional<Instant> instant) {
        return instant.map(Instant::toString).orElse(null);
    }
}
