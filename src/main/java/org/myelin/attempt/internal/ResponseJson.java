package org.myelin.attempt.internal;

import org.jspecify.annotations.Nullable;
import org.myelin.assessment.Response;
import org.myelin.content.PlayerJson;
import org.springframework.stereotype.Component;

/** The stored form of a response: the JSON of the contract; {@code null} written out stands for blank. */
@Component
public class ResponseJson {

    private static final char REPLACEMENT = '\ufffd';

    private final PlayerJson players;

    ResponseJson(PlayerJson players) {
        this.players = players;
    }

    /** The text that goes into step and slot. */
    public String write(@Nullable Response response) {
        return wellFormed(players.writeResponse(response));
    }

    /** Half a surrogate pair is no character: databases refuse it or change it silently, so it is replaced here. */
    private static String wellFormed(String text) {
        StringBuilder fixed = null;
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            boolean pair = Character.isHighSurrogate(next)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                i++;
            } else if (Character.isSurrogate(next)) {
                fixed = fixed == null ? new StringBuilder(text) : fixed;
                fixed.setCharAt(i, REPLACEMENT);
            }
        }
        return fixed == null ? text : fixed.toString();
    }

    /** Reads what {@link #write} wrote. */
    public @Nullable Response read(String json) {
        return players.readStored(json);
    }
}
