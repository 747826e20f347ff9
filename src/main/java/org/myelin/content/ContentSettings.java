package org.myelin.content;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the content.
 *
 * @param directory the content folder on disk; the copy inside the application when left out
 */
@ConfigurationProperties("myelin.content")
record ContentSettings(@Nullable Path directory) {}
