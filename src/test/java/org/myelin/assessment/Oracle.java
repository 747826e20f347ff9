package org.myelin.assessment;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The definitions of the scoring rules written a second time, as sets and formulas and without any explanation. */
final class Oracle {

    private Oracle() {}

    static int score(Item item, Response response, Draw draw, TriadRule triad) {
        return switch (item) {
            case Item.SingleChoice choice -> common(keys(choice.options()), chosen(response));
            case Item.SelectAll choice -> plusMinus(keys(choice.options()), chosen(response));
            case Item.SelectN choice -> common(keys(choice.options()), chosen(response));
            case Item.Grouping grouping ->
                grouping.groups().stream()
                        .mapToInt(
                                group -> plusMinus(keys(group.options()), and(chosen(response), ids(group.options()))))
                        .sum();
            case Item.MatrixSingle matrix -> {
                Map<String, List<String>> cells = ((Response.Matrix) response).cells();
                yield (int) matrix.rows().stream()
                        .filter(row -> cells.getOrDefault(row.id(), List.of()).equals(List.of(row.correct())))
                        .count();
            }
            case Item.MatrixMultiple matrix ->
                matrix.columns().stream()
                        .mapToInt(column -> plusMinus(
                                matrix.rows().stream()
                                        .filter(row -> row.correct().contains(column.id()))
                                        .map(Item.MatrixMultiple.Row::id)
                                        .collect(Collectors.toSet()),
                                rowsOf((Response.Matrix) response, column.id())))
                        .sum();
            case Item.DropDownCloze cloze -> dropDowns(cloze.slots(), response);
            case Item.DropDownTable table -> dropDowns(table.slots(), response);
            case Item.DropDownRationale reason -> {
                List<Set<String>> keys = reason.slots().stream()
                        .map(slot -> keys(slot.options()))
                        .toList();
                yield rationale(
                        reason.slots().stream().map(Slot::id).toList(),
                        keys,
                        Objects.requireNonNull(reason.anchor()),
                        reason.effects(),
                        ((Response.Slots) response).slots(),
                        triad);
            }
            case Item.DragDropCloze cloze -> {
                Map<String, String> answers = ((Response.Slots) response).slots();
                Set<String> all = cloze.slots().stream().map(Target::correct).collect(Collectors.toSet());
                yield (int) cloze.slots().stream()
                        .filter(target -> cloze.targetsInterchangeable()
                                ? all.contains(answers.getOrDefault(target.id(), ""))
                                : target.correct().equals(answers.get(target.id())))
                        .count();
            }
            case Item.DragDropRationale reason ->
                rationale(
                        reason.slots().stream().map(Target::id).toList(),
                        reason.slots().stream()
                                .map(target -> Set.of(target.correct()))
                                .toList(),
                        Objects.requireNonNull(reason.anchor()),
                        reason.effects(),
                        ((Response.Slots) response).slots(),
                        triad);
            case Item.HighlightText text -> plusMinus(keyed(text.spans()), chosen(response));
            case Item.HighlightTable table -> highlightTable(table, chosen(response));
            case Item.BowTie bowTie -> {
                Response.BowTie placed = (Response.BowTie) response;
                yield common(keys(bowTie.actions()), new HashSet<>(placed.actions()))
                        + (placed.condition() != null
                                        && keys(bowTie.conditions()).contains(placed.condition())
                                ? 1
                                : 0)
                        + common(keys(bowTie.parameters()), new HashSet<>(placed.parameters()));
            }
            case Item.Trend trend -> score(trend.item(), response, draw, triad);
            case Item.Ordered ordered -> ((Response.Order) response).order().equals(ordered.order()) ? 1 : 0;
            case Item.HotSpot hotSpot ->
                chosen(response)
                                .equals(hotSpot.regions().stream()
                                        .filter(Region::correct)
                                        .map(Region::id)
                                        .collect(Collectors.toSet()))
                        ? 1
                        : 0;
            case Item.Numeric numeric -> number(numeric, ((Response.Number) response).value(), draw);
            case Item.ShortText text -> {
                String typed = ((Response.Text) response).text().strip().replaceAll(" +", " ");
                yield text.accept().stream()
                                .anyMatch(form ->
                                        text.caseSensitive() ? form.equals(typed) : form.equalsIgnoreCase(typed))
                        ? 1
                        : 0;
            }
            case Item.Essay _ -> 0;
        };
    }

