package org.myelin.content.internal.source;

import java.math.BigDecimal;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns a shape into JSON Schema, draft 2020-12. */
public final class ShapeSchema {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ShapeSchema() {}

    /** A complete schema document. */
    public static ObjectNode document(String title, Shape shape) {
        ObjectNode schema = JSON.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", title);
        schema.setAll(of(shape));
        return schema;
    }

    private static ObjectNode of(Shape shape) {
        ObjectNode schema = JSON.objectNode();
        switch (shape) {
            case Shape.Text text -> {
                schema.put("type", "string").put("minLength", 1);
                if (text.pattern() != null) {
                    schema.put("pattern", "^(?:" + text.pattern() + ")$");
                }
                if (text.maxLength() < Integer.MAX_VALUE) {
                    schema.put("maxLength", text.maxLength());
                }
            }
            case Shape.Choice choice -> {
                var words = schema.putArray("enum");
                choice.words().forEach(words::add);
            }
            case Shape.Number number -> {
                schema.put("type", number.whole() ? "integer" : "number");
                bound(schema, "minimum", number.min(), number.whole());
                bound(schema, "maximum", number.max(), number.whole());
            }
            case Shape.Formula _ -> schema.putArray("type").add("number").add("string");
            case Shape.Flag _ -> schema.put("type", "boolean");
            case Shape.Date _ -> schema.put("type", "string").put("format", "date");
            case Shape.ListOf list -> {
                schema.put("type", "array").set("items", of(list.element()));
                if (list.min() > 0) {
                    schema.put("minItems", list.min());
                }
                if (list.max() < Integer.MAX_VALUE) {
                    schema.put("maxItems", list.max());
                }
            }
            case Shape.MapOf map -> {
                schema.put("type", "object");
                schema.putObject("propertyNames").put("pattern", "^(?:" + map.name() + ")$");
                schema.set("additionalProperties", of(map.value()));
            }
            case Shape.Obj obj -> object(schema, obj);
            case Shape.ByType byType -> {
                schema.put("type", "object");
                var any = schema.putArray("oneOf");
                byType.types().forEach((type, obj) -> {
                    ObjectNode one = of(obj);
                    ((ObjectNode) one.get("properties")).putObject("type").put("const", type);
                    any.add(one);
                });
            }
        }
        return schema;
    }

    private static void bound(ObjectNode schema, String name, BigDecimal value, boolean whole) {
        if (whole) {
            schema.put(name, value.longValueExact());
        } else {
            schema.put(name, value);
        }
    }

    private static void object(ObjectNode schema, Shape.Obj obj) {
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        var required = JSON.arrayNode();
        obj.fields().forEach((name, field) -> {
            ObjectNode property = of(field.shape());
            if (!field.about().isEmpty()) {
                property.put("description", field.about());
            }
            properties.set(name, property);
            if (field.missing() != null) {
                required.add(name);
            }
        });
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        schema.put("additionalProperties", false);
    }
}
