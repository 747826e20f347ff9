package org.myelin.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.myelin.Application;
import org.myelin.testing.Browser;
import org.springframework.boot.SpringApplication;

class RecoveryPageTests {

    @TempDir
    Path folder;

    @Test
    void everything_is_answered_with_what_to_do_and_nothing_is_said_of_the_finding() throws Exception {
        HttpServer server = RecoveryPage.serve(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        try {
            var browser = new Browser(server.getAddress().getPort());

            var page = browser.get("/any/page");
            assertThat(page.status()).isEqualTo(503);
            assertThat(page.header("Retry-After")).isEqualTo("300");
            assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
            assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(page.body()).contains("Nothing is being written", "<ol>", "myelin.state");
            var save = browser.post("/api/attempts/1/answers", "application/json", "{}");
            assertThat(save.status()).isEqualTo(503);
            assertThat(save.json().get("error").asString()).isEqualTo("read-only");
            assertThat(browser.method("HEAD", "/").status()).isEqualTo(503);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void an_application_on_damaged_data_does_not_start_but_serves_the_page() throws Exception {
        Files.write(folder.resolve("myelin.mv.db"), new byte[16_384]);
        Files.writeString(folder.resolve("myelin.state"), "running 0 -");
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }

        assertThatThrownBy(() -> SpringApplication.run(
                        Application.class,
                        "--myelin.data=" + folder,
                        "--server.address=127.0.0.1",
                        "--server.port=" + port,
                        "--vaadin.productionMode=true",
                        "--spring.main.register-shutdown-hook=false"))
                .hasRootCauseInstanceOf(org.h2.mvstore.MVStoreException.class);

        assertThat(new Browser(port).get("/").status()).isEqualTo(503);
        assertThat(Files.readString(folder.resolve("myelin.state"))).startsWith("running");
        assertThat(folder.resolve("copies")).isNotEmptyDirectory();
    }
}
