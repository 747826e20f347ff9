package org.myelin.platform.internal;

import java.io.IOException;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** When the start fails because the data is damaged, a page that says what to do takes the application's place. */
class RecoveryListener implements SpringApplicationRunListener {

    private static final Logger LOG = LoggerFactory.getLogger(RecoveryListener.class);

    @Override
    public void failed(@Nullable ConfigurableApplicationContext context, Throwable exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseDamaged && context != null) {
                LOG.error("Myelin does not start: {}", cause.getMessage());
                serve(context.getEnvironment());
                return;
            }
        }
    }

    private static void serve(Environment environment) {
        String address = environment.getProperty("server.address", "");
        int port = environment.getProperty("server.port", Integer.class, 8080);
        try {
            RecoveryPage.serve(address.isBlank() ? new InetSocketAddress(port) : new InetSocketAddress(address, port));
            LOG.error("A page on port {} says what to do", port);
        } catch (IOException e) {
            LOG.error("The page that says what to do cannot be shown on port {}: {}", port, e.getMessage());
        }
    }
}
