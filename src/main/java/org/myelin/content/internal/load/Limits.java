package org.myelin.content.internal.load;

import org.myelin.assessment.AuthoringLimits;
import org.myelin.assessment.Item;
import org.myelin.assessment.Problem;
import org.myelin.content.Diagnostic;
import org.myelin.content.Place;
import org.myelin.content.Severity;
import org.myelin.content.internal.item.ItemDraft;
import org.myelin.content.internal.source.Node;
import org.myelin.content.internal.source.Problems;

/** Brings the authoring limits of the assessment module to the line and column that they are about. */
final class Limits {

    private Limits() {}

    static void check(ItemDraft draft, Item item, Problems problems) {
        AuthoringLimits.check(item).forEach(problem -> report(draft.root(), problem, problems));
    }

    /** Reports one problem at the place its path leads to. */
    static void report(Node.Mapping root, Problem problem, Problems problems) {
        problems.add(new Diagnostic(
                place(root, problem.path()),
                problem.code(),
                switch (problem.severity()) {
                    case ERROR -> Severity.ERROR;
                    case WARNING -> Severity.WARNING;
                },
                problem.message()));
    }

    /** The place of a JSON pointer; as far as the members exist. */
    static Place place(Node.Mapping root, String pointer) {
        Node node = root;
        Place place = root.get("id").map(Node::place).orElse(root.place());
        for (String step : pointer.split("/")) {
            if (step.isEmpty()) {
                continue;
            }
            Node next = switch (node) {
                case Node.Mapping mapping -> mapping.get(step).orElse(null);
                case Node.Sequence sequence -> element(sequence, step);
                case Node.Scalar _ -> null;
            };
            if (next == null) {
                return place;
            }
            node = next;
            place = node.place();
        }
        return place;
    }

    private static @org.jspecify.annotations.Nullable Node element(Node.Sequence sequence, String step) {
        boolean index = step.matches("\\d{1,6}")
                && Integer.parseInt(step) < sequence.elements().size();
        return index ? sequence.elements().get(Integer.parseInt(step)) : null;
    }
}
