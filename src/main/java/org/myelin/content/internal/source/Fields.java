package org.myelin.content.internal.source;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.myelin.content.Place;

/**
 * Reads the members of a mapping that a {@link Shape} has already checked. Never fails: what is missing or wrong was
 * reported by the check and gets a neutral value here, so that reading can go on.
 */
public final class Fields {

    private final Node.Mapping mapping;

    public Fields(Node.Mapping mapping) {
        this.mapping = mapping;
    }

    /** Members of a node; none when it is not a mapping. */
    public static Fields of(Node node) {
        return node instanceof Node.Mapping mapping
                ? new Fields(mapping)
                : new Fields(new Node.Mapping(node.place(), Map.of()));
    }

    public Node.Mapping mapping() {
        return mapping;
    }

    public Place place() {
        return mapping.place();
    }

    /** The place of a member's value, else of the whole. */
    public Place place(String name) {
        return mapping.get(name).map(Node::place).orElse(mapping.place());
    }

    public boolean has(String name) {
        return mapping.get(name)
                .filter(node -> !(node instanceof Node.Scalar s && s.type() == Node.Type.NULL))
                .isPresent();
    }

    public Optional<Node.Scalar> scalar(String name) {
        return mapping.get(name)
                .filter(Node.Scalar.class::isInstance)
                .map(Node.Scalar.class::cast)
                .filter(scalar -> scalar.type() != Node.Type.NULL);
    }

    /** A text, empty when it is missing. */
    public String text(String name) {
        return scalar(name).map(scalar -> scalar.text().strip()).orElse("");
    }

    public Optional<String> find(String name) {
        return scalar(name).map(scalar -> scalar.text().strip()).filter(text -> !text.isEmpty());
    }

    public int integer(String name, int otherwise) {
        return scalar(name)
                .flatMap(scalar -> number(scalar.text()))
                .map(BigDecimal::intValue)
                .orElse(otherwise);
    }

    public Optional<BigDecimal> decimal(String name) {
        return scalar(name).flatMap(scalar -> number(scalar.text()));
    }

    public boolean flag(String name) {
        return scalar(name).map(scalar -> scalar.text().equals("true")).orElse(false);
    }

    public Optional<LocalDate> date(String name) {
        return scalar(name).flatMap(scalar -> {
            try {
                return Optional.of(LocalDate.parse(scalar.text()));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        });
    }

    /** An enum constant written with hyphens instead of underscores, in either case. */
    public <E extends Enum<E>> E choice(String name, Class<E> type, E otherwise) {
        String wanted = text(name).replace('-', '_');
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(wanted)) {
                return constant;
            }
        }
        return otherwise;
    }

    /** The elements of a list; none when there is no list. */
    public List<Node> elements(String name) {
        return mapping.get(name)
                .filter(Node.Sequence.class::isInstance)
                .map(node -> ((Node.Sequence) node).elements())
                .orElse(List.of());
    }

    /** The scalars of a list. */
    public List<Node.Scalar> scalars(String name) {
        return elements(name).stream()
                .filter(Node.Scalar.class::isInstance)
                .map(Node.Scalar.class::cast)
                .toList();
    }

    /** The texts of a list. */
    public List<String> texts(String name) {
        return scalars(name).stream().map(scalar -> scalar.text().strip()).toList();
    }

    /** The mappings of a list. */
    public List<Fields> all(String name) {
        return elements(name).stream()
                .filter(Node.Mapping.class::isInstance)
                .map(Fields::of)
                .toList();
    }

    /** A mapping inside this one. */
    public Optional<Fields> inner(String name) {
        return mapping.get(name).filter(Node.Mapping.class::isInstance).map(Fields::of);
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text.strip()));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
