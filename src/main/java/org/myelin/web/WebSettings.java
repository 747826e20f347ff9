package org.myelin.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the HTTP guards, under {@code myelin.web}.
 *
 * @param maxApiBody largest body of a JSON request
 * @param maxAnonymousSessions how many sessions of people who are not signed in may be alive at once
 * @param newSessionsPerMinute how many sessions one address may begin in a minute, averaged; a class behind one
 *     address can begin as many at once
 * @param maxTabs how many browser tabs one session may hold open; the oldest is closed for the next one
 * @param strictTransport whether browsers are told to come back over TLS only
 */
@ConfigurationProperties("myelin.web")
public record WebSettings(
        @DefaultValue("256KB") DataSize maxApiBody,
        @DefaultValue("5000") int maxAnonymousSessions,
        @DefaultValue("1500") int newSessionsPerMinute,
        @DefaultValue("20") int maxTabs,
        @DefaultValue("false") boolean strictTransport) {}
