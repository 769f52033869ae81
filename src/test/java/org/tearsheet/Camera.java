package org.tearsheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

import com.microsoft.playwright.Page;
import org.tearsheet.TestBrowser.Reader;

/**
 * Takes pictures of screens: all in target/screenshots, and those that docs/screenshots
 * has also there.
 */
final class Camera {

    static final String PASSWORD = "screenshots";

    static final int TALLEST = 3200;

    private static final Path TAKEN = Path.of("target", "screenshots");

    private static final Path KEPT = Path.of("docs", "screenshots");

    private Camera() {
    }

    static void signIn(Page page, String person) {
        page.locator("input[name=username]").fill(person);
        page.locator("input[name=password]").fill(PASSWORD);
        page.keyboard().press("Enter");
    }

    static void shoot(Page page, Reader reader, String screen) {
        page.waitForTimeout(500);
        page.waitForFunction("() => !document.querySelector('vaadin-connection-indicator')?.loading");
        var name = "%s-%s.png".formatted(screen, reader.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        page.screenshot(new Page.ScreenshotOptions().setPath(TAKEN.resolve(name)));
        try {
            if (Files.exists(KEPT.resolve(name))) {
                Files.copy(TAKEN.resolve(name), KEPT.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