    /** One floor over everything, the reading that the rule per group has to beat or equal. */
    static int wholeItemFloor(Item item, Response response) {
        Set<String> keys = new HashSet<>();
        Set<String> sent = new HashSet<>();
        if (item instanceof Item.MatrixMultiple matrix) {
            matrix.rows().forEach(row -> row.correct().forEach(column -> keys.add(row.id() + ":" + column)));
            ((Response.Matrix) response)
                    .cells()
                    .forEach((row, columns) -> columns.forEach(column -> sent.add(row + ":" + column)));
        } else if (item instanceof Item.Grouping grouping) {
            keys.addAll(keys(grouping.options()));
            sent.addAll(chosen(response));
        } else if (item instanceof Item.HighlightTable table) {
            keys.addAll(keyed(table.spans()));
            sent.addAll(chosen(response));
        }
        return plusMinus(keys, sent);
    }

    private static int number(Item.Numeric item, String typed, Draw draw) {
        if (!typed.matches("-?[0-9]+([.,][0-9]+)?")) {
            return 0;
        }
        double off = Math.abs(Double.parseDouble(typed.replace(',', '.'))
                - NumericKey.of(item, draw).doubleValue());
        return off <= item.tolerance().doubleValue() + 1e-9 ? 1 : 0;
    }

    private static int highlightTable(Item.HighlightTable item, Set<String> chosen) {
        if (item.floor() == FloorRule.ITEM) {
            return plusMinus(keyed(item.spans()), chosen);
        }
        int score = 0;
        for (TableRow row : item.rows()) {
            Set<String> here = item.spans().stream()
                    .map(Span::id)
                    .filter(id -> row.cells().stream().anyMatch(cell -> cell.contains("[[" + id + "|")))
                    .collect(Collectors.toSet());
            score += plusMinus(and(keyed(item.spans()), here), and(chosen, here));
        }
        return score;
    }

    private static int dropDowns(List<Slot> slots, Response response) {
        Map<String, String> answers = ((Response.Slots) response).slots();
        return (int) slots.stream()
                .filter(slot -> keys(slot.options()).contains(answers.getOrDefault(slot.id(), "")))
                .count();
    }

    private static int rationale(
            List<String> places,
            List<Set<String>> keys,
            String anchor,
            EffectsRule rule,
            Map<String, String> answers,
            TriadRule triad) {
        Set<String> pool = new HashSet<>();
        Set<String> named = new HashSet<>();
        boolean causeRight = false;
        int right = 0;
        for (int i = 0; i < places.size(); i++) {
            String answer = answers.getOrDefault(places.get(i), "");
            if (places.get(i).equals(anchor)) {
                causeRight = keys.get(i).contains(answer);
            } else {
                pool.addAll(keys.get(i));
                named.add(answer);
                right += keys.get(i).contains(answer) ? 1 : 0;
            }
        }
        if (places.size() == 2) {
            return causeRight && right == 1 ? 1 : 0;
        }
        int effects = rule == EffectsRule.POOL ? common(pool, named) : right;
        if (!causeRight) {
            return 0;
        }
        return triad == TriadRule.ANCHOR_GATED ? effects : effects == 2 ? 2 : 1;
    }

    private static int plusMinus(Set<String> keys, Set<String> chosen) {
        int right = common(keys, chosen);
        return Math.max(0, right - (chosen.size() - right));
    }

    private static int common(Set<String> keys, Set<String> chosen) {
        return and(keys, chosen).size();
    }

    private static Set<String> and(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return both;
    }

    private static Set<String> rowsOf(Response.Matrix response, String column) {
        return response.cells().entrySet().stream()
                .filter(row -> row.getValue().contains(column))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Set<String> chosen(Response response) {
        return new HashSet<>(((Response.Choice) response).chosen());
    }

    private static Set<String> keys(Collection<Option> options) {
        return options.stream().filter(Option::correct).map(Option::id).collect(Collectors.toSet());
    }

    private static Set<String> ids(Collection<Option> options) {
        return options.stream().map(Option::id).collect(Collectors.toSet());
    }

    private static Set<String> keyed(Collection<Span> spans) {
        return spans.stream().filter(Span::correct).map(Span::id).collect(Collectors.toSet());
    }
}
