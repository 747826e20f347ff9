package org.myelin.web.internal;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.myelin.assessment.Response;
import org.myelin.attempt.AttemptClock;
import org.myelin.attempt.AttemptId;
import org.myelin.attempt.AttemptPhase;
import org.myelin.attempt.AttemptResult;
import org.myelin.attempt.AttemptState;
import org.myelin.attempt.CasePlace;
import org.myelin.attempt.CheckResult;
import org.myelin.attempt.FeedbackLevel;
import org.myelin.attempt.Receipt;
import org.myelin.attempt.ReceiptChain;
import org.myelin.attempt.ShadowKey;
import org.myelin.content.Courses;
import org.myelin.content.FeedbackPolicy;
import org.myelin.content.PlayerJson;
import org.myelin.content.Release;
import org.myelin.identity.Account;
import org.myelin.identity.AccountId;
import org.myelin.identity.Accounts;
import org.myelin.identity.SignedInAccount;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes attempts and results as {@code docs/contract.md} has them. */
@Component
class AttemptJson {

    private final PlayerJson players;
    private final Courses courses;
    private final Accounts accounts;

    AttemptJson(PlayerJson players, Courses courses, Accounts accounts) {
        this.players = players;
        this.courses = courses;
        this.accounts = accounts;
    }

    /**
     * The attempt in work: views only, so nothing in it gives a key away.
     *
     * @param shadowKey null when the attempt takes no answers, so that a browser has nothing to hide
     */
    ObjectNode state(AttemptState state, @Nullable ShadowKey shadowKey) {
        ObjectNode body = object().put("id", state.id().toString());
        body.set("quiz", quiz(state.quiz().value(), state.title()));
        body.put("state", state.phase() == AttemptPhase.OPEN ? "open" : "submitted");
        body.put("serverTime", state.serverTime().toString());
        body.put("startedAt", state.startedAt().toString());
        body.put("deadlineAt", text(state.deadlineAt()));
        body.put("remainingSeconds", seconds(state.remaining()));
        body.putObject("policy")
                .put("perPage", state.policy().perPage())
                .put("noReturn", state.policy().noReturn())
                .put("feedback", moment(state.policy().feedback()))
                .put("pausable", state.policy().pausable());
        body.put("paused", state.paused());
        body.put("waitingSeconds", seconds(state.waiting()));
        body.put("furthest", state.furthest());
        body.put("shadowKey", shadowKey == null ? null : shadowKey.value());
        ArrayNode items = body.putArray("items");
        for (AttemptState.ItemState item : state.items()) {
            items.add(item(item));
        }
        ArrayNode unopened = body.putArray("unopened");
        for (AttemptState.Unopened item : state.unopened()) {
            unopened.addObject()
                    .put("position", item.position())
                    .put("item", item.item().value())
                    .set("case", place(item.place()));
        }
        return body.put("resultHref", resultHref(state.id()));
    }

    /** One item in work. */
    ObjectNode item(AttemptState.ItemState item) {
        ObjectNode entry = object().put("position", item.position());
        entry.set("item", players.toJson(item.view(), item.revision()));
        entry.set("response", players.responseNode(item.response()));
        entry.put("seq", item.seq());
        entry.put("savedAt", text(item.savedAt()));
        entry.put("flagged", item.flagged());
        entry.set("case", place(item.place()));
        entry.put("left", item.left());
        entry.set("review", review(item.checked(), item.response(), List.of(), courses.live()));
        return entry;
    }

    private static JsonNode place(@Nullable CasePlace place) {
        return place == null
                ? JsonNodeFactory.instance.nullNode()
                : object().put("id", place.id().value())
                        .put("title", place.title())
                        .put("step", place.step())
                        .put("steps", place.steps());
    }

