package org.myelin.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.myelin.content.internal.load.Schemas;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The schemas in {@code lessons/schema}, with which an editor completes and checks while somebody types. Write them anew
 * with {@code -Dmyelin.schema.write=true}.
 */
class SchemaFilesTests {

    private static final Path FOLDER = Path.of("lessons/schema");
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final YAMLMapper YAML = new YAMLMapper();

    @Test
    void the_schemas_in_the_repository_are_those_of_the_program() throws IOException {
        Map<String, ObjectNode> schemas = Schemas.all();
        if (Boolean.getBoolean("myelin.schema.write")) {
            Files.createDirectories(FOLDER);
            for (var schema : schemas.entrySet()) {
                Files.writeString(FOLDER.resolve(schema.getKey()), written(schema.getValue()));
            }
        }
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(new TreeSet<>(schemas.keySet()));
        }
        for (var schema : schemas.entrySet()) {
            assertThat(Files.readString(FOLDER.resolve(schema.getKey())))
                    .as(schema.getKey() + ": run with -Dmyelin.schema.write=true")
                    .isEqualTo(written(schema.getValue()));
        }
    }

    private static String written(ObjectNode schema) {
        return MAPPER.writeValueAsString(schema).replace("\r\n", "\n") + "\n";
    }

    static Stream<Path> files() throws IOException {
        Stream<Path> real = Files.walk(Path.of("lessons"));
        Stream<Path> example = Files.walk(ExampleCourse.FOLDER);
        return Stream.concat(real, example).filter(path -> path.toString().matches(".*\\.yaml|.*lesson\\.md"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_file_of_the_course_and_of_the_example_fits_its_schema(Path file) throws IOException {
        String text = Files.readString(file);
        JsonNode data = file.toString().endsWith(".md")
                ? YAML.readTree(text.substring(4, text.indexOf("\n---", 4)))
                : YAML.readTree(text);
        assertThat(problems(schemaOf(file, data), data)).isEmpty();
    }

    @Test
    void a_schema_refuses_what_the_linter_refuses() throws IOException {
        JsonNode item = YAML.readTree(ExampleCourse.unchanged()
                .with(ExampleCourse.CHECK, "stem:", "stemm:")
                .text(ExampleCourse.CHECK));
        assertThat(problems("item-mc-single.json", item)).hasSize(2);
        JsonNode lesson = YAML.readTree("{schema: 1, id: les-x, title: X, minutes: seven}");
        assertThat(problems("lesson.json", lesson)).isNotEmpty();
    }

    private static String schemaOf(Path file, JsonNode data) {
        String name = file.getFileName().toString();
        return switch (name) {
            case "course.yaml",
                    "module.yaml",
                    "glossary.yaml",
                    "references.yaml",
                    "quiz.yaml",
                    "case.yaml",
                    "flashcards.yaml" -> name.replace(".yaml", ".json");
            case "lesson.md" -> "lesson.json";
            default -> Schemas.itemFile(data.get("type").asString());
        };
    }

    private static List<String> problems(String schemaFile, JsonNode data) {
        ObjectNode definition = Schemas.all().get(schemaFile);
        assertThat(definition).as(schemaFile).isNotNull();
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        Schema schema = registry.getSchema(definition.toString(), InputFormat.JSON);
        return schema.validate(data.toString(), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }
}
