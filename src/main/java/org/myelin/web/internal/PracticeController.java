package org.myelin.web.internal;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.myelin.content.CardId;
import org.myelin.content.CardJson;
import org.myelin.content.Courses;
import org.myelin.content.ModuleId;
import org.myelin.content.Release;
import org.myelin.identity.AccountId;
import org.myelin.identity.CurrentAccount;
import org.myelin.practice.Practice;
import org.myelin.practice.PracticeCard;
import org.myelin.practice.PracticeModule;
import org.myelin.practice.PracticeOverview;
import org.myelin.practice.Rating;
import org.myelin.practice.RatingResult;
import org.myelin.progress.LockReason;
import org.myelin.progress.Progress;
import org.myelin.shared.Utc;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Flashcards as {@code docs/contract.md} has them. Everything is about the signed-in account, so there is nothing of
 * somebody else to ask for.
 */
@RestController
@RequestMapping("/api/practice")
class PracticeController {

    private static final int LONGEST_ID = 120;
    private static final int MOST_MODULES = 50;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** What the practice element sends. */
    record Message(@Nullable String rating, @Nullable Integer number) {}

    private final Practice practice;
    private final Progress progress;
    private final Courses courses;
    private final CurrentAccount current;
    private final Clock clock;

    PracticeController(Practice practice, Progress progress, Courses courses, CurrentAccount current, Clock clock) {
        this.practice = practice;
        this.progress = progress;
        this.courses = courses;
        this.current = current;
        this.clock = clock;
    }

    @GetMapping
    ObjectNode overview() {
        AccountId learner = current.id();
        PracticeOverview overview = practice.overview(learner, progress.of(learner));
        Release release = courses.live();
        ObjectNode json = JSON.objectNode();
        ArrayNode modules = json.putArray("modules");
        overview.modules().forEach(module -> modules.add(module(module, release)));
        json.put("nextDueAt", LessonJson.iso(overview.nextDueAt()));
        json.put("serverTime", Utc.now(clock).toString());
        return json;
    }

    private static ObjectNode module(PracticeModule module, Release release) {
        ObjectNode json = JSON.objectNode().put("id", module.module().value());
        release.module(module.module())
                .ifPresent(of -> json.put("number", of.number()).put("title", of.title()));
        return json.put("total", module.total())
                .put("due", module.due())
                .put("fresh", module.fresh())
                .put("started", module.started())
                .put("locked", module.open() ? null : words(module.locks()));
    }

    @GetMapping("/cards")
    ResponseEntity<?> round(@RequestParam(name = "modules", defaultValue = "") String modules) {
        List<String> ids =
                Arrays.stream(modules.split(",")).filter(id -> !id.isBlank()).toList();
        if (ids.size() > MOST_MODULES || ids.stream().anyMatch(id -> id.length() > LONGEST_ID)) {
            return invalid("The choice of modules could not be read. Reload the page.");
        }
        Release release = courses.live();
        ObjectNode json = JSON.objectNode();
        ArrayNode cards = json.putArray("cards");
        practice.round(current.id(), ids.stream().map(ModuleId::new).collect(Collectors.toSet()))
                .forEach(card -> cards.add(card(card, release)));
        return ResponseEntity.ok(json.put("serverTime", Utc.now(clock).toString()));
    }

    @PostMapping("/cards/{id}")
    ResponseEntity<?> rate(@PathVariable String id, @RequestBody Message message) {
        if (id.isBlank() || id.length() > LONGEST_ID) {
            return notFound();
        }
        Optional<Rating> rating = Optional.ofNullable(message.rating()).flatMap(Rating::of);
        Integer number = message.number();
        if (rating.isEmpty() || number == null || number < 1) {
            return invalid("The rating could not be read. Nothing was saved. Reload the page.");
        }
        return switch (practice.rate(current.id(), new CardId(id), rating.get(), number)) {
            case RatingResult.Saved saved ->
                ResponseEntity.ok(JSON.objectNode()
                        .put("savedAt", saved.savedAt().toString())
                        .put("dueAt", saved.dueAt().toString())
                        .set("card", card(saved.next(), courses.live())));
            case RatingResult.Stale(var now) ->
                ResponseEntity.status(HttpStatus.CONFLICT)
                        .body(JSON.objectNode()
                                .put("error", "newer")
                                .put("message", "You rated this card somewhere else meanwhile. That rating is kept.")
                                .set("card", card(now, courses.live())));
            case RatingResult.Locked(var reasons) ->
                ResponseEntity.status(HttpStatus.CONFLICT).body(new ApiProblem("locked", words(reasons)));
            case RatingResult.Unknown _ -> notFound();
        };
    }

    private static ObjectNode card(PracticeCard card, Release release) {
        ObjectNode json = CardJson.of(card.card(), release).put("number", card.number());
        ObjectNode waits = json.putObject("waits");
        card.waits().forEach((rating, wait) -> waits.put(rating.word(), wait.toSeconds()));
        return json;
    }

    private static String words(List<LockReason> reasons) {
        return reasons.stream().map(LockReason::text).collect(Collectors.joining(" "));
    }

    private static ResponseEntity<?> notFound() {
        return ResponseEntity.status(HttpStatus.NOT_FOUND).body(ApiProblem.NOT_FOUND);
    }

    private static ResponseEntity<?> invalid(String message) {
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(new ApiProblem("invalid", message));
    }
}
