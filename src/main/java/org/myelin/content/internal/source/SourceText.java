package org.myelin.content.internal.source;

import java.util.ArrayList;
import java.util.List;
import org.myelin.content.Place;

/** A text file with {@code \n} line ends and a way from offsets to lines and columns. */
public final class SourceText {

    private final String path;
    private final String text;
    private final List<Integer> lineStarts = new ArrayList<>();

    /** A text; {@code \r\n} becomes {@code \n} and a byte order mark is dropped. */
    public SourceText(String path, String raw) {
        this.path = path;
        String unmarked = raw.startsWith("\uFEFF") ? raw.substring(1) : raw;
        this.text = unmarked.replace("\r\n", "\n").replace('\r', '\n');
        lineStarts.add(0);
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                lineStarts.add(i + 1);
            }
        }
    }

    /** The path as printed in diagnostics. */
    public String path() {
        return path;
    }

    /** The whole text. */
    public String text() {
        return text;
    }

    /** The position of a character; columns count characters as people see them, from 1. */
    public Place place(int offset) {
        int bounded = Math.clamp(offset, 0, text.length());
        int line = lineOf(bounded);
        int start = lineStarts.get(line);
        return new Place(path, line + 1, text.codePointCount(start, bounded) + 1);
    }

    /** The offset of a line and column that both start at 0; the column counts code points. */
    public int offset(int line, int column) {
        int start = lineStarts.get(Math.clamp(line, 0, lineStarts.size() - 1));
        int lineEnd = text.indexOf('\n', start);
        int end = lineEnd < 0 ? text.length() : lineEnd;
        int available = text.codePointCount(start, end);
        return text.offsetByCodePoints(start, Math.min(column, available));
    }

    /** The offset at which a line (from 0) starts. */
    public int lineStart(int line) {
        return lineStarts.get(Math.clamp(line, 0, lineStarts.size() - 1));
    }

    private int lineOf(int offset) {
        int low = 0;
        int high = lineStarts.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (lineStarts.get(middle) <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
