package org.myelin.content.internal.markdown;

import java.util.List;
import org.myelin.content.Place;

/**
 * What the rules need to know about a piece of text.
 *
 * @param segments the visible text, one entry per paragraph, heading, cell or list item
 * @param terms glossary terms it links
 * @param citations keys it cites
 * @param links addresses it leads to
 */
public record Passage(Place place, List<Segment> segments, List<Use> terms, List<Use> citations, List<Use> links) {

    public Passage {
        segments = List.copyOf(segments);
        terms = List.copyOf(terms);
        citations = List.copyOf(citations);
        links = List.copyOf(links);
    }

    /** A name and where it is used. */
    public record Use(String name, Place place) {}

    /** Running text without marks. */
    public interface Segment {
        /** The text. */
        String text();

        /** Where a piece of it stands in the file. */
        Place place(int index);
    }

    /** A text without any marks. */
    public static Passage plain(String text, org.myelin.content.internal.source.Node.Scalar scalar) {
        return new Passage(scalar.place(), List.of(segment(text, scalar)), List.of(), List.of(), List.of());
    }

    /** A text at a fixed place. */
    public static Passage fixed(String text, Place place) {
        return new Passage(
                place,
                List.of(new Segment() {
                    @Override
                    public String text() {
                        return text;
                    }

                    @Override
                    public Place place(int index) {
                        return place;
                    }
                }),
                List.of(),
                List.of(),
                List.of());
    }

    private static Segment segment(String text, org.myelin.content.internal.source.Node.Scalar scalar) {
        return new Segment() {
            @Override
            public String text() {
                return text;
            }

            @Override
            public Place place(int index) {
                int end = index;
                while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
                    end++;
                }
                return scalar.locate(text.substring(Math.min(index, text.length()), end));
            }
        };
    }

    /** All segments joined by blanks. */
    public String text() {
        return String.join(" ", segments.stream().map(Segment::text).toList());
    }

    /** All segments, each on a line of its own. */
    public String lines() {
        return String.join("\n", segments.stream().map(Segment::text).toList());
    }

    /** How many words a reader reads. */
    public int words() {
        String text = text().strip();
        return text.isEmpty() ? 0 : text.split("\\s+").length;
    }

    /** Whether there is nothing to read. */
    public boolean blank() {
        return segments.stream().allMatch(segment -> segment.text().isBlank());
    }
}
