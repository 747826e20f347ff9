package org.myelin.content.internal.item;

import java.util.List;
import java.util.function.Function;
import org.myelin.assessment.ItemView;
import org.myelin.assessment.ItemView.ChartView;
import org.myelin.assessment.ItemView.Choice;
import org.myelin.assessment.ItemView.DropDown;
import org.myelin.assessment.ItemView.Part;
import org.myelin.content.Revision;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes key-free views in the shapes of {@code docs/contract.md}. */
public final class ViewJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ViewJson() {}

    /** The view of an item. */
    public static ObjectNode write(ItemView view, Revision revision) {
        ObjectNode json = JSON.objectNode();
        json.put("id", view.head().id().value());
        json.put("revision", revision.value());
        json.put("type", view.head().type().name());
        json.put("stem", view.head().html());
        ChartView chart = view.head().chart();
        if (chart != null) {
            json.set("chart", chart(chart));
        }
        switch (view) {
            case ItemView.Choices choices -> json.set("options", texts(choices.options()));
            case ItemView.SelectN select -> json.put("select", select.select()).set("options", texts(select.options()));
            case ItemView.Groups groups ->
                json.set("groups", list(groups.groups(), group -> {
                    ObjectNode one = labelled(group.id(), group.html());
                    one.set("options", texts(group.options()));
                    return one;
                }));
            case ItemView.Matrix matrix -> {
                json.set("columns", labels(matrix.columns()));
                json.set("rows", labels(matrix.rows()));
            }
            case ItemView.DropDowns cloze -> {
                json.set("parts", parts(cloze.parts()));
                json.set("slots", list(cloze.slots(), ViewJson::dropDown));
            }
            case ItemView.DropDownTable table -> {
                json.set("header", strings(table.header()));
                json.set("rows", rows(table.rows()));
                json.set("slots", list(table.slots(), ViewJson::dropDown));
            }
            case ItemView.DragDrop cloze -> {
                json.set("parts", parts(cloze.parts()));
                json.set("slots", list(cloze.slots(), slot -> labelled(slot.id(), slot.label())));
                json.set("tokens", texts(cloze.tokens()));
            }
            case ItemView.Highlight highlight -> json.set("parts", parts(highlight.parts()));
            case ItemView.HighlightTable table -> {
                json.set("header", strings(table.header()));
                json.set("rows", rows(table.rows()));
            }
            case ItemView.BowTie bowTie -> {
                json.putObject("labels")
                        .put("actions", escaped(bowTie.labels().actions()))
                        .put("condition", escaped(bowTie.labels().condition()))
                        .put("parameters", escaped(bowTie.labels().parameters()));
                json.set("actions", texts(bowTie.actions()));
                json.set("conditions", texts(bowTie.conditions()));
                json.set("parameters", texts(bowTie.parameters()));
            }
            case ItemView.Trend trend -> json.set("item", write(trend.item(), revision));
            case ItemView.HotSpot hotSpot -> {
                json.put("image", hotSpot.image());
                json.put("alt", hotSpot.alt());
                json.set("regions", list(hotSpot.regions(), ViewJson::region));
                json.put("select", hotSpot.select());
            }
            case ItemView.Numeric numeric -> json.put("unit", numeric.unit()).put("decimals", numeric.decimals());
            case ItemView.ShortText text -> json.put("maxLength", text.maxLength());
            case ItemView.Essay essay -> {
                json.put("maxLength", essay.maxLength());
                json.set(
                        "rubric",
                        list(
                                essay.rubric(),
                                line -> text(line.id(), line.html()).put("points", line.points())));
            }
        }
        return json;
    }

    /** A chart; its steps only where it belongs to a case. */
    public static ObjectNode chart(ChartView chart) {
        ObjectNode json = JSON.objectNode();
        if (chart.step() > 0) {
            json.put("step", chart.step());
        }
        json.set("tabs", list(chart.tabs(), tab -> {
            ObjectNode one = labelled(tab.id(), tab.label());
            one.set("entries", list(tab.entries(), entry -> entry(entry, chart.step() > 0)));
            return one;
        }));
        return json;
    }

    private static ObjectNode entry(ChartView.Entry entry, boolean ofCase) {
        ObjectNode json = JSON.objectNode()
                .put("id", entry.id())
                .put("time", entry.time())
                .put("html", entry.html());
        return ofCase ? json.put("step", entry.step()) : json;
    }

    private static ObjectNode region(ItemView.Region region) {
        // The label of a region is plain text: it names a button on a picture.
        return labelled(region.id(), plain(region.html()))
                .put("x", region.x())
                .put("y", region.y())
                .put("w", region.w())
                .put("h", region.h());
    }

    private static ObjectNode dropDown(DropDown slot) {
        ObjectNode json = labelled(slot.id(), slot.label());
        json.set("options", list(slot.options(), option -> text(option.id(), option.text())));
        return json;
    }

    private static ArrayNode rows(List<ItemView.Row> rows) {
        return list(rows, row -> {
            ObjectNode json = JSON.objectNode().put("id", row.id());
            json.set("cells", list(row.cells(), ViewJson::parts));
            return json;
        });
    }

    private static ArrayNode parts(List<Part> parts) {
        return list(parts, part -> switch (part) {
            case Part.Text text -> JSON.objectNode().put("text", text.html());
            case Part.Slot slot -> JSON.objectNode().put("slot", slot.id());
            case Part.Span span -> JSON.objectNode().put("span", span.id()).put("text", span.html());
        });
    }

    private static ArrayNode texts(List<Choice> choices) {
        return list(choices, choice -> text(choice.id(), choice.html()));
    }

    private static ArrayNode labels(List<Choice> choices) {
        return list(choices, choice -> labelled(choice.id(), choice.html()));
    }

    private static ObjectNode text(String id, String text) {
        return JSON.objectNode().put("id", id).put("text", text);
    }

    private static ObjectNode labelled(String id, String label) {
        return JSON.objectNode().put("id", id).put("label", label);
    }

    private static ArrayNode strings(List<String> texts) {
        return list(texts, JSON::stringNode);
    }

    private static <T> ArrayNode list(List<T> elements, Function<T, ? extends JsonNode> write) {
        ArrayNode array = JSON.arrayNode();
        elements.forEach(element -> array.add(write.apply(element)));
        return array;
    }

    private static String escaped(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String plain(String html) {
        return html.replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }
}
