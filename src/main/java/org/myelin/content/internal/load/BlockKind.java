package org.myelin.content.internal.load;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of blocks: which attributes and sections they take and whether they need text and sources. */
enum BlockKind {
    PROSE(List.of(), List.of(), true, true),
    FIGURE(List.of("src", "alt"), List.of("twin"), false, true),
    INTERACTIVE(List.of("element"), List.of("see", "twin"), false, true),
    REVEAL(List.of("prompt"), List.of(), true, true),
    CHECK(List.of("item"), List.of(), false, false),
    SPOT(List.of("item"), List.of(), false, false),
    COMPARE(List.of(), List.of(), true, true),
    TIMELINE(List.of(), List.of(), true, true),
    VIGNETTE(List.of(), List.of(), true, false),
    KEYPOINTS(List.of(), List.of(), true, true),
    NOTE(List.of("tone"), List.of(), true, true),
    CLAIM(List.of("article", "verdict"), List.of("evidence", "correction"), true, true),
    CHECKLIST(List.of(), List.of(), true, true),
    PRODUCT(List.of("brand", "molecule", "route", "frequency", "region"), List.of(), true, true);

    private final List<String> required;
    private final List<String> sections;
    private final boolean needsBody;
    private final boolean needsSource;

    BlockKind(List<String> required, List<String> sections, boolean needsBody, boolean needsSource) {
        this.required = required;
        this.sections = sections;
        this.needsBody = needsBody;
        this.needsSource = needsSource;
    }

    static Optional<BlockKind> find(String word) {
        for (BlockKind kind : values()) {
            if (kind != PROSE && kind.word().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The word for readers. */
    String shown() {
        return switch (this) {
            case PROSE -> "Text";
            case KEYPOINTS -> "Key points";
            case CHECK -> "Knowledge check";
            case SPOT -> "Spot the error";
            case COMPARE -> "Comparison";
            case REVEAL -> "Think first";
            case INTERACTIVE -> "Interactive figure";
            case FIGURE, TIMELINE, VIGNETTE, NOTE, CLAIM, CHECKLIST, PRODUCT ->
                name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
        };
    }

    List<String> required() {
        return required;
    }

    /** Whether an attribute may stand on it. An interactive figure hands unknown ones to its element. */
    boolean accepts(String attribute) {
        return attribute.equals("title")
                || required.contains(attribute)
                || this == INTERACTIVE
                || (this == CLAIM && attribute.equals("safety"));
    }

    List<String> sections() {
        return sections;
    }

    boolean needsBody() {
        return needsBody;
    }

    /** Whether its text is somebody else's words, shown to be judged and stated by nobody here. */
    boolean quotes() {
        return this == CLAIM;
    }

    /** Whether a learner answers something in it. */
    boolean asks() {
        return this == CHECK || this == SPOT || this == CLAIM;
    }

    /** Whether it needs a citation unless it is marked as teaching. A case is invented, and an item has its own. */
    boolean needsSource() {
        return needsSource;
    }
}