    /** The result as its reader sees it; a review stands only where the service put one. */
    ObjectNode result(AttemptResult result, SignedInAccount reader) {
        Release release = courses.live();
        boolean own = result.learner().equals(reader.id());
        ObjectNode body = object().put("id", result.id().toString());
        body.set("quiz", quiz(result.quiz().value(), result.title()));
        body.put("learner", own ? reader.displayName() : name(result.learner()));
        body.put("own", own);
        body.put("number", result.tryNo());
        body.put("startedAt", result.startedAt().toString());
        body.put("submittedAt", result.submittedAt().toString());
        body.put("byDeadline", result.byDeadline());
        body.put("score", result.grade().score());
        body.put("max", result.grade().max());
        body.put("percent", result.grade().percent());
        body.put("waiting", result.grade().waiting());
        body.put("passed", result.grade().passed(result.policy().passPercent()));
        body.put("passPercent", result.policy().passPercent());
        body.put("feedback", feedback(result.feedback()));
        body.put("feedbackNote", result.feedbackNote());
        ArrayNode items = body.putArray("items");
        for (AttemptResult.ItemResult item : result.items()) {
            ObjectNode entry = items.addObject().put("position", item.position());
            entry.set("item", players.toJson(item.view(), item.revision()));
            entry.set("case", place(item.place()));
            entry.set("response", players.responseNode(item.response()));
            entry.set("review", review(item, release));
        }
        ArrayNode cases = body.putArray("cases");
        for (AttemptResult.CaseResult study : result.cases()) {
            cases.addObject()
                    .put("id", study.id().value())
                    .put("title", study.title())
                    .put("summary", study.summary())
                    .set("chart", players.toJson(study.chart()));
        }
        ArrayNode changes = body.putArray("changes");
        for (AttemptResult.GradeChange change : result.changes()) {
            ObjectNode entry = changes.addObject()
                    .put("at", change.at().toString())
                    .put("reason", change.reason())
                    .put("byHand", change.byHand())
                    .put("score", change.grade().score())
                    .put("max", change.grade().max());
            entry.putObject("before")
                    .put("score", change.before().score())
                    .put("max", change.before().max());
        }
        body.putObject("receipts")
                .put("count", result.steps())
                .put("head", result.head())
                .put("href", "api/attempts/" + result.id() + "/receipts");
        return body;
    }

    /** The time of an attempt, and nothing else. */
    ObjectNode clock(AttemptClock clock) {
        return object().put("state", clock.phase() == AttemptPhase.OPEN ? "open" : "submitted")
                .put("serverTime", clock.serverTime().toString())
                .put("deadlineAt", text(clock.deadlineAt()))
                .put("remainingSeconds", seconds(clock.remaining()))
                .put("paused", clock.paused())
                .put("waitingSeconds", seconds(clock.waiting()));
    }

    private static @Nullable Long seconds(@Nullable Duration duration) {
        return duration == null ? null : duration.toSeconds();
    }

    /** An answer that was checked: locked, and explained. */
    ObjectNode checked(CheckResult.Checked checked) {
        ObjectNode body = object().put("savedAt", checked.at().toString());
        body.set("response", players.responseNode(checked.response()));
        body.set("review", review(checked.reviewed(), checked.response(), List.of(), courses.live()));
        return body;
    }

    private static String moment(FeedbackPolicy feedback) {
        return switch (feedback) {
            case AT_ONCE -> "at-once";
            case AFTER_SUBMIT -> "after-submit";
            case AFTER_CLOSE -> "after-close";
            case NEVER -> "never";
        };
    }

    private JsonNode review(AttemptResult.ItemResult item, Release release) {
        return review(item.reviewed(), item.response(), item.corrections(), release);
    }

    private JsonNode review(
            AttemptResult.@Nullable Reviewed reviewed,
            @Nullable Response response,
            List<AttemptResult.Correction> corrected,
            Release release) {
        if (reviewed == null) {
            return JsonNodeFactory.instance.nullNode();
        }
        ObjectNode review = players.review(reviewed.item(), reviewed.draw(), response, reviewed.outcome(), release)
                .put("note", reviewed.note())
                .put("byHand", reviewed.manual())
                .put("weight", reviewed.weight().name().toLowerCase(Locale.ROOT));
        if (reviewed.manual()) {
            review.put("rule", "A person gave the points for this answer.");
        }
        ArrayNode corrections = review.putArray("corrections");
        for (AttemptResult.Correction correction : corrected) {
            corrections.addObject().put("on", correction.on().toString()).put("text", correction.text());
        }
        return review;
    }

    /** The chain as the learner keeps it. */
    ObjectNode receipts(ReceiptChain chain) {
        ObjectNode body = object().put("attempt", chain.attempt().toString())
                .put("rule", chain.rule())
                .put("head", chain.head());
        ArrayNode receipts = body.putArray("receipts");
        for (Receipt receipt : chain.receipts()) {
            receipts.addObject()
                    .put("number", receipt.number())
                    .put("kind", receipt.kind())
                    .put("item", text(receipt.item()))
                    .put("seq", receipt.seq())
                    .put("tab", receipt.tab())
                    .put("at", receipt.at().toString())
                    .put("author", text(receipt.author()))
                    .put("payloadHash", receipt.payloadHash())
                    .put("payload", receipt.payload())
                    .put("previous", receipt.previous())
                    .put("receipt", receipt.receipt());
        }
        return body;
    }

    /** Where the result of an attempt is shown, relative to the root of the application. */
    static String resultHref(AttemptId attempt) {
        return "result/" + attempt;
    }

    static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static String feedback(FeedbackLevel level) {
        return switch (level) {
            case FULL -> "full";
            case SCORE_ONLY -> "score-only";
            case NONE -> "none";
        };
    }

    private String name(AccountId account) {
        return accounts.find(account).map(Account::displayName).orElse("");
    }

    private static ObjectNode quiz(String id, String title) {
        return object().put("id", id).put("title", title);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
