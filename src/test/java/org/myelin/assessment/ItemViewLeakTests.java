package org.myelin.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A view says nothing about the key: not by a member, not by a text, and not by any difference. */
class ItemViewLeakTests {

    static List<Item> items() {
        return SomeItems.allWithVariants();
    }

    @Test
    void no_record_of_a_view_has_a_member_that_could_carry_a_key() {
        Set<Class<?>> records = new LinkedHashSet<>();
        collect(ItemView.class, records);
        assertThat(records).hasSizeGreaterThan(20);
        for (Class<?> type : records) {
            for (RecordComponent component : type.getRecordComponents()) {
                assertThat(component.getName().toLowerCase(Locale.ROOT))
                        .as(type.getSimpleName())
                        .doesNotContainPattern(
                                "why|correct|key|answer|accept|toleran|misconception|anchor|effects|formula|param.*map"
                                        + "|max$|score|order|visible|floor");
                assertThat(component.getType())
                        .as(type.getSimpleName() + "." + component.getName())
                        .isNotIn(boolean.class, Boolean.class, Option.class, Token.class, Span.class, Item.class);
            }
        }
    }

    private static void collect(Class<?> type, Set<Class<?>> records) {
        if (type.isRecord()) {
            records.add(type);
        }
        for (Class<?> nested : type.getDeclaredClasses()) {
            collect(nested, records);
        }
    }

    @ParameterizedTest
    @MethodSource("items")
    void no_secret_text_of_an_item_stands_in_its_view(Item item) {
        List<String> secrets = new ArrayList<>();
        secrets(item, new HashSet<>(), secrets);
        assertThat(secrets).isNotEmpty();
        for (long seed = 0; seed < 5; seed++) {
            Draw draw = Draws.draw(item, seed);
            String view = ItemViews.of(item, draw, UnaryOperator.identity()).toString();
            assertThat(view).doesNotContain(secrets).doesNotContain("=true", "=false", "correct");
        }
    }

