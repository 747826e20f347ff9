package org.myelin.platform.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the H2 file, under {@code myelin.database}.
 *
 * @param minimumFree below this much free disk nothing is written
 */
@ConfigurationProperties("myelin.database")
record DatabaseSettings(@DefaultValue("500MB") DataSize minimumFree) {}
