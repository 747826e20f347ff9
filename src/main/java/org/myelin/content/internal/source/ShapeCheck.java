package org.myelin.content.internal.source;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import org.myelin.content.Place;
import org.myelin.content.Rule;

/** Reports everything in a node that its shape does not allow. */
public final class ShapeCheck {

    private final Problems problems;

    private ShapeCheck(Problems problems) {
        this.problems = problems;
    }

    /** Checks a node and says whether nothing was wrong. */
    public static boolean check(Node node, Shape shape, String name, Problems problems) {
        Problems own = new Problems();
        new ShapeCheck(own).check(node, shape, name);
        problems.addAll(own);
        return !own.hasErrors();
    }

    private void check(Node node, Shape shape, String name) {
        switch (shape) {
            case Shape.Text text -> scalar(node, name, "a text").ifPresent(s -> text(s, text, name));
            case Shape.Choice choice -> scalar(node, name, "a word").ifPresent(s -> choice(s, choice, name));
            case Shape.Number number -> scalar(node, name, "a number").ifPresent(s -> number(s, number, name));
            case Shape.Formula _ ->
                scalar(node, name, "a number or a formula").ifPresent(s -> {
                    if (s.text().isBlank()) {
                        problems.add(Rule.FIELD_VALUE, s.place(), quoted(name) + " is empty.");
                    }
                });
            case Shape.Flag _ ->
                scalar(node, name, "true or false").ifPresent(s -> {
                    if (s.type() != Node.Type.BOOLEAN) {
                        problems.add(Rule.FIELD_TYPE, s.place(), quoted(name) + " is true or false, not " + shown(s));
                    }
                });
            case Shape.Date _ -> scalar(node, name, "a date").ifPresent(s -> date(s, name));
            case Shape.ListOf list -> list(node, list, name);
            case Shape.MapOf map -> map(node, map, name);
            case Shape.Obj obj -> obj(node, obj, name);
            case Shape.ByType byType -> byType(node, byType, name);
        }
    }

    private Optional<Node.Scalar> scalar(Node node, String name, String wanted) {
        if (node instanceof Node.Scalar scalar && scalar.type() != Node.Type.NULL) {
            return Optional.of(scalar);
        }
        problems.add(Rule.FIELD_TYPE, node.place(), quoted(name) + " needs " + wanted + ".");
        return Optional.empty();
    }

    private void text(Node.Scalar scalar, Shape.Text shape, String name) {
        String text = scalar.text().strip();
        if (text.isEmpty()) {
            problems.add(shape.blank(), scalar.place(), quoted(name) + " is empty.");
        } else if (shape.pattern() != null && !shape.pattern().matcher(text).matches()) {
            problems.add(
                    shape.broken(),
                    scalar.place(),
                    quoted(name) + " is " + shown(scalar) + " Use " + shape.hint() + ".");
        } else if (text.length() > shape.maxLength()) {
            problems.add(
                    shape.broken(),
                    scalar.place(),
                    quoted(name) + " has " + text.length() + " characters; at most " + shape.maxLength()
                            + " are allowed.");
        }
    }

    private void choice(Node.Scalar scalar, Shape.Choice choice, String name) {
        if (!choice.words().contains(scalar.text())) {
            problems.add(
                    Rule.FIELD_VALUE,
                    scalar.place(),
                    quoted(name) + " is " + shown(scalar) + " Use one of: " + String.join(", ", choice.words()) + ".");
        }
    }

    private void number(Node.Scalar scalar, Shape.Number shape, String name) {
        boolean right = scalar.type() == Node.Type.INTEGER || (!shape.whole() && scalar.type() == Node.Type.DECIMAL);
        if (!right) {
            String wanted = shape.whole() ? "a whole number" : "a number";
            problems.add(Rule.FIELD_TYPE, scalar.place(), quoted(name) + " is " + wanted + ", not " + shown(scalar));
            return;
        }
        BigDecimal value = new BigDecimal(scalar.text());
        if (value.compareTo(shape.min()) < 0 || value.compareTo(shape.max()) > 0) {
            problems.add(
                    Rule.FIELD_VALUE,
                    scalar.place(),
                    quoted(name) + " is " + scalar.text() + "; it must lie between " + shape.min() + " and "
                            + shape.max() + ".");
        }
    }

