package org.myelin.assessment;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** One realistic example of every item type, without errors or warnings of the authoring limits. */
public final class SomeItems {

    private SomeItems() {}

    /** One example of every type, in the order of {@link ItemType}. */
    public static List<Item> all() {
        return List.of(
                singleChoice(),
                selectAll(),
                selectN(),
                grouping(),
                matrixSingle(),
                matrixMultiple(),
                dropDownCloze(),
                dropDownTable(),
                dropDownTriad(),
                dragDropCloze(),
                dragDropTriad(),
                highlightText(),
                highlightTable(),
                bowTie(),
                trend(),
                ordered(),
                hotSpot(),
                numeric(),
                shortText(),
                essay());
    }

    /** All of {@link #all()} and the variants that switch a policy. */
    public static List<Item> allWithVariants() {
        return Stream.concat(
                        all().stream(),
                        Stream.of(
                                dropDownDyad(),
                                pooledDropDownTriad(),
                                dragDropDyad(),
                                pooledDragDropTriad(),
                                interchangeableDragDrop(),
                                highlightTable(FloorRule.ROW),
                                doseCalculation(),
                                trendWithCalculation()))
                .toList();
    }

    /** The example of a type. */
    public static Item of(ItemType type) {
        return all().stream().filter(item -> item.type() == type).findFirst().orElseThrow();
    }

    public static Item.SingleChoice singleChoice() {
        return new Item.SingleChoice(
                new ItemId("itm-some-single"),
                "How long must a new deficit last before it can count as a **relapse**?",
                "Shorter episodes are more often caused by heat or infection.",
                null,
                List.of(
                        right("a", "At least 24 hours", "The usual definition asks for a full day."),
                        new Option("b", "At least 1 hour", false, "An hour is far too short.", "X29"),
                        wrong("c", "At least 30 days", "Thirty days is the gap between two relapses.")));
    }

    public static Item.SelectAll selectAll() {
        return new Item.SelectAll(
                new ItemId("itm-some-sata"),
                "Which statements belong into the teaching about injection sites? Select all that apply.",
                null,
                null,
                List.of(
                        right("a", "Change the site every time", "Rotation spares the skin."),
                        right("b", "Let the syringe reach room temperature", "Cold liquid stings more."),
                        right("c", "Wash your hands first", "Clean hands prevent infection."),
                        wrong("d", "Rub the site hard afterwards", "Rubbing irritates the skin."),
                        wrong("e", "Inject into a reddened area", "Irritated skin needs rest."),
                        wrong("f", "Use the needle twice", "A needle is used once.")));
    }

    public static Item.SelectN selectN() {
        return new Item.SelectN(
                new ItemId("itm-some-select-n"),
                "Which **three** findings are the most useful to ask about after a possible relapse?",
                null,
                null,
                3,
                List.of(
                        right("a", "Fever", "Fever can bring old symptoms back."),
                        right("b", "Time of onset", "The definition depends on time."),
                        right("c", "New weakness", "New deficits matter most."),
                        wrong("d", "Favourite food", "Taste in food says nothing here."),
                        wrong("e", "Shoe size", "The size of a shoe is irrelevant."),
                        wrong("f", "Eye colour", "Colour of the iris is irrelevant.")));
    }

    public static Item.Grouping grouping() {
        return new Item.Grouping(
                new ItemId("itm-some-grouping"),
                "For each course, select what fits.",
                null,
                null,
                List.of(
                        new Group(
                                "g1",
                                "Relapsing-remitting",
                                List.of(
                                        right("a", "Attacks with recovery", "Attacks and remissions give the name."),
                                        right("b", "Stable between attacks", "Disability stays level in between."),
                                        wrong("x", "Steady worsening from onset", "That is the primary course."))),
                        new Group(
                                "g2",
                                "Primary progressive",
                                List.of(
                                        right("c", "Gradual worsening from the start", "Progression leads from onset."),
                                        wrong("y", "Always begins in childhood", "Onset is usually later in life."),
                                        wrong("z", "Attacks define it", "Attacks are not what defines it.")))));
    }

    public static Item.MatrixSingle matrixSingle() {
        return new Item.MatrixSingle(
                new ItemId("itm-some-matrix"),
                "Is each statement about the course of MS true or false?",
                null,
                null,
                List.of(new Column("t", "True"), new Column("f", "False")),
                List.of(
                        new Item.MatrixSingle.Row("r1", "RRMS is the most common start", "t", "Most people begin so."),
                        new Item.MatrixSingle.Row("r2", "MS is contagious", "f", "Nobody catches it from others."),
                        new Item.MatrixSingle.Row("r3", "Courses can change over time", "t", "RRMS can become SPMS."),
                        new Item.MatrixSingle.Row("r4", "Every relapse leaves damage", "f", "Many recover fully.")));
    }

