package vn.dondoc.demo.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import com.vaadin.flow.spring.SpringServlet;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.context.WebApplicationContext;
import vn.dondoc.testing.OfficeTest;

/** Outside the demo there is no mailbox, no way to it, and no server. */
@OfficeTest
class NoMailboxTest {

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Test
    void nothingOfItIsThere() {
        assertThat(context.getBeansOfType(Mailbox.class)).isEmpty();
        assertThat(context.getBeansOfType(MailboxServer.class)).isEmpty();
        assertThat(context.getBeansOfType(MailboxPages.class)).isEmpty();
        assertThat(context.getBeanDefinitionNames())
                .noneMatch(name -> name.toLowerCase().contains("mailbox"));
    }

    @Test
    void noRouteLeadsToIt() throws IOException, InterruptedException {
        SpringServlet servlet = context.getBeanProvider(SpringServlet.class).getIfAvailable();
        if (servlet != null) {
            assertThat(ApplicationRouteRegistry.getInstance(servlet.getService().getContext())
                            .getNavigationTarget(MailboxView.PATH))
                    .isEmpty();
        }
        assertThat(((WebApplicationContext) context).getServletContext()).isNotNull();
        assertThat(answer("/" + MailboxView.PATH)).isEqualTo("302 /login");
        assertThat(answer(MailboxPages.PATH + "/1")).isEqualTo("302 /login");
    }

    private String answer(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        return response.statusCode() + " "
                + response.headers()
                        .firstValue("location")
                        .map(URI::create)
                        .map(URI::getPath)
                        .orElse("");
    }
}
