package org.tearsheet;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.options.AriaRole;
import org.tearsheet.TestBrowser.Reader;

/**
 * How long a visit takes in a real browser to somebody who knows the topic's name: sign
 * in, type it, Enter, {@code p}.
 */
public final class VisitSpeed {

    /** Milliseconds between two keys of somebody who types 60 words a minute. */
    private static final double BETWEEN_KEYS = 200;

    private VisitSpeed() {
    }

    /**
     * Seconds from Enter in the filled sign-in form to the open print dialogue, of each
     * visit.
     */
    public static List<Double> seconds(String address, String password, int visits) {
        var seconds = new ArrayList<Double>();
        try (var browser = new TestBrowser()) {
            for (int visit = 0; visit < visits; visit++) {
                try (var context = browser.open(Reader.ENGLISH_DAY, address)) {
                    seconds.add(seconds(context, "clinician" + visit, password));
                }
            }
        }
        return seconds;
    }

    private static double seconds(BrowserContext context, String person, String password) {
        context.addInitScript("(%s)()".formatted(BrowserJourneyIT.LISTEN_FOR_PRINT));
        var page = context.newPage();
        page.navigate("/");
        page.getByLabel("User name").fill(person);
        page.getByLabel("Password").first().fill(password);
        long begun = System.nanoTime();
        page.keyboard().press("Enter");
        page.locator(".search-box input:focus").waitFor();
        page.keyboard().type("crying after sex", new Keyboard.TypeOptions().setDelay(BETWEEN_KEYS));
        page.getByRole(AriaRole.STATUS).getByText("found").first().waitFor();
        page.keyboard().press("Enter");
        page.locator("h1:focus").waitFor();
        page.keyboard().press("p");
        page.waitForFunction("() => window.printed.length === 1");
        return (System.nanoTime() - begun) / 1e9;
    }

}