    public static Item.MatrixMultiple matrixMultiple() {
        return new Item.MatrixMultiple(
                new ItemId("itm-some-matrix-multiple"),
                "Which findings fit which explanation? Each may fit more than one.",
                null,
                null,
                List.of(new Column("rel", "Relapse"), new Column("pse", "Pseudo-relapse")),
                List.of(
                        new Item.MatrixMultiple.Row("r1", "Fever", Set.of("pse"), "Heat slows damaged nerves."),
                        new Item.MatrixMultiple.Row(
                                "r2", "Weakness", set("rel", "pse"), "Both can show loss of strength."),
                        new Item.MatrixMultiple.Row("r3", "New lesion", Set.of("rel"), "A new lesion speaks for it."),
                        new Item.MatrixMultiple.Row("r4", "Freckles", Set.of(), "Skin marks are unrelated.")));
    }

    public static Item.DropDownCloze dropDownCloze() {
        return new Item.DropDownCloze(
                new ItemId("itm-some-dd-cloze"),
                "Complete the sentence.",
                null,
                null,
                "A relapse lasts at least {{s1}} and follows a stable time of {{s2}}.",
                List.of(
                        new Slot(
                                "s1",
                                "Duration",
                                List.of(
                                        right("a", "24 hours", "A full day is asked for."),
                                        wrong("b", "1 hour", "One hour is too short."),
                                        wrong("c", "1 week", "A week is not needed."))),
                        new Slot(
                                "s2",
                                "Stable time",
                                List.of(
                                        wrong("a", "3 days", "Three days are too few."),
                                        right("b", "30 days", "A month separates attacks."),
                                        wrong("c", "1 year", "A year is not needed.")))));
    }

    public static Item.DropDownTable dropDownTable() {
        return new Item.DropDownTable(
                new ItemId("itm-some-dd-table"),
                "Complete the table.",
                null,
                null,
                List.of("Course", "What leads"),
                List.of(
                        new TableRow("r1", List.of("RRMS", "Mostly {{s1}}")),
                        new TableRow("r2", List.of("PPMS", "{{s2}} from onset"))),
                List.of(
                        new Slot(
                                "s1",
                                "Leads in RRMS",
                                List.of(
                                        right("a", "attacks", "Attacks come and go."),
                                        wrong("b", "fever", "Fever is no course."),
                                        wrong("c", "pain", "Pain is a symptom."))),
                        new Slot(
                                "s2",
                                "Leads in PPMS",
                                List.of(
                                        right("a", "progression", "Worsening leads here."),
                                        wrong("b", "remission", "Remission is the opposite."),
                                        wrong("c", "infection", "Infection is another matter.")))));
    }

    public static Item.DropDownRationale dropDownDyad() {
        return SomeRationales.dropDownDyad();
    }

    public static Item.DropDownRationale dropDownTriad() {
        return SomeRationales.dropDownTriad();
    }

    public static Item.DropDownRationale pooledDropDownTriad() {
        return SomeRationales.pooledDropDownTriad();
    }

    public static Item.DragDropCloze dragDropCloze() {
        return new Item.DragDropCloze(
                new ItemId("itm-some-dnd-cloze"),
                "Drag the words to their places.",
                null,
                null,
                "First {{t1}}, then {{t2}}.",
                List.of(new Target("t1", "First step", "wash"), new Target("t2", "Second step", "check")),
                tokens(),
                false);
    }

    public static Item.DragDropCloze interchangeableDragDrop() {
        return new Item.DragDropCloze(
                new ItemId("itm-some-dnd-any"),
                "Drag two steps of preparation to the places, in any order.",
                null,
                null,
                "Before the injection: {{t1}} and {{t2}}.",
                List.of(new Target("t1", "One step", "wash"), new Target("t2", "Another step", "check")),
                tokens(),
                true);
    }

    private static List<Token> tokens() {
        return List.of(
                new Token("wash", "wash your hands", "Clean hands come first."),
                new Token("check", "check the date on the pack", "An expired pen is not used."),
                new Token("shake", "shake the syringe", "Shaking harms the protein."),
                new Token("freeze", "freeze the syringe", "Freezing destroys it."));
    }

