package org.myelin.content.internal.load;

import org.myelin.content.Rule;
import org.myelin.content.internal.load.Drafts.CardDraft;
import org.myelin.content.internal.markdown.Passage;

/** What a flashcard needs: a sourced back, and one fact instead of a paragraph. */
final class CardRules {

    private static final int LONGEST_FRONT = 30;
    private static final int LONGEST_BACK = 45;

    private final Context context;

    private CardRules(Context context) {
        this.context = context;
    }

    static void check(Context context) {
        CardRules rules = new CardRules(context);
        context.drafts.cards.forEach(rules::card);
    }

    private void card(CardDraft card) {
        if (card.back().citations().isEmpty()
                && !card.fields().flag("teaching")
                && !card.back().blank()) {
            context.report(
                    Rule.CLAIM_UNCITED,
                    card.fields().place("back"),
                    "The back of " + card.id() + " cites no source. Add [@KEY], or teaching: true if it only explains"
                            + " a word.");
        }
        length(card, "front", card.front(), LONGEST_FRONT);
        length(card, "back", card.back(), LONGEST_BACK);
    }

    private void length(CardDraft card, String side, Passage text, int most) {
        if (text.words() > most) {
            context.report(
                    Rule.CARD_LONG,
                    card.fields().place(side),
                    "The " + side + " of " + card.id() + " has " + text.words() + " words. Split it into cards of one"
                            + " fact.");
        }
    }
}
