package org.myelin.demo.internal;

import java.util.Map;
import org.myelin.assessment.ItemId;

/** What a diligent learner might write: mostly right, with gaps for the person who marks it. */
final class PlausibleTexts {

    private static final String ANYWHERE = "I would ask, look, write it down and tell the team.";
    private static final Map<String, String> TEXTS = Map.of("itm-written-call", """
            To Ruth: do not inject on Friday before the doctor has called you, leave the tea, and come in at eleven for \
            a blood test. If your eyes or your skin turn yellow, call the emergency number at once.

            To the prescriber: Ruth, 39, on Rebif, last dose yesterday evening. No appetite and itching for three days, \
            dark urine since yesterday, eyes not yellow. She drinks a slimming tea. Liver tests are taken today. I have \
            not found her last ones. Please decide about the next dose.""", "itm-written-evening", """
            Your medicine is Plegridy, peginterferon beta-1a. You inject it under the skin every 14 days. The first dose \
            is small, 63 micrograms; the second and the third are larger.

            About ten hours later you may shiver and ache as if you had flu. It is no infection, it is mostly over after \
            a day, and it is no reason to stop. Let us look at your shifts and find a day with a free morning after it.

            Before you take something for pain, tell us about your liver, your stomach and your other medicines. Call us \
            if fever comes days later or does not go. If you miss a dose, take it as soon as you can, never two.""");

    private PlausibleTexts() {}

    static String of(ItemId essay) {
        return TEXTS.getOrDefault(essay.value(), ANYWHERE);
    }
}
