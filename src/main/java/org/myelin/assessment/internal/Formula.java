package org.myelin.assessment.internal;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * A formula with {@code + - * /}, parentheses, a leading sign, decimal numbers with a point, and names of letters,
 * digits and underscores. At most {@value #LONGEST} characters, so that neither recursion nor digits can run away.
 */
public final class Formula {

    private static final int LONGEST = 200;

    private final Node root;

    private Formula(Node root) {
        this.root = root;
    }

    /** Reads a formula; a {@link FormulaException} says what is wrong with it. */
    public static Formula parse(String text) {
        if (text.length() > LONGEST) {
            throw new FormulaException("the formula is longer than " + LONGEST + " characters");
        }
        return new Formula(new Reader(text).all());
    }

    /** The names used, in the order of their first use. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        collect(root, names);
        return names;
    }

    /** The exact value; a {@link FormulaException} names a missing value or a division by zero. */
    public Fraction value(Map<String, BigDecimal> values) {
        return value(root, values);
    }

    private sealed interface Node {
        record Literal(BigDecimal value) implements Node {}

        record Name(String name) implements Node {}

        record Negative(Node of) implements Node {}

        record Binary(char operator, Node left, Node right) implements Node {}
    }

    private static void collect(Node node, Set<String> names) {
        switch (node) {
            case Node.Literal _ -> {}
            case Node.Name name -> names.add(name.name());
            case Node.Negative negative -> collect(negative.of(), names);
            case Node.Binary binary -> {
                collect(binary.left(), names);
                collect(binary.right(), names);
            }
        }
    }

    private static Fraction value(Node node, Map<String, BigDecimal> values) {
        return switch (node) {
            case Node.Literal literal -> Fraction.of(literal.value());
            case Node.Name name -> {
                BigDecimal value = values.get(name.name());
                if (value == null) {
                    throw new FormulaException("there is no parameter called " + name.name());
                }
                yield Fraction.of(value);
            }
            case Node.Negative negative -> value(negative.of(), values).negated();
            case Node.Binary binary -> {
                Fraction left = value(binary.left(), values);
                Fraction right = value(binary.right(), values);
                yield switch (binary.operator()) {
                    case '+' -> left.plus(right);
                    case '-' -> left.plus(right.negated());
                    case '*' -> left.times(right);
                    default -> left.dividedBy(right);
                };
            }
        };
    }

    /** Recursive descent: sums of products of signed atoms. */
    private static final class Reader {
        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        Node all() {
            Node node = sum();
            if (peek() != 0) {
                throw new FormulaException("there is an unexpected \"" + peek() + "\" at character " + (at + 1));
            }
            return node;
        }

        private Node sum() {
            Node node = product();
            for (char operator = peek(); operator == '+' || operator == '-'; operator = peek()) {
                at++;
                node = new Node.Binary(operator, node, product());
            }
            return node;
        }

        private Node product() {
            Node node = signed();
            for (char operator = peek(); operator == '*' || operator == '/'; operator = peek()) {
                at++;
                node = new Node.Binary(operator, node, signed());
            }
            return node;
        }

        private Node signed() {
            if (peek() == '-') {
                at++;
                return new Node.Negative(signed());
            }
            return atom();
        }

        private Node atom() {
            char first = peek();
            if (first == '(') {
                at++;
                Node node = sum();
                if (peek() != ')') {
                    throw new FormulaException("a closing parenthesis is missing");
                }
                at++;
                return node;
            }
            if (isDigit(first)) {
                return new Node.Literal(number());
            }
            if (isLetter(first)) {
                int start = at;
                while (at < text.length() && (isLetter(text.charAt(at)) || isDigit(text.charAt(at)))) {
                    at++;
                }
                return new Node.Name(text.substring(start, at));
            }
            throw new FormulaException(
                    first == 0
                            ? "the formula ends where a number or a name should be"
                            : "there is an unexpected \"" + first + "\" at character " + (at + 1));
        }

        private BigDecimal number() {
            int start = at;
            while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
                at++;
            }
            String digits = text.substring(start, at);
            if (digits.indexOf('.') != digits.lastIndexOf('.') || digits.endsWith(".")) {
                throw new FormulaException("\"" + digits + "\" is not a number");
            }
            return new BigDecimal(digits);
        }

        /** The next character that is not white space, or 0 at the end. */
        private char peek() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            return at < text.length() ? text.charAt(at) : 0;
        }

        private static boolean isDigit(char c) {
            return c >= '0' && c <= '9';
        }

        private static boolean isLetter(char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
        }
    }
}