    private void date(Node.Scalar scalar, String name) {
        try {
            LocalDate.parse(scalar.text());
        } catch (DateTimeParseException e) {
            problems.add(
                    Rule.FIELD_TYPE,
                    scalar.place(),
                    quoted(name) + " is a day such as 2026-11-20, not " + shown(scalar));
        }
    }

    private void list(Node node, Shape.ListOf shape, String name) {
        if (!(node instanceof Node.Sequence sequence)) {
            problems.add(Rule.FIELD_TYPE, node.place(), quoted(name) + " needs a list.");
            return;
        }
        int size = sequence.elements().size();
        if (size < shape.min() || size > shape.max()) {
            String limit = size < shape.min() ? "at least " + shape.min() : "at most " + shape.max();
            problems.add(
                    Rule.FIELD_VALUE,
                    node.place(),
                    quoted(name) + " has " + size + " elements; " + limit + " are allowed.");
        }
        sequence.elements().forEach(element -> check(element, shape.element(), name));
    }

    private void map(Node node, Shape.MapOf shape, String name) {
        if (!(node instanceof Node.Mapping mapping)) {
            problems.add(Rule.FIELD_TYPE, node.place(), quoted(name) + " needs named members.");
            return;
        }
        mapping.members().forEach((key, member) -> {
            if (!shape.name().matcher(key).matches()) {
                problems.add(Rule.ID_FORMAT, member.key(), "The name \"" + key + "\" must match " + shape.name() + ".");
            }
            check(member.value(), shape.value(), key);
        });
    }

    private void obj(Node node, Shape.Obj shape, String name) {
        if (!(node instanceof Node.Mapping mapping)) {
            problems.add(Rule.FIELD_TYPE, node.place(), quoted(name) + " needs named members.");
            return;
        }
        mapping.members().forEach((key, member) -> {
            Shape.Field field = shape.fields().get(key);
            if (field == null) {
                problems.add(
                        Rule.FIELD_UNKNOWN,
                        member.key(),
                        "\"" + key + "\" is not known here. " + suggestion(key, shape));
            } else {
                check(member.value(), field.shape(), key);
            }
        });
        shape.fields().forEach((key, field) -> {
            if (field.missing() != null && !mapping.members().containsKey(key)) {
                problems.add(field.missing(), place(mapping, name), missing(key, field));
            }
        });
    }

    private static String missing(String key, Shape.Field field) {
        return "\"" + key + "\" is missing" + (field.about().isEmpty() ? "." : ": " + field.about());
    }

    private static Place place(Node.Mapping mapping, String name) {
        return mapping.get("id").map(Node::place).orElse(mapping.place());
    }

    private void byType(Node node, Shape.ByType shape, String name) {
        if (!(node instanceof Node.Mapping mapping)) {
            problems.add(Rule.FIELD_TYPE, node.place(), quoted(name) + " needs named members.");
            return;
        }
        Optional<Node> type = mapping.get("type");
        String word = type.filter(Node.Scalar.class::isInstance)
                .map(n -> ((Node.Scalar) n).text())
                .orElse("");
        Shape.Obj chosen = shape.types().get(word);
        if (type.isEmpty()) {
            problems.add(
                    Rule.FIELD_MISSING, mapping.place(), "\"type\" is missing: it decides what else may stand here.");
        } else if (chosen == null) {
            problems.add(
                    Rule.FIELD_VALUE,
                    type.get().place(),
                    "\"" + word + "\" is not a type. Use one of: "
                            + String.join(", ", shape.types().keySet()) + ".");
        } else {
            obj(node, chosen, name);
        }
    }

    private static String suggestion(String key, Shape.Obj shape) {
        return shape.fields().keySet().stream()
                .min(Comparator.comparingInt(known -> distance(key, known)))
                .filter(known -> distance(key, known) <= 3)
                .map(known -> "Did you mean \"" + known + "\"?")
                .orElseGet(
                        () -> "Known are: " + shape.fields().keySet().stream().collect(Collectors.joining(", ")) + ".");
    }

    /** Edits (insert, delete, replace) that turn one word into the other. */
    static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }

    private static String quoted(String name) {
        return "\"" + name + "\"";
    }

    private static String shown(Node.Scalar scalar) {
        String flat = scalar.text().replaceAll("\\s+", " ");
        return "\"" + (flat.length() > 40 ? flat.substring(0, 40) + "…" : flat) + "\".";
    }
}
