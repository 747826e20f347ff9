package org.myelin.content;

import org.jspecify.annotations.Nullable;
import org.myelin.assessment.Response;

/** What reading the JSON of a response led to. */
public sealed interface ReadResponse {

    /** A response of a known shape; null when the learner left it blank. Whether its ids fit the item is another question. */
    record Read(@Nullable Response response) implements ReadResponse {}

    /** Not a response; the reason is for the reply to the player. */
    record Invalid(String reason) implements ReadResponse {}
}
