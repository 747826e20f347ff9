package org.myelin.attempt.internal;

import java.util.ArrayList;
import java.util.List;
import org.myelin.assessment.Line;
import org.myelin.assessment.Outcome;
import org.myelin.assessment.Verdict;
import org.myelin.content.Revision;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The stored form of the lines of a mark. Members may be added, never renamed. */
public final class MarkJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private MarkJson() {}

    /** The lines of a score as JSON text. */
    public static String lines(List<Line> lines) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Line line : lines) {
            array.addObject()
                    .put("element", line.element())
                    .put("label", line.label())
                    .put("points", line.points())
                    .put("possible", line.possible())
                    .put("verdict", line.verdict().name())
                    .put("reason", line.reason());
        }
        return array.toString();
    }

    /** Reads what {@link #lines(List)} wrote. */
    public static List<Line> lines(String json) {
        List<Line> lines = new ArrayList<>();
        for (JsonNode node : MAPPER.readTree(json)) {
            lines.add(new Line(
                    node.path("element").asString(),
                    node.path("label").asString(),
                    node.path("points").asInt(),
                    node.path("possible").asInt(),
                    Verdict.valueOf(node.path("verdict").asString()),
                    node.path("reason").asString()));
        }
        return List.copyOf(lines);
    }

    /** Every field of a mark as one text, for the digest of a run. */
    static String canonical(ItemMark mark) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("manual", mark.manual());
        node.put("weight", mark.weight().name());
        node.put("note", mark.note());
        // Left out where it says nothing: digests of runs before the first regrade stay what they were.
        if (!mark.basis().equals(Basis.ASKED)) {
            Revision revision = mark.basis().revision();
            node.put("revision", revision == null ? null : revision.value());
            node.set("accepted", ChangeJson.strings(mark.basis().accepted()));
        }
        switch (mark.outcome()) {
            case Outcome.Scored scored -> {
                node.put("score", scored.score());
                node.put("max", scored.max());
                node.put("policy", scored.policy().name());
                node.put("version", scored.policyVersion());
                node.put("lines", lines(scored.lines()));
            }
            case Outcome.NeedsGrader waiting -> node.put("waiting", waiting.max());
            case Outcome.Incomplete _, Outcome.Rejected _ ->
                throw new IllegalStateException("Only a settled outcome is a mark");
        }
        return node.toString();
    }
}
