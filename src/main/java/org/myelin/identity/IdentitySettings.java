package org.myelin.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of sign-in, under {@code myelin.identity}.
 *
 * @param idle a session ends after this time without any activity of its person
 * @param lifetime a session ends this long after sign-in in any case
 * @param beforeSignIn a session of somebody who is not signed in is forgotten after this time
 */
@ConfigurationProperties("myelin.identity")
public record IdentitySettings(
        @DefaultValue("20m") Duration idle,
        @DefaultValue("12h") Duration lifetime,
        @DefaultValue("4m") Duration beforeSignIn) {}