    public static Item.DragDropRationale dragDropDyad() {
        return SomeRationales.dragDropDyad();
    }

    public static Item.DragDropRationale dragDropTriad() {
        return SomeRationales.dragDropTriad();
    }

    public static Item.DragDropRationale pooledDragDropTriad() {
        return SomeRationales.pooledDragDropTriad();
    }

    public static Item.HighlightText highlightText() {
        return new Item.HighlightText(
                new ItemId("itm-some-hl-text"),
                "Highlight what speaks for a relapse.",
                null,
                null,
                "[[s1|New double vision]] since [[s2|two days]]. [[s3|No fever.]] She [[s4|likes tea]], "
                        + "[[s5|sleeps well]] and [[s6|works at home]].",
                List.of(
                        new Span("s1", true, "A new deficit is the core."),
                        new Span("s2", true, "It lasts longer than a day."),
                        new Span("s3", true, "Without fever a pseudo-relapse is less likely."),
                        new Span("s4", false, "Tea is unrelated."),
                        new Span("s5", false, "Sleep is reassuring, but no sign."),
                        new Span("s6", false, "The place of work is unrelated.")));
    }

    public static Item.HighlightTable highlightTable() {
        return highlightTable(FloorRule.ITEM);
    }

    public static Item.HighlightTable highlightTable(FloorRule floor) {
        return new Item.HighlightTable(
                new ItemId(floor == FloorRule.ITEM ? "itm-some-hl-table" : "itm-some-hl-rows"),
                "Highlight what speaks for a relapse.",
                null,
                null,
                List.of("System", "Finding"),
                List.of(
                        new TableRow("r1", List.of("Eyes", "[[s1|double vision]], [[s2|brown eyes]]")),
                        new TableRow("r2", List.of("Legs", "[[s3|new weakness]], [[s4|size 40]], [[s5|tan]]"))),
                List.of(
                        new Span("s1", true, "A new deficit of vision."),
                        new Span("s2", false, "Colour is no finding."),
                        new Span("s3", true, "A new deficit of strength."),
                        new Span("s4", false, "Size is no finding."),
                        new Span("s5", false, "Sun is no finding.")),
                floor);
    }

    public static Item.BowTie bowTie() {
        return new Item.BowTie(
                new ItemId("itm-some-bow-tie"),
                "Complete the diagram for a patient whose old weakness came back after a hot bath.",
                null,
                null,
                BowTieLabels.USUAL,
                List.of(
                        right("a1", "Help to cool down", "Cooling undoes the effect."),
                        right("a2", "Measure the temperature", "Fever would explain it too."),
                        wrong("a3", "Offer a sauna", "More heat makes it worse."),
                        wrong("a4", "Stop all fluids", "Fluids help to cool."),
                        wrong("a5", "Send home at once", "Look first, then send home.")),
                List.of(
                        right("k1", "Pseudo-relapse", "Heat brings old symptoms back."),
                        wrong("k2", "New relapse", "Nothing new has come."),
                        wrong("k3", "Stroke", "Nothing points to a vessel."),
                        wrong("k4", "Allergy", "There is no rash.")),
                List.of(
                        right("p1", "Strength of the legs", "It should come back."),
                        right("p2", "Body temperature", "It should fall."),
                        wrong("p3", "Hair length", "Hair does not matter."),
                        wrong("p4", "Hearing", "Ears are not affected."),
                        wrong("p5", "Appetite", "Hunger does not matter.")));
    }

    public static Chart temperatureChart() {
        return new Chart(List.of(
                new Chart.Tab(
                        "vitals",
                        "Vital signs",
                        List.of(
                                new Chart.Entry("v1", "08:00", "Temperature 36.8 \u00b0C", 1),
                                new Chart.Entry("v2", "12:00", "Temperature 38.4 \u00b0C", 2))),
                new Chart.Tab(
                        "notes",
                        "Nurse's notes",
                        List.of(
                                new Chart.Entry("n1", "08:00", "Walks **without** help", 1),
                                new Chart.Entry("n2", "12:00", "Legs feel heavy", 3)))));
    }

    public static Item.Trend trend() {
        return new Item.Trend(
                new ItemId("itm-some-trend"),
                "Read the chart.",
                null,
                temperatureChart(),
                new Item.SingleChoice(
                        new ItemId("itm-some-trend"),
                        "What explains the heavy legs at noon best?",
                        null,
                        null,
                        List.of(
                                right("a", "The rising temperature", "Heat slows damaged nerves."),
                                wrong("b", "The time of day", "Noon alone explains nothing."),
                                wrong("c", "The walk at eight", "Walking was easy then."))));
    }

