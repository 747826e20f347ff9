package org.myelin.assessment;

/** How points are earned and lost, in words for learners. Never tells how many elements are right. */
public final class Rules {

    private Rules() {}

    /** One sentence for an item under the default triad rule. */
    public static String sentence(Item item) {
        return sentence(item, TriadRule.ANCHOR_GATED);
    }

    /** One sentence for an item. */
    public static String sentence(Item item, TriadRule triad) {
        return switch (item) {
            case Item.SingleChoice _ ->
                "You earn one point for the right option; nothing is taken off for a wrong one.";
            case Item.SelectAll _ -> plusMinus("option you select", "the whole item");
            case Item.SelectN choice ->
                "Select " + choice.select() + ": you earn one point for each right option, and nothing is taken off for"
                        + " a wrong one.";
            case Item.Grouping _ -> plusMinus("option you select", "each group");
            case Item.MatrixSingle _ -> "You earn one point for each row with the right choice; nothing is taken off.";
            case Item.MatrixMultiple _ -> plusMinus("cell you select", "each column");
            case Item.DropDownCloze _, Item.DropDownTable _ ->
                "You earn one point for each drop-down with the right choice; nothing is taken off.";
            case Item.DropDownRationale rationale -> rationale(Rationale.of(rationale), triad);
            case Item.DragDropCloze cloze ->
                cloze.targetsInterchangeable()
                        ? "You earn one point for each right token you place, whichever place it is in; nothing is"
                                + " taken off."
                        : "You earn one point for each place that holds the right token; nothing is taken off.";
            case Item.DragDropRationale rationale -> rationale(Rationale.of(rationale), triad);
            case Item.HighlightText _ -> plusMinus("part you highlight", "the whole item");
            case Item.HighlightTable table ->
                switch (table.floor()) {
                    case ITEM -> plusMinus("part you highlight", "the whole item");
                    case ROW -> plusMinus("part you highlight", "each row");
                };
            case Item.BowTie _ ->
                "You earn one point for each of the five places that holds a right option, in any order within a part;"
                        + " nothing is taken off.";
            case Item.Trend trend -> sentence(trend.item(), triad);
            case Item.Ordered _ -> "You earn one point if everything is in the right order.";
            case Item.HotSpot hotSpot ->
                hotSpot.select() == 1
                        ? "You earn one point for the right region."
                        : "Mark " + hotSpot.select() + " regions: you earn one point if all of them are right.";
            case Item.Numeric numeric ->
                "You earn one point for the right number"
                        + switch (numeric.decimals()) {
                            case 0 -> ", rounded to a whole number.";
                            case 1 -> ", rounded to 1 decimal place.";
                            default -> ", rounded to " + numeric.decimals() + " decimal places.";
                        };
            case Item.ShortText text ->
                "You earn one point for an accepted answer; capital letters "
                        + (text.caseSensitive() ? "matter." : "do not matter.");
            case Item.Essay _ -> "A person marks your answer line by line with the rubric.";
        };
    }

    private static String plusMinus(String choice, String floor) {
        return "Each right " + choice + " earns one point and each wrong one takes one off; " + floor
                + " never falls below 0, and leaving something out costs nothing.";
    }

    private static String rationale(Rationale rationale, TriadRule triad) {
        if (rationale.dyad()) {
            return "You earn one point only if both parts are right.";
        }
        return switch (triad) {
            case ANCHOR_GATED ->
                "With the right cause you earn one point for each right effect; without it, the effects earn nothing.";
            case ALL_OR_ANCHOR ->
                "The right cause earns one point, and both effects together earn a second one; without the right cause"
                        + " you earn nothing.";
        };
    }
}
