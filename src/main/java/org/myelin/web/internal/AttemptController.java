package org.myelin.web.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.myelin.analytics.CohortReports;
import org.myelin.assessment.ItemId;
import org.myelin.attempt.ActionResult;
import org.myelin.attempt.Answer;
import org.myelin.attempt.AnswerResult;
import org.myelin.attempt.AttemptId;
import org.myelin.attempt.AttemptNotFound;
import org.myelin.attempt.AttemptPhase;
import org.myelin.attempt.AttemptResult;
import org.myelin.attempt.AttemptState;
import org.myelin.attempt.Attempts;
import org.myelin.attempt.CheckResult;
import org.myelin.attempt.FlagResult;
import org.myelin.attempt.OpenResult;
import org.myelin.attempt.Refusal;
import org.myelin.attempt.ShadowKey;
import org.myelin.content.PlayerJson;
import org.myelin.content.ReadResponse;
import org.myelin.identity.AccountId;
import org.myelin.identity.CurrentAccount;
import org.myelin.identity.Role;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The attempt as {@code docs/contract.md} has it. Every method parses, calls the service and maps; what it says is saved
 * was committed when the service returned.
 */
@RestController
@RequestMapping("/api/attempts/{id}")
class AttemptController {

    private final Attempts attempts;
    private final AttemptJson json;
    private final PlayerJson players;
    private final CurrentAccount current;
    private final CohortReports reports;

    AttemptController(
            Attempts attempts, AttemptJson json, PlayerJson players, CurrentAccount current, CohortReports reports) {
        this.attempts = attempts;
        this.json = json;
        this.players = players;
        this.current = current;
        this.reports = reports;
    }

    @GetMapping
    ObjectNode get(@PathVariable String id) {
        AttemptId attempt = attempt(id);
        AttemptState state = attempts.get(attempt, current.id());
        return json.state(state, state.phase() == AttemptPhase.OPEN ? shadowKey(attempt) : null);
    }

    /** Only an attempt from before there were such keys makes a reading request write. */
    private ShadowKey shadowKey(AttemptId attempt) {
        AccountId who = current.id();
        return attempts.shadowKey(attempt, who).orElseGet(() -> attempts.makeShadowKey(attempt, who));
    }

    @PostMapping("/answers")
    ResponseEntity<ObjectNode> answer(@PathVariable String id, @RequestBody JsonNode message) {
        AttemptId attempt = attempt(id);
        Answer answer;
        try {
            answer = read(message);
        } catch (IllegalArgumentException e) {
            // Ownership first: a stranger learns nothing from the way a message is refused.
            attempts.get(attempt, current.id());
            return invalid(e.getMessage());
        }
        return switch (attempts.answer(attempt, current.id(), answer)) {
            case AnswerResult.Saved saved -> ResponseEntity.ok(saved(saved));
            case AnswerResult.Newer newer -> newer(newer);
            case AnswerResult.Closed _ -> closed(attempt);
            case AnswerResult.Refused(Refusal why, String reason) -> refused(why, reason);
            case AnswerResult.Invalid(String reason) -> invalid(reason);
        };
    }

    @PostMapping("/flags")
    ResponseEntity<ObjectNode> flag(@PathVariable String id, @RequestBody JsonNode message) {
        AttemptId attempt = attempt(id);
        String item = message.path("item").asString("");
        if (item.isBlank() || !message.path("flagged").isBoolean()) {
            attempts.get(attempt, current.id());
            return invalid("A flag needs the members item and flagged.");
        }
        boolean flagged = message.path("flagged").asBoolean();
        return switch (attempts.flag(attempt, current.id(), new ItemId(item), flagged)) {
            case FlagResult.Saved(Instant savedAt) -> ResponseEntity.ok(object().put("savedAt", savedAt.toString()));
            case FlagResult.Closed _ -> closed(attempt);
            case FlagResult.Invalid(String reason) -> invalid(reason);
        };
    }

    @GetMapping("/clock")
    ObjectNode clock(@PathVariable String id) {
        return json.clock(attempts.clock(attempt(id), current.id()));
    }

    @PostMapping("/place")
    ResponseEntity<ObjectNode> place(@PathVariable String id, @RequestBody JsonNode message) {
        AttemptId attempt = attempt(id);
        String item = message.path("item").asString("");
        if (item.isBlank()) {
            attempts.get(attempt, current.id());
            return invalid("A place needs the member item.");
        }
        return done(attempt, attempts.move(attempt, current.id(), new ItemId(item)));
    }

    @PostMapping("/checks")
    ResponseEntity<ObjectNode> check(@PathVariable String id, @RequestBody JsonNode message) {
        AttemptId attempt = attempt(id);
        String item = message.path("item").asString("");
        if (item.isBlank()) {
            attempts.get(attempt, current.id());
            return invalid("A check needs the member item.");
        }
        return switch (attempts.check(attempt, current.id(), new ItemId(item))) {
            case CheckResult.Checked checked -> ResponseEntity.ok(json.checked(checked));
            case CheckResult.Closed _ -> closed(attempt);
            case CheckResult.Refused(Refusal why, String reason) -> refused(why, reason);
        };
    }

    @PostMapping("/pause")
    ResponseEntity<ObjectNode> pause(@PathVariable String id) {
        AttemptId attempt = attempt(id);
        return done(attempt, attempts.pause(attempt, current.id()));
    }

    @PostMapping("/resume")
    ResponseEntity<ObjectNode> resume(@PathVariable String id) {
        AttemptId attempt = attempt(id);
        return done(attempt, attempts.resume(attempt, current.id()));
    }

