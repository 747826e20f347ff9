package org.myelin.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The list of rules in {@code docs/authoring.md} is the one in the code. Write it anew with
 * {@code -Dmyelin.rules.write=true}.
 */
class RuleDocumentationTests {

    private static final Path DOCUMENT = Path.of("docs/authoring.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\|");

    private static String table() {
        return "| code | severity | reason | example of what is refused |\n|---|---|---|---|\n"
                + RuleBook.all().stream()
                        .map(rule -> "| `" + rule.code() + "` | "
                                + rule.severity().name().toLowerCase(Locale.ROOT) + " | " + cell(rule.reason()) + " | `"
                                + cell(rule.example()) + "` |\n")
                        .collect(Collectors.joining());
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

    @Test
    void every_rule_is_documented_and_every_documented_rule_exists() throws IOException {
        String document = Files.readString(DOCUMENT);
        if (Boolean.getBoolean("myelin.rules.write")) {
            int table = document.indexOf("| code | severity |");
            String before = table < 0 ? document.stripTrailing() + "\n\n" : document.substring(0, table);
            Files.writeString(DOCUMENT, before + table());
            document = Files.readString(DOCUMENT);
        }
        String rules = document.substring(document.indexOf("\n## Rules"));
        List<String> documented = ROW.matcher(rules)
                .results()
                .map((MatchResult row) -> row.group(1))
                .toList();
        assertThat(documented)
                .containsExactlyElementsOf(
                        RuleBook.all().stream().map(RuleBook.Entry::code).toList());
        assertThat(rules).as("run with -Dmyelin.rules.write=true").endsWith(table());
    }

    @Test
    void there_are_more_than_thirty_rules_and_every_reason_is_one_sentence() {
        assertThat(RuleBook.all()).hasSizeGreaterThan(30).allSatisfy(rule -> {
            assertThat(rule.reason()).endsWith(".").doesNotContain(". ");
            assertThat(rule.example()).isNotBlank();
        });
    }
}
