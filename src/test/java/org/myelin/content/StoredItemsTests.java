package org.myelin.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.myelin.assessment.ItemId;
import org.myelin.assessment.ItemType;

/**
 * Attempts keep the source of every item they asked, for years. {@code src/test/resources/stored-items/1} holds one of
 * every type as schema 1 wrote it; these files never change. A missing one is written with
 * {@code -Dmyelin.contract.write=true}.
 */
class StoredItemsTests {

    private static final Path FOLDER = Path.of("src/test/resources/stored-items/1");

    private static CatalogItem example(ItemType type) {
        String name =
                "itm-example-" + type.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        return ExampleCourse.unchanged().release().item(new ItemId(name)).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(ItemType.class)
    void an_item_stored_with_schema_1_is_read_with_its_revision(ItemType type) throws IOException {
        Path file = FOLDER.resolve(type + ".txt");
        if (Boolean.getBoolean("myelin.contract.write") && !Files.exists(file)) {
            Files.createDirectories(FOLDER);
            Files.writeString(
                    file, example(type).revision() + "\n" + example(type).source() + "\n");
        }
        List<String> lines = Files.readAllLines(file);
        CatalogItem item = ItemReader.read(lines.get(1));
        assertThat(item.item().type()).isEqualTo(type);
        assertThat(item.revision()).isEqualTo(new Revision(lines.getFirst()));
        assertThat(item.source()).isEqualTo(lines.get(1));
    }

    @ParameterizedTest
    @EnumSource(ItemType.class)
    void the_source_of_an_item_gives_the_same_item_again(ItemType type) {
        CatalogItem item = example(type);
        assertThat(ItemReader.read(item.source())).isEqualTo(item);
    }

    @Test
    void a_stored_image_is_inside_the_source() {
        assertThat(example(ItemType.HOTSPOT_IMG).source()).contains("<svg", "itm-example-hotspot-img-svg");
    }

    @Test
    void what_is_no_item_is_refused_with_the_reasons() {
        assertThatThrownBy(() -> ItemReader.read("{\"type\":\"MC_SINGLE\"}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"id\" is missing");
        assertThatThrownBy(() -> ItemReader.read("[]")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ItemReader.read("{")).isInstanceOf(IllegalArgumentException.class);
    }
}
