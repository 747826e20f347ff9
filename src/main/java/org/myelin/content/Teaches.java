package org.myelin.content;

import java.util.Optional;

/** Where an item's subject is taught: a lesson and, where known, the block. */
public record Teaches(LessonId lesson, Optional<String> block) {}
