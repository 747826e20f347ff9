package org.myelin.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Properties over seeded random items and responses, by default 20,000 responses of each type; the system property
 * {@code assessment.responses} makes it fewer where the tests run many times over.
 */
@ParameterizedClass
@EnumSource
class ScoringPropertiesTests {

    private static final int RESPONSES = Integer.getInteger("assessment.responses", 20_000);
    private static final int RESPONSES_PER_ITEM = 20;

    private static final List<Sample> SAMPLES = new ArrayList<>();

    private final ItemType type;
    private final RandomItems random;

    ScoringPropertiesTests(ItemType type) {
        this.type = type;
        this.random = new RandomItems(type.ordinal());
    }

    /** A response and what it earns when the time is up. */
    private record Sample(Item item, Draw draw, Response response, Outcome outcome) {}

    @BeforeParameterizedClassInvocation
    static void draw_a_sample(ItemType type) {
        SAMPLES.clear();
        RandomItems random = new RandomItems(20_261_120L + type.ordinal());
        for (int i = 0; i < RESPONSES; i += RESPONSES_PER_ITEM) {
            Item item = random.item(type);
            Draw draw = Draws.draw(item, i);
            for (int j = 0; j < RESPONSES_PER_ITEM; j++) {
                Response response = random.response(item, draw);
                Outcome outcome = Grading.grade(item, response, GradingContext.timedOut(draw));
                SAMPLES.add(new Sample(item, draw, response, outcome));
            }
        }
    }

    @AfterParameterizedClassInvocation
    static void forget_the_sample() {
        SAMPLES.clear();
    }

    @Test
    void scores_agree_with_the_definitions_and_stay_inside_their_bounds() {
        Set<Integer> seen = new HashSet<>();
        for (Sample sample : SAMPLES) {
            if (sample.outcome() instanceof Outcome.NeedsGrader(int max)) {
                require(sample, type == ItemType.ESSAY && max == Grading.max(sample.item()));
            } else {
                Outcome.Scored scored = (Outcome.Scored) sample.outcome();
                int expected = Oracle.score(sample.item(), sample.response(), sample.draw(), TriadRule.ANCHOR_GATED);
                require(sample, scored.score() == expected);
                require(sample, scored.score() >= 0 && scored.score() <= scored.max());
                require(sample, scored.max() == Grading.max(sample.item()));
                seen.add(scored.score());
            }
        }
        // A generator that never earns a point would prove nothing.
        assertThat(seen).contains(0);
        assertThat(seen.stream().anyMatch(score -> score > 0)).isEqualTo(type != ItemType.ESSAY);
    }

    @Test
    void the_other_triad_rule_agrees_with_its_definition_and_changes_nothing_else() {
        for (Sample sample : SAMPLES) {
            GradingContext context = GradingContext.timedOut(sample.draw()).with(TriadRule.ALL_OR_ANCHOR);
            if (sample.outcome() instanceof Outcome.Scored scored && scored.policy() == Policy.TRIAD_ANCHOR_GATED) {
                int expected = Oracle.score(sample.item(), sample.response(), sample.draw(), TriadRule.ALL_OR_ANCHOR);
                require(sample, score(sample.item(), sample.response(), context) == expected);
            } else if (sample.item() instanceof Item.DropDownRationale
                    || sample.item() instanceof Item.DragDropRationale) {
                require(
                        sample,
                        Grading.grade(sample.item(), sample.response(), context).equals(sample.outcome()));
            }
        }
        assertThat(SAMPLES).hasSize(RESPONSES);
    }

    @Test
    void lines_add_up_and_name_every_element_once() {
        for (Sample sample : SAMPLES) {
            if (sample.outcome() instanceof Outcome.Scored scored) {
                int points = scored.lines().stream().mapToInt(Line::points).sum();
                int possible = scored.lines().stream().mapToInt(Line::possible).sum();
                Set<String> elements = new HashSet<>();
                require(sample, points == scored.score() && possible == scored.max());
                scored.lines().forEach(line -> require(sample, sound(line) && elements.add(line.element())));
            }
        }
        assertThat(SAMPLES).hasSize(RESPONSES);
    }

    private static boolean sound(Line line) {
        if (line.label().isBlank() || line.reason().isBlank()) {
            return false;
        }
        if (isFloor(line)) {
            return line.points() > 0 && line.possible() == 0 && line.verdict() == Verdict.NEUTRAL;
        }
        return switch (line.verdict()) {
            case RIGHT -> line.points() >= 0 && line.points() <= line.possible();
            case WRONG -> line.points() <= 0 && line.points() >= -1;
            case MISSED -> line.points() == 0;
            case NEUTRAL -> line.points() == 0 && line.possible() == 0;
        };
    }

    private static boolean isFloor(Line line) {
        return line.element().equals("floor") || line.element().startsWith("floor:");
    }