    public static Item.Trend trendWithCalculation() {
        return new Item.Trend(
                new ItemId("itm-some-trend-dose"),
                "Read the chart.",
                "About doses.",
                temperatureChart(),
                doseCalculation());
    }

    public static Item.Ordered ordered() {
        return new Item.Ordered(
                new ItemId("itm-some-ordered"),
                "Put the steps of a self-injection in order.",
                null,
                null,
                List.of(
                        new Token("inject", "Inject", "Comes after cleaning."),
                        new Token("wash", "Wash your hands", "Always the first step."),
                        new Token("bin", "Put the needle into the sharps box", "Always the last step."),
                        new Token("clean", "Clean the site", "Comes before the needle.")),
                List.of("wash", "clean", "inject", "bin"));
    }

    public static Item.HotSpot hotSpot() {
        return new Item.HotSpot(
                new ItemId("itm-some-hot-spot"),
                "Mark a usual site for a subcutaneous injection.",
                null,
                null,
                "media/body.svg",
                "Outline of a body from the front",
                List.of(
                        new Region("belly", "Region 1", 40, 45, 20, 12.5, true, "Fat lies under the skin here."),
                        new Region("knee", "Region 2", 30, 75, 10, 8, false, "There is hardly any fat here."),
                        new Region("face", "Region 3", 42, 2, 16, 12, false, "Nobody injects here.")),
                1);
    }

    public static Item.Numeric numeric() {
        return new Item.Numeric(
                new ItemId("itm-some-numeric"),
                "A dose of 30 micrograms is ordered, the syringe holds 60 micrograms in 1 mL. How many mL?",
                "30 divided by 60 is one half.",
                null,
                "mL",
                1,
                BigDecimal.ZERO,
                "0.5",
                Map.of());
    }

    public static Item.Numeric doseCalculation() {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        parameters.put("dose", parameter("10", "30", "5"));
        parameters.put("strength", parameter("20", "40", "10"));
        return new Item.Numeric(
                new ItemId("itm-some-dose"),
                "Ordered are {{dose}} micrograms, the pen holds {{strength}} micrograms in 1 mL. How many mL?",
                "{{dose}} divided by {{strength}} gives {{answer}}.",
                null,
                "mL",
                2,
                new BigDecimal("0.01"),
                "dose / strength",
                parameters);
    }

    public static Item.ShortText shortText() {
        return new Item.ShortText(
                new ItemId("itm-some-short-text"),
                "What are old symptoms called that come back with heat?",
                "The name says that it only looks like one.",
                null,
                List.of("pseudo-relapse", "pseudorelapse", "false flare"),
                false,
                60);
    }

    public static Item.Essay essay() {
        return new Item.Essay(
                new ItemId("itm-some-essay"),
                "Explain to a patient why symptoms can come back in a hot bath.",
                "A good answer is calm and tells what to do.",
                null,
                2000,
                List.of(
                        new Criterion("mechanism", "Names heat and slower conduction", 2),
                        new Criterion("comfort", "Says that it passes", 1),
                        new Criterion("advice", "Tells what to do", 2)));
    }

    /** Six items with a chart that unfolds in steps 1 to 3. */
    public static CaseStudy caseStudy() {
        return new CaseStudy(
                new CaseId("case-some"),
                "Heavy legs",
                temperatureChart(),
                List.of(highlightText(), selectAll(), matrixMultiple(), bowTie(), ordered(), matrixSingle()));
    }

    /** A right option. */
    public static Option right(String id, String text, String why) {
        return new Option(id, text, true, why, null);
    }

    /** A wrong option. */
    public static Option wrong(String id, String text, String why) {
        return new Option(id, text, false, why, null);
    }

    /** Options with these ids as texts, of which those in {@code keys} are right. */
    public static List<Option> options(String ids, String keys) {
        return ids.chars()
                .mapToObj(Character::toString)
                .map(id -> new Option(id, "Option " + id, keys.contains(id), "Why " + id, null))
                .toList();
    }

    public static Parameter parameter(String min, String max, String step) {
        return new Parameter(new BigDecimal(min), new BigDecimal(max), new BigDecimal(step));
    }

    private static Set<String> set(String... ids) {
        return new LinkedHashSet<>(Arrays.asList(ids));
    }
}