    /** Texts that only the server may know: rationales, accepted forms, misconceptions, formulas. */
    private static void secrets(Object value, Set<Object> seen, List<String> found) {
        if (value == null || !seen.add(value)) {
            return;
        }
        if (value instanceof Iterable<?> elements) {
            elements.forEach(element -> secrets(element, seen, found));
        } else if (value.getClass().isRecord()) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                Object member = member(component, value);
                switch (component.getName()) {
                    case "why", "misconception", "answer" -> {
                        if (member instanceof String text && !text.isBlank()) {
                            found.add(text);
                        }
                    }
                    case "accept" -> ((List<?>) member).forEach(form -> found.add((String) form));
                    default -> secrets(member, seen, found);
                }
            }
        }
    }

    private static Object member(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The strongest form: whatever the key is, the view is the same. */
    @ParameterizedTest
    @EnumSource
    void an_item_without_its_key_has_the_same_view(ItemType type) {
        RandomItems random = new RandomItems(11);
        List<Item> items = new ArrayList<>(List.of(SomeItems.of(type)));
        for (int i = 0; i < 50; i++) {
            items.add(random.item(type));
        }
        for (Item item : items) {
            Draw draw = Draws.draw(item, 8);
            Item keyless = withoutKey(item);
            assertThat(keyless).isNotEqualTo(item);
            assertThat(ItemViews.of(keyless, draw, UnaryOperator.identity()))
                    .isEqualTo(ItemViews.of(item, draw, UnaryOperator.identity()));
        }
    }

    /** A shuffle that looked at the key could tell it; only the order of an ordering may never be the right one. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ORDERED")
    void a_draw_does_not_depend_on_the_key(ItemType type) {
        Item item = SomeItems.of(type);
        for (long seed = 0; seed < 20; seed++) {
            assertThat(Draws.draw(withoutKey(item), seed)).isEqualTo(Draws.draw(item, seed));
        }
    }

    private static Item withoutKey(Item item) {
        String why = "Nothing";
        return switch (item) {
            case Item.SingleChoice i -> new Item.SingleChoice(i.id(), i.stem(), why, i.chart(), bare(i.options()));
            case Item.SelectAll i -> new Item.SelectAll(i.id(), i.stem(), why, i.chart(), bare(i.options()));
            case Item.SelectN i -> new Item.SelectN(i.id(), i.stem(), why, i.chart(), i.select(), bare(i.options()));
            case Item.Grouping i ->
                new Item.Grouping(
                        i.id(),
                        i.stem(),
                        why,
                        i.chart(),
                        i.groups().stream()
                                .map(group -> new Group(group.id(), group.label(), bare(group.options())))
                                .toList());
            case Item.MatrixSingle i ->
                new Item.MatrixSingle(
                        i.id(),
                        i.stem(),
                        why,
                        i.chart(),
                        i.columns(),
                        i.rows().stream()
                                .map(row -> new Item.MatrixSingle.Row(row.id(), row.label(), "", ""))
                                .toList());
            case Item.MatrixMultiple i ->
                new Item.MatrixMultiple(
                        i.id(),
                        i.stem(),
                        why,
                        i.chart(),
                        i.columns(),
                        i.rows().stream()
                                .map(row -> new Item.MatrixMultiple.Row(row.id(), row.label(), Set.of(), ""))
                                .toList());
            case Item.DropDownCloze i ->
                new Item.DropDownCloze(i.id(), i.stem(), why, i.chart(), i.text(), bareSlots(i.slots()));
            case Item.DropDownTable i ->
                new Item.DropDownTable(i.id(), i.stem(), why, i.chart(), i.header(), i.rows(), bareSlots(i.slots()));
            case Item.DropDownRationale i ->
                new Item.DropDownRationale(
                        i.id(), i.stem(), why, i.chart(), i.text(), bareSlots(i.slots()), null, other(i.effects()));
            case Item.DragDropCloze i ->
                new Item.DragDropCloze(
                        i.id(),
                        i.stem(),
                        why,
                        i.chart(),
                        i.text(),
                        bareTargets(i.slots()),
                        bareTokens(i.tokens()),
                        !i.targetsInterchangeable());
            case Item.DragDropRationale i ->
                new Item.DragDropRationale(
                        i.id(),
                        i.stem(),
                        why,
                        i.chart(),
                        i.text(),
                        bareTargets(i.slots()),
                        bareTokens(i.tokens()),
                        null,
                        other(i.effects()));
            case Item.HighlightText i ->
                new Item.HighlightText(i.id(), i.stem(), why, i.chart(), i.text(), bareSpans(i.spans()));
            case Item.HighlightTable i ->
                new Item.HighlightTable(
                        i.id(), i.stem(), why, i.chart(), i.header(), i.rows(), bareSpans(i.spans()), FloorRule.ROW);
            case Item.BowTie i ->
                new Item.BowTie(
                        i.id(),
                        i.stem(),
                        why,
                        i.chart(),
                        i.labels(),
                        bare(i.actions()),
                        bare(i.conditions()),
                        bare(i.parameters()));
            case Item.Trend i -> new Item.Trend(i.id(), i.stem(), why, i.chart(), withoutKey(i.item()));
            case Item.Ordered i ->
                new Item.Ordered(i.id(), i.stem(), why, i.chart(), bareTokens(i.options()), List.of());
            case Item.HotSpot i ->
                new Item.HotSpot(
                        i.id(),
                        i.stem(),
                        why,
                        i.chart(),
                        i.image(),
                        i.alt(),
                        i.regions().stream()
                                .map(r -> new Region(r.id(), r.label(), r.x(), r.y(), r.w(), r.h(), false, ""))
                                .toList(),
                        i.select());
            case Item.Numeric i ->
                new Item.Numeric(
                        i.id(), i.stem(), why, i.chart(), i.unit(), i.decimals(), BigDecimal.TEN, "0", i.parameters());
            case Item.ShortText i ->
                new Item.ShortText(i.id(), i.stem(), why, i.chart(), List.of(), !i.caseSensitive(), i.maxLength());
            case Item.Essay i -> new Item.Essay(i.id(), i.stem(), why, i.chart(), i.maxLength(), i.rubric());
        };
    }

    private static EffectsRule other(EffectsRule rule) {
        return Arrays.stream(EffectsRule.values())
                .filter(value -> value != rule)
                .findFirst()
                .orElseThrow();
    }

    private static List<Option> bare(List<Option> options) {
        return options.stream()
                .map(option -> new Option(option.id(), option.text(), false, "", null))
                .toList();
    }

    private static List<Slot> bareSlots(List<Slot> slots) {
        return slots.stream()
                .map(slot -> new Slot(slot.id(), slot.label(), bare(slot.options())))
                .toList();
    }

    private static List<Target> bareTargets(List<Target> targets) {
        return targets.stream()
                .map(target -> new Target(target.id(), target.label(), ""))
                .toList();
    }

    private static List<Token> bareTokens(List<Token> tokens) {
        return tokens.stream()
                .map(token -> new Token(token.id(), token.text(), ""))
                .toList();
    }

    private static List<Span> bareSpans(List<Span> spans) {
        return spans.stream().map(span -> new Span(span.id(), false, "")).toList();
    }
}