    @Test
    void the_key_earns_everything_and_a_blank_response_nothing() {
        Item before = null;
        for (Sample sample : SAMPLES) {
            Item item = sample.item();
            if (item != before && type != ItemType.ESSAY) {
                Response key = Keys.of(item, sample.draw()).orElseThrow();
                int max = Grading.max(item);
                GradingContext timedOut = GradingContext.timedOut(sample.draw());
                GradingContext submitted = GradingContext.submitted(sample.draw());
                require(sample, score(item, key, timedOut) == max);
                require(sample, score(item, key, timedOut.with(TriadRule.ALL_OR_ANCHOR)) == max);
                require(sample, score(item, null, timedOut) == 0);
                require(sample, Grading.grade(item, null, submitted) instanceof Outcome.Incomplete);
                // The key of a column or group with nothing right in it is blank there, so it cannot be submitted.
                require(
                        sample,
                        !Completeness.check(item, key).complete()
                                || Grading.grade(item, key, submitted) instanceof Outcome.Scored);
            }
            before = item;
        }
        assertThat(SAMPLES).hasSize(RESPONSES);
    }

    @Test
    void submitting_a_complete_response_equals_running_out_of_time_with_it() {
        for (Sample sample : SAMPLES) {
            Item item = sample.item();
            Outcome submitted = Grading.grade(item, sample.response(), GradingContext.submitted(sample.draw()));
            boolean complete = Completeness.check(item, sample.response()).complete();
            if (submitted instanceof Outcome.Rejected) {
                require(sample, isPooledTriad(item) && !complete);
            } else {
                require(
                        sample,
                        complete ? submitted.equals(sample.outcome()) : submitted instanceof Outcome.Incomplete);
            }
        }
        assertThat(SAMPLES).hasSize(RESPONSES);
    }

    private static boolean isPooledTriad(Item item) {
        return switch (item) {
            case Item.DropDownRationale rationale ->
                rationale.effects() == EffectsRule.POOL && rationale.slots().size() == 3;
            case Item.Trend trend -> isPooledTriad(trend.item());
            default -> false;
        };
    }

    @Test
    void one_more_right_choice_never_lowers_and_one_more_wrong_choice_never_raises_the_score() {
        for (Sample sample : SAMPLES) {
            if (sample.response() instanceof Response.Choice(List<String> chosen)) {
                List<String> left = new ArrayList<>(allIds(sample.item()));
                left.removeAll(chosen);
                if (!left.isEmpty()) {
                    String more = random.oneOf(left);
                    List<String> longer = new ArrayList<>(chosen);
                    longer.add(more);
                    Response.Choice key = (Response.Choice)
                            Keys.of(sample.item(), sample.draw()).orElseThrow();
                    GradingContext context = GradingContext.timedOut(sample.draw());
                    int before = ((Outcome.Scored) sample.outcome()).score();
                    int after = score(sample.item(), new Response.Choice(longer), context);
                    require(sample, key.chosen().contains(more) ? after >= before : after <= before);
                }
            }
        }
        assertThat(SAMPLES).hasSize(RESPONSES);
    }

    /** The ids that can be chosen without limit, or none. */
    private static List<String> allIds(Item item) {
        return switch (item) {
            case Item.SelectAll choice ->
                choice.options().stream().map(Option::id).toList();
            case Item.Trend trend -> allIds(trend.item());
            case Item.Grouping grouping ->
                grouping.options().stream().map(Option::id).toList();
            case Item.HighlightText text -> text.spans().stream().map(Span::id).toList();
            case Item.HighlightTable table ->
                table.spans().stream().map(Span::id).toList();
            default -> List.of();
        };
    }

    @Test
    void a_floor_for_the_whole_item_never_earns_more_than_a_floor_for_each_part() {
        for (Sample sample : SAMPLES) {
            if (sample.item() instanceof Item.Grouping
                    || sample.item() instanceof Item.MatrixMultiple
                    || sample.item() instanceof Item.HighlightTable) {
                int floor = Oracle.wholeItemFloor(sample.item(), sample.response());
                require(sample, floor <= ((Outcome.Scored) sample.outcome()).score());
            }
        }
        assertThat(SAMPLES).hasSize(RESPONSES);
    }

    @Test
    void the_order_of_options_and_of_the_response_does_not_matter() {
        Item before = null;
        Item item = null;
        for (Sample sample : SAMPLES) {
            if (item == null || sample.item() != before) {
                before = sample.item();
                item = shuffled(before, random);
            }
            Response response = shuffled(sample.response(), random);
            Outcome after = Grading.grade(item, response, GradingContext.timedOut(sample.draw()));
            require(
                    sample,
                    sample.outcome() instanceof Outcome.Scored one && after instanceof Outcome.Scored two
                            ? one.score() == two.score() && one.max() == two.max()
                            : sample.outcome().equals(after));
        }
        assertThat(SAMPLES).hasSize(RESPONSES);
    }

