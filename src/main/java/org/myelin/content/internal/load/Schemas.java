package org.myelin.content.internal.load;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.myelin.assessment.ItemType;
import org.myelin.content.internal.item.CaseLoader;
import org.myelin.content.internal.item.ItemShapes;
import org.myelin.content.internal.source.ShapeSchema;
import tools.jackson.databind.node.ObjectNode;

/** JSON Schemas of all kinds of files, made from the same shapes that the reader checks. */
public final class Schemas {

    private Schemas() {}

    /** Schemas by file name. */
    public static Map<String, ObjectNode> all() {
        Map<String, ObjectNode> schemas = new TreeMap<>();
        schemas.put("course.json", ShapeSchema.document("Course", FileShapes.COURSE));
        schemas.put("module.json", ShapeSchema.document("Module", FileShapes.MODULE));
        schemas.put("lesson.json", ShapeSchema.document("Lesson front matter", FileShapes.LESSON));
        schemas.put("glossary.json", ShapeSchema.document("Glossary", FileShapes.GLOSSARY));
        schemas.put("references.json", ShapeSchema.document("References", FileShapes.REFERENCES));
        schemas.put("flashcards.json", ShapeSchema.document("Flashcards", FileShapes.FLASHCARDS));
        schemas.put("quiz.json", ShapeSchema.document("Quiz", FileShapes.QUIZ));
        schemas.put("case.json", ShapeSchema.document("Unfolding case", CaseLoader.SHAPE));
        for (ItemType type : ItemType.values()) {
            schemas.put(
                    itemFile(type.name()), ShapeSchema.document("Item of type " + type.name(), ItemShapes.of(type)));
        }
        return schemas;
    }

    /** The name of the schema of an item type. */
    public static String itemFile(String type) {
        return "item-" + type.toLowerCase(Locale.ROOT).replace('_', '-') + ".json";
    }
}
