package org.tearsheet;

import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.tearsheet.TestBrowser.Reader;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A new installation without demo people: the first administrator comes in by the link in
 * the log.
 */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "tearsheet.print.warm-up=false")
@Import(TestDatabase.class)
class FirstStartIT {

    private static final Pattern LINK = Pattern.compile("http://\\S+(/setup/[\\w-]+)");

    private static final String PASSWORD = "river lamp seven bicycles";

    @LocalServerPort
    private int port;

    @Test
    void theFirstAdministratorComesInByTheLinkInTheLog(CapturedOutput output) {
        var link = LINK.matcher(output);
        assertThat(link.find()).as("the link in the log").isTrue();
        try (var browser = new TestBrowser();
                var context = browser.open(Reader.ENGLISH_DAY, "http://localhost:" + port)) {
            var page = context.newPage();
            page.navigate(link.group(1));
            page.getByLabel("User name").fill("drgrey");
            page.getByLabel("Your name").fill("Dr Grey");
            page.getByLabel("Password", exactly()).fill("too short");
            page.getByLabel("Password again").fill("too short");
            submit(page);
            page.getByText("Use 15 to 128 characters.").first().waitFor();
            Barriers.noneOn(page, "the first administrator");

            page.getByLabel("Password", exactly()).fill(PASSWORD);
            page.getByLabel("Password again").fill(PASSWORD);
            submit(page);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in")).click();
            assertThat(page.getByText("This is a demonstration.").count()).isZero();
            page.locator("input[name=username]").fill("DrGrey");
            page.locator("input[name=password]").fill(PASSWORD);
            page.keyboard().press("Enter");
            page.locator(".search-box").waitFor();

            page.navigate(link.group(1));
            page.getByText("There is nothing here.").first().waitFor();
        }
    }

    private static void submit(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Make my account")).click();
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

}