    private static ResponseEntity<ObjectNode> done(AttemptId attempt, ActionResult result) {
        return switch (result) {
            case ActionResult.Done(Instant at) -> ResponseEntity.ok(object().put("savedAt", at.toString()));
            case ActionResult.Closed _ -> closed(attempt);
            case ActionResult.Refused(Refusal why, String reason) -> refused(why, reason);
        };
    }

    @PostMapping("/opened")
    ResponseEntity<ObjectNode> open(@PathVariable String id, @RequestBody JsonNode message) {
        AttemptId attempt = attempt(id);
        String item = message.path("item").asString("");
        if (item.isBlank()) {
            attempts.get(attempt, current.id());
            return invalid("Opening a step needs the member item.");
        }
        return switch (attempts.open(attempt, current.id(), new ItemId(item))) {
            case OpenResult.Opened(Instant at, AttemptState.ItemState opened) -> {
                ObjectNode body = object().put("savedAt", at.toString());
                body.set("entry", json.item(opened));
                yield ResponseEntity.ok(body);
            }
            case OpenResult.Closed _ -> closed(attempt);
            case OpenResult.Invalid(String reason) -> invalid(reason);
        };
    }

    @PostMapping("/submit")
    ObjectNode submit(@PathVariable String id) {
        AttemptId attempt = attempt(id);
        attempts.submit(attempt, current.id());
        return object().put("resultHref", AttemptJson.resultHref(attempt));
    }

    @GetMapping("/result")
    ResponseEntity<ObjectNode> result(@PathVariable String id) {
        return found(attempt(id))
                .map(result -> ResponseEntity.ok(json.result(result, current.get())))
                .orElseGet(() -> problem(
                        HttpStatus.CONFLICT, "open", "This attempt is not submitted yet. Your answers are saved."));
    }

    /** The learner's own result; for an instructor also those of the learners in the instructor's cohorts. */
    private Optional<AttemptResult> found(AttemptId attempt) {
        return current.has(Role.INSTRUCTOR)
                ? reports.attempt(attempt, current.id())
                : attempts.result(attempt, current.id());
    }

    @GetMapping("/receipts")
    ResponseEntity<ObjectNode> receipts(@PathVariable String id) {
        AttemptId attempt = attempt(id);
        ContentDisposition file = ContentDisposition.attachment()
                .filename("receipts-" + attempt + ".json")
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(json.receipts(attempts.receipts(attempt, current.id())));
    }

    /** Unknown and foreign attempts answer alike, and so does an address that is no id. */
    @ExceptionHandler(AttemptNotFound.class)
    ResponseEntity<ApiProblem> notFound() {
        return ResponseEntity.status(HttpStatus.NOT_FOUND).body(ApiProblem.NOT_FOUND);
    }

    private static AttemptId attempt(String id) {
        return AttemptId.parse(id).orElseThrow(AttemptNotFound::new);
    }

    private Answer read(JsonNode message) {
        JsonNode item = message.path("item");
        JsonNode seq = message.path("seq");
        JsonNode tab = message.path("tab");
        if (!item.isString()
                || !seq.isIntegralNumber()
                || !seq.canConvertToLong()
                || !tab.isString()
                || !message.has("response")) {
            throw new IllegalArgumentException("An answer needs the members item, seq, tab and response.");
        }
        return switch (players.readResponse(message.path("response"))) {
            case ReadResponse.Read read ->
                new Answer(new ItemId(item.asString()), seq.asLong(), tab.asString(), read.response());
            case ReadResponse.Invalid refused -> throw new IllegalArgumentException(refused.reason());
        };
    }

    private ObjectNode saved(AnswerResult.Saved saved) {
        ObjectNode body = object().put("savedAt", saved.savedAt().toString())
                .put("receipt", saved.receipt())
                .put("number", saved.number())
                .put("seq", saved.seq());
        Duration remaining = saved.remaining();
        body.put("remainingSeconds", remaining == null ? null : Long.valueOf(remaining.toSeconds()));
        return body.put("deadlineAt", AttemptJson.text(saved.deadlineAt()));
    }

    private ResponseEntity<ObjectNode> newer(AnswerResult.Newer newer) {
        ObjectNode body = error("newer", "A newer answer is saved already, perhaps from another tab.")
                .put("seq", newer.seq())
                .put("savedAt", newer.savedAt().toString());
        body.set("response", players.responseNode(newer.response()));
        return ResponseEntity.status(HttpStatus.CONFLICT).body(body);
    }

    private static ResponseEntity<ObjectNode> closed(AttemptId attempt) {
        ObjectNode body = error("closed", "This attempt is submitted. What was saved before counts.")
                .put("resultHref", AttemptJson.resultHref(attempt));
        return ResponseEntity.status(HttpStatus.GONE).body(body);
    }

    private static ResponseEntity<ObjectNode> invalid(@Nullable String reason) {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", String.valueOf(reason));
    }

    private static ResponseEntity<ObjectNode> refused(Refusal why, String reason) {
        return switch (why) {
            case LEFT -> problem(HttpStatus.CONFLICT, "left", reason);
            case CHECKED -> problem(HttpStatus.CONFLICT, "checked", reason);
            case PAUSED -> problem(HttpStatus.CONFLICT, "paused", reason);
            case INCOMPLETE -> problem(HttpStatus.UNPROCESSABLE_CONTENT, "incomplete", reason);
            case NOT_OFFERED -> invalid(reason);
        };
    }

    private static ResponseEntity<ObjectNode> problem(HttpStatus status, String error, String message) {
        return ResponseEntity.status(status).body(error(error, message));
    }

    private static ObjectNode error(String error, String message) {
        return object().put("error", error).put("message", message);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
