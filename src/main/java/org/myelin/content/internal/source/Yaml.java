package org.myelin.content.internal.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.myelin.content.Place;
import org.myelin.content.Rule;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Reads YAML into nodes with positions. YAML 1.2 with the JSON schema: {@code no} and dates stay texts. Anchors and
 * aliases are refused, so a small file cannot grow.
 */
public final class Yaml {

    private final SourceText source;
    private final int firstLine;
    private final Problems problems;
    private final Set<org.snakeyaml.engine.v2.nodes.Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private Yaml(SourceText source, int firstLine, Problems problems) {
        this.source = source;
        this.firstLine = firstLine;
        this.problems = problems;
    }

    /** Reads a whole file. Empty when it is not YAML, which is then a problem. */
    public static Optional<Node> read(SourceText source, Problems problems) {
        return read(source, 0, source.text(), problems);
    }

    /**
     * Reads a part of a file.
     *
     * @param firstLine line of the file, from 0, at which the part starts
     */
    public static Optional<Node> read(SourceText source, int firstLine, String part, Problems problems) {
        return new Yaml(source, firstLine, problems).compose(part);
    }

    private Optional<Node> compose(String part) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(source.path())
                .setAllowDuplicateKeys(true)
                // One read: between two, the engine loses a character that takes two places in memory.
                .setBufferSize(part.length() + 16)
                .setUseMarks(true)
                .build();
        try {
            var root = new Compose(settings).composeString(part);
            if (root.isEmpty()) {
                problems.add(Rule.YAML_SYNTAX, source.place(source.lineStart(firstLine)), "The file holds no data.");
            }
            return root.map(this::convert);
        } catch (MarkedYamlEngineException e) {
            // An open quote is noticed at the end of the file; where it opens is what an author looks for.
            boolean openQuote = String.valueOf(e.getContext()).contains("quoted scalar");
            Place place = (openQuote ? e.getContextMark() : e.getProblemMark())
                    .or(e::getProblemMark)
                    .map(this::place)
                    .orElseGet(() -> source.place(source.lineStart(firstLine)));
            problems.add(
                    Rule.YAML_SYNTAX,
                    place,
                    openQuote ? "The quote is not closed as it should." : sentence(e.getProblem()));
        } catch (YamlEngineException e) {
            problems.add(Rule.YAML_SYNTAX, source.place(source.lineStart(firstLine)), sentence(e.getMessage()));
        }
        return Optional.empty();
    }

    private static String sentence(@Nullable String problem) {
        String flat = problem == null
                ? "This is not YAML"
                : problem.replaceAll("\\s+", " ").strip();
        String closed = flat.endsWith(".") ? flat : flat + ".";
        return Character.toUpperCase(closed.charAt(0)) + closed.substring(1);
    }

    private Node convert(org.snakeyaml.engine.v2.nodes.Node node) {
        Place place = node.getStartMark().map(this::place).orElseGet(() -> source.place(0));
        if (!seen.add(node)) {
            problems.add(Rule.YAML_SYNTAX, place, "Anchors and aliases are not used here. Write the value out.");
            return new Node.Scalar(place, "", Node.Type.NULL, null, 0, 0);
        }
        return switch (node) {
            case ScalarNode scalar ->
                new Node.Scalar(
                        place,
                        scalar.getValue(),
                        type(scalar),
                        source,
                        scalar.getStartMark().map(this::offset).orElse(0),
                        scalar.getEndMark().map(this::offset).orElse(0));
            case SequenceNode sequence -> {
                List<Node> elements = new ArrayList<>();
                sequence.getValue().forEach(element -> elements.add(convert(element)));
                yield new Node.Sequence(place, elements);
            }
            case MappingNode mapping -> new Node.Mapping(place, members(mapping));
            default -> {
                problems.add(Rule.YAML_SYNTAX, place, "Anchors and aliases are not used here. Write the value out.");
                yield new Node.Scalar(place, "", Node.Type.NULL, null, 0, 0);
            }
        };
    }

    private Map<String, Node.Member> members(MappingNode mapping) {
        Map<String, Node.Member> members = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Place key = tuple.getKeyNode().getStartMark().map(this::place).orElseGet(() -> source.place(0));
            Node value = convert(tuple.getValueNode());
            if (!(tuple.getKeyNode() instanceof ScalarNode name)) {
                problems.add(Rule.YAML_SYNTAX, key, "A member needs a plain name.");
            } else if (members.putIfAbsent(name.getValue(), new Node.Member(key, value)) != null) {
                problems.add(Rule.FIELD_DUPLICATE, key, "\"" + name.getValue() + "\" stands here twice. Keep one.");
            }
        }
        return members;
    }

    private static Node.Type type(ScalarNode scalar) {
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.INT)) {
            return Node.Type.INTEGER;
        } else if (tag.equals(Tag.FLOAT)) {
            return Node.Type.DECIMAL;
        } else if (tag.equals(Tag.BOOL)) {
            return Node.Type.BOOLEAN;
        } else if (tag.equals(Tag.NULL)) {
            return Node.Type.NULL;
        }
        return Node.Type.TEXT;
    }

    private Place place(Mark mark) {
        return source.place(offset(mark));
    }

    private int offset(Mark mark) {
        return source.offset(firstLine + mark.getLine(), mark.getColumn());
    }
}
