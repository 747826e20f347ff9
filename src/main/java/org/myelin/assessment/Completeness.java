package org.myelin.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.myelin.assessment.Response.Choice;
import org.myelin.assessment.Response.Matrix;
import org.myelin.assessment.Response.Slots;
import org.myelin.assessment.internal.PlainText;
import org.myelin.assessment.internal.TypedNumber;

/** What a response still lacks before it can be submitted. Says nothing about right or wrong. */
public record Completeness(List<Missing> missing) {

    public Completeness {
        missing = List.copyOf(missing);
    }

    /** One thing to do; {@code element} is the id of a row, column, group, slot or part, or empty for the item. */
    public record Missing(String element, String message) {}

    public boolean complete() {
        return missing.isEmpty();
    }

    /** All messages in one line. */
    public String summary() {
        return String.join(" ", missing.stream().map(Missing::message).toList());
    }

    /** Checks a response; {@code null} and a response of another kind count as blank. */
    public static Completeness check(Item item, @Nullable Response response) {
        Response blank = Responses.blank(item);
        Response given = response != null && response.getClass().equals(blank.getClass()) ? response : blank;
        return new Completeness(missing(item, given));
    }

    private static List<Missing> missing(Item item, Response given) {
        return switch (item) {
            case Item.SingleChoice _ -> atLeastOne(given, "Choose an option.");
            case Item.SelectAll _ -> atLeastOne(given, "Choose at least one option.");
            case Item.SelectN choice -> exactly(given, choice.select(), "option");
            case Item.Grouping grouping -> {
                List<String> chosen = ((Choice) given).chosen();
                yield grouping.groups().stream()
                        .filter(group -> group.options().stream().noneMatch(option -> chosen.contains(option.id())))
                        .map(group -> choose("at least one option in", group.id(), group.label()))
                        .toList();
            }
            case Item.MatrixSingle matrix -> {
                Map<String, List<String>> cells = ((Matrix) given).cells();
                yield matrix.rows().stream()
                        .filter(row -> cells.getOrDefault(row.id(), List.of()).isEmpty())
                        .map(row -> choose("a column for", row.id(), row.label()))
                        .toList();
            }
            case Item.MatrixMultiple matrix -> {
                Map<String, List<String>> cells = ((Matrix) given).cells();
                yield matrix.columns().stream()
                        .filter(column -> cells.values().stream().noneMatch(chosen -> chosen.contains(column.id())))
                        .map(column -> choose("at least one row in", column.id(), column.label()))
                        .toList();
            }
            case Item.DropDownCloze cloze -> slots(given, Place.ofSlots(cloze.slots()));
            case Item.DropDownTable table -> slots(given, Place.ofSlots(table.slots()));
            case Item.DropDownRationale rationale -> rationale(given, Rationale.of(rationale));
            case Item.DragDropCloze cloze -> slots(given, Place.ofTargets(cloze.slots(), cloze.tokens()));
            case Item.DragDropRationale rationale -> rationale(given, Rationale.of(rationale));
            case Item.HighlightText _ -> atLeastOne(given, "Highlight at least one part of the text.");
            case Item.HighlightTable _ -> atLeastOne(given, "Highlight at least one part of the table.");
            case Item.BowTie bowTie -> bowTie(bowTie.labels(), (Response.BowTie) given);
            case Item.Trend trend -> missing(trend.item(), given);
            case Item.Ordered ordered -> {
                int left = ordered.options().size()
                        - ((Response.Order) given).order().size();
                yield left > 0 ? whole("Put all options in order; " + left + " left.") : List.of();
            }
            case Item.HotSpot hotSpot -> exactly(given, hotSpot.select(), "region");
            case Item.Numeric _ -> number(((Response.Number) given).value());
            case Item.ShortText _, Item.Essay _ -> Responses.isBlank(given) ? whole("Write an answer.") : List.of();
        };
    }

    private static List<Missing> whole(String message) {
        return List.of(new Missing("", message));
    }

    private static Missing choose(String what, String id, String label) {
        return new Missing(id, "Choose " + what + " \u201c" + PlainText.of(label) + "\u201d.");
    }

    private static List<Missing> atLeastOne(Response given, String message) {
        return Responses.isBlank(given) ? whole(message) : List.of();
    }

    private static List<Missing> exactly(Response given, int wanted, String what) {
        int chosen = ((Choice) given).chosen().size();
        if (chosen >= wanted) {
            return List.of();
        }
        String things = wanted == 1 ? "1 " + what : wanted + " " + what + "s";
        return whole("Choose " + things + "; " + (wanted - chosen) + " to go.");
    }

    private static List<Missing> slots(Response given, List<Place> places) {
        Map<String, String> answers = ((Slots) given).slots();
        return places.stream()
                .filter(place -> !answers.containsKey(place.id()))
                .map(place -> new Missing(place.id(), "Fill \u201c" + place.label() + "\u201d."))
                .toList();
    }

    private static List<Missing> rationale(Response given, Rationale rationale) {
        List<Missing> repeated = rationale.repeatedEffect(((Slots) given).slots()).stream()
                .map(reason -> new Missing("", reason + "; choose two different ones."))
                .toList();
        return Stream.concat(slots(given, rationale.places()).stream(), repeated.stream())
                .toList();
    }

    private static List<Missing> bowTie(BowTieLabels labels, Response.BowTie given) {
        List<Missing> missing = new ArrayList<>();
        wing("actions", labels.actions(), given.actions(), missing);
        if (given.condition() == null) {
            missing.add(new Missing("condition", "Place one option under \u201c" + labels.condition() + "\u201d."));
        }
        wing("parameters", labels.parameters(), given.parameters(), missing);
        return missing;
    }

    private static void wing(String id, String label, List<String> placed, List<Missing> missing) {
        if (placed.size() < Item.BowTie.WING) {
            missing.add(new Missing(id, "Place " + Item.BowTie.WING + " options under \u201c" + label + "\u201d."));
        }
    }

    private static List<Missing> number(String typed) {
        return TypedNumber.parse(typed).isPresent()
                ? List.of()
                : whole("Enter a number, for example 12.5, without a thousands separator.");
    }
}