    private static Response shuffled(Response response, RandomItems random) {
        return switch (response) {
            case Response.Choice choice -> new Response.Choice(random.shuffled(choice.chosen()));
            case Response.Matrix matrix -> {
                Map<String, List<String>> cells = new LinkedHashMap<>();
                random.shuffled(new ArrayList<>(matrix.cells().keySet()))
                        .forEach(row ->
                                cells.put(row, random.shuffled(matrix.cells().getOrDefault(row, List.of()))));
                yield new Response.Matrix(cells);
            }
            case Response.Slots slots -> {
                Map<String, String> answers = new LinkedHashMap<>();
                random.shuffled(new ArrayList<>(slots.slots().entrySet()))
                        .forEach(entry -> answers.put(entry.getKey(), entry.getValue()));
                yield new Response.Slots(answers);
            }
            case Response.BowTie bowTie ->
                new Response.BowTie(
                        random.shuffled(bowTie.actions()), bowTie.condition(), random.shuffled(bowTie.parameters()));
            case Response.Order _, Response.Number _, Response.Text _ -> response;
        };
    }

    private static Item shuffled(Item item, RandomItems random) {
        return switch (item) {
            case Item.SingleChoice i ->
                new Item.SingleChoice(i.id(), i.stem(), null, null, random.shuffled(i.options()));
            case Item.SelectAll i -> new Item.SelectAll(i.id(), i.stem(), null, null, random.shuffled(i.options()));
            case Item.SelectN i ->
                new Item.SelectN(i.id(), i.stem(), null, null, i.select(), random.shuffled(i.options()));
            case Item.Grouping i -> new Item.Grouping(i.id(), i.stem(), null, null, random.shuffled(i.groups()));
            case Item.MatrixSingle i ->
                new Item.MatrixSingle(
                        i.id(), i.stem(), null, null, random.shuffled(i.columns()), random.shuffled(i.rows()));
            case Item.MatrixMultiple i ->
                new Item.MatrixMultiple(
                        i.id(), i.stem(), null, null, random.shuffled(i.columns()), random.shuffled(i.rows()));
            case Item.DropDownCloze i ->
                new Item.DropDownCloze(i.id(), i.stem(), null, null, i.text(), shuffledSlots(i.slots(), random));
            case Item.DropDownTable i ->
                new Item.DropDownTable(
                        i.id(), i.stem(), null, null, i.header(), i.rows(), shuffledSlots(i.slots(), random));
            case Item.DropDownRationale i ->
                new Item.DropDownRationale(
                        i.id(),
                        i.stem(),
                        null,
                        null,
                        i.text(),
                        shuffledSlots(i.slots(), random),
                        i.anchor(),
                        i.effects());
            case Item.DragDropCloze i ->
                new Item.DragDropCloze(
                        i.id(),
                        i.stem(),
                        null,
                        null,
                        i.text(),
                        random.shuffled(i.slots()),
                        random.shuffled(i.tokens()),
                        i.targetsInterchangeable());
            case Item.DragDropRationale i ->
                new Item.DragDropRationale(
                        i.id(),
                        i.stem(),
                        null,
                        null,
                        i.text(),
                        random.shuffled(i.slots()),
                        random.shuffled(i.tokens()),
                        i.anchor(),
                        i.effects());
            case Item.HighlightText i ->
                new Item.HighlightText(i.id(), i.stem(), null, null, i.text(), random.shuffled(i.spans()));
            case Item.HighlightTable i ->
                new Item.HighlightTable(
                        i.id(), i.stem(), null, null, i.header(), i.rows(), random.shuffled(i.spans()), i.floor());
            case Item.BowTie i ->
                new Item.BowTie(
                        i.id(),
                        i.stem(),
                        null,
                        null,
                        i.labels(),
                        random.shuffled(i.actions()),
                        random.shuffled(i.conditions()),
                        random.shuffled(i.parameters()));
            case Item.Trend i -> new Item.Trend(i.id(), i.stem(), null, i.chart(), shuffled(i.item(), random));
            case Item.Ordered i ->
                new Item.Ordered(i.id(), i.stem(), null, null, random.shuffled(i.options()), i.order());
            case Item.HotSpot i ->
                new Item.HotSpot(
                        i.id(), i.stem(), null, null, i.image(), i.alt(), random.shuffled(i.regions()), i.select());
            case Item.ShortText i ->
                new Item.ShortText(
                        i.id(), i.stem(), null, null, random.shuffled(i.accept()), i.caseSensitive(), i.maxLength());
            case Item.Numeric _, Item.Essay _ -> item;
        };
    }

    private static List<Slot> shuffledSlots(List<Slot> slots, RandomItems random) {
        List<Slot> shuffled = new ArrayList<>();
        slots.forEach(slot -> shuffled.add(new Slot(slot.id(), slot.label(), random.shuffled(slot.options()))));
        Collections.reverse(shuffled);
        return shuffled;
    }

    private static int score(Item item, @Nullable Response response, GradingContext context) {
        return ((Outcome.Scored) Grading.grade(item, response, context)).score();
    }

    /** A plain check, because a fluent assertion for each of a million responses would cost the time of the test. */
    private static void require(Sample sample, boolean holds) {
        if (!holds) {
            throw new AssertionError("Does not hold for " + sample);
        }
    }
}
