package org.myelin.content;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A source.
 *
 * @param key upper-case short name used in citations
 * @param read what of the source was read
 * @param reviewBy the day by which somebody must look at it again
 */
public record Reference(
        String key,
        String citation,
        Optional<String> url,
        Optional<String> identifier,
        int year,
        String read,
        ReferenceTag tag,
        LocalDate checked,
        LocalDate reviewBy) {}
