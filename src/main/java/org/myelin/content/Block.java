package org.myelin.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.myelin.assessment.ItemId;

/** One block of a lesson. Members named html are rendered, escaped and safe to show; everything else is plain text. */
public sealed interface Block {

    /** Unique in the lesson; never changes, because progress hangs on it. */
    String id();

    /** Rendered title. */
    Optional<String> title();

    /** Running text. */
    record Prose(String id, Optional<String> title, String html) implements Block {}

    /** A drawing with its text twin. */
    record Figure(String id, Optional<String> title, String svg, String alt, String captionHtml, String twinHtml)
            implements Block {}

    /** A figure that the reader can operate; {@code element} is the name without the prefix {@code myelin-fig-}. */
    record Interactive(
            String id,
            Optional<String> title,
            String element,
            Map<String, String> props,
            String captionHtml,
            String seeHtml,
            String twinHtml)
            implements Block {
        public Interactive {
            props = Map.copyOf(props);
        }
    }

    /** An answer that shows after the reader asked for it. */
    record Reveal(String id, Optional<String> title, String promptHtml, String html) implements Block {}

    /** A knowledge check; with {@code spotTheError} the reader looks for what is wrong in a text. */
    record Check(String id, Optional<String> title, ItemId item, boolean spotTheError) implements Block {}

    /** A comparison table. */
    record Compare(String id, Optional<String> title, String html) implements Block {}

    /** Events in order. */
    record Timeline(String id, Optional<String> title, List<Event> events) implements Block {
        public Timeline {
            events = List.copyOf(events);
        }
    }

    /** One entry of a timeline; the label is plain text. */
    record Event(String label, String html) {}

    /** An invented case. */
    record Vignette(String id, Optional<String> title, String html) implements Block {}

    /** What to take away. */
    record KeyPoints(String id, Optional<String> title, List<String> pointsHtml) implements Block {
        public KeyPoints {
            pointsHtml = List.copyOf(pointsHtml);
        }
    }

    /** A set-apart remark. */
    record Note(String id, Optional<String> title, Tone tone, String html) implements Block {}

    /** Tone of a note; {@code WRONG} marks a claim that is shown because it is wrong. */
    enum Tone {
        INFO,
        SAFETY,
        WRONG
    }

    /**
     * A claim from a web article, which the learner judges. It is always shown as what it is, and never as course text.
     *
     * @param article number of the article, from 1
     * @param safety whether believing it could harm somebody
     * @param claimHtml the claim as the article makes it
     * @param correctionHtml our sentence instead; empty where the claim holds as it stands
     */
    record Claim(
            String id,
            Optional<String> title,
            int article,
            ClaimVerdict verdict,
            boolean safety,
            String claimHtml,
            String evidenceHtml,
            Optional<String> correctionHtml)
            implements Block {}

    /** Points to tick off. */
    record Checklist(String id, Optional<String> title, List<ChecklistItem> items) implements Block {
        public Checklist {
            items = List.copyOf(items);
        }
    }

    /**
     * A point of a checklist.
     *
     * @param id made from its words, so a tick belongs to the sentence that was ticked
     */
    record ChecklistItem(String id, String html) {}

    /** A medicinal product, always with all five facts that tell it from its neighbours. */
    record Product(
            String id,
            Optional<String> title,
            String brand,
            String molecule,
            String route,
            String frequency,
            String region,
            String html)
            implements Block {}
}
