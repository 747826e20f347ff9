package org.myelin.web;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/**
 * What guards every request and response, whoever builds the page: headers, content policy, origin and size checks, the
 * rules of a session, and the answers of the JSON endpoints to anonymous and forged requests. The security chain applies
 * it before it adds what only Vaadin needs.
 */
public interface HttpGuards {

    /** Where people sign in: a page to get, a form to post. */
    String SIGN_IN = "/login";

    /** Adds the guards to the chain. Leaves the rule for any other request to the caller. */
    void apply(HttpSecurity http);
}
