package org.myelin.analytics.internal;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * CSV files that a spreadsheet opens as text: RFC 4180 (CRLF, every field quoted), UTF-8 with a byte order mark so that
 * names keep their letters, and no cell that a spreadsheet would run as a formula (CWE-1236).
 */
public final class Csv {

    private Csv() {}

    /** The file with one header line; every row must be as long as the header. */
    public static byte[] write(List<String> header, Iterable<? extends List<String>> rows) {
        StringWriter text = new StringWriter();
        text.append('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder()
                .quoteStrategy(QuoteStrategies.ALWAYS)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text)) {
            csv.writeRecord(header.stream().map(Csv::safe).toList());
            for (List<String> row : rows) {
                if (row.size() != header.size()) {
                    throw new IllegalArgumentException(
                            "A row has " + row.size() + " fields, the header " + header.size());
                }
                csv.writeRecord(row.stream().map(Csv::safe).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Puts an apostrophe before everything that could start a formula: at the start of the cell, but also after a
     * semicolon, comma, bar, tab, quote or line break inside it, because a spreadsheet with another list separator
     * splits the line there.
     */
    static String safe(String cell) {
        StringBuilder out = new StringBuilder(cell.length() + 1);
        if (!cell.isEmpty() && "\t\r\n".indexOf(cell.charAt(0)) >= 0) {
            out.append('\'');
        }
        boolean mayStartCell = true;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (mayStartCell && startsFormula(c)) {
                out.append('\'');
            }
            out.append(c);
            mayStartCell = separates(c) || (mayStartCell && invisible(c));
        }
        return out.toString();
    }

    /** Including the full-width forms, which some spreadsheets normalise first. */
    private static boolean startsFormula(char c) {
        return "=+-@\uFF1D\uFF0B\uFF0D\uFF20".indexOf(c) >= 0;
    }

    private static boolean separates(char c) {
        return ",;|\t\r\n\"".indexOf(c) >= 0;
    }

    private static boolean invisible(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }
}
