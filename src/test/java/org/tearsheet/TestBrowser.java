package org.tearsheet;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/**
 * A test's own part of a real Chromium: it shares no cookie and no cache with other
 * tests, and writes down every request to another host and everything that a page was not
 * allowed to do.
 */
class TestBrowser implements AutoCloseable {

    private final List<BrowserContext> opened = new ArrayList<>();

    private final List<String> foreign = new ArrayList<>();

    private final List<String> refused = new ArrayList<>();

    BrowserContext open(Reader reader, String address) {
        return open(reader, address, new Browser.NewContextOptions().setViewportSize(reader.width, 900));
    }

    /** On a phone, where fingers take the place of a mouse. */
    BrowserContext openByTouch(Reader reader, String address) {
        return open(reader, address, new Browser.NewContextOptions().setViewportSize(390, 844).setHasTouch(true));
    }

    /** Somewhere else in the world. */
    BrowserContext openIn(ZoneId zone, Reader reader, String address) {
        return open(reader, address,
                new Browser.NewContextOptions().setViewportSize(reader.width, 900).setTimezoneId(zone.getId()));
    }

    /** At 200 % on a screen of 1440 by 900. */
    BrowserContext openZoomed(Reader reader, String address) {
        return open(reader, address, new Browser.NewContextOptions().setViewportSize(720, 450).setDeviceScaleFactor(2));
    }

    private BrowserContext open(Reader reader, String address, Browser.NewContextOptions options) {
        var context = Chromium.RUNNING.newContext(options.setBaseURL(address)
            .setLocale(reader.locale)
            .setColorScheme(reader.scheme)
            .setReducedMotion(ReducedMotion.REDUCE));
        context.onRequest(request -> {
            var url = request.url();
            if (url.matches("(?:http|ws)s?:.*") && !url.startsWith(address)) {
                foreign.add(url);
            }
        });
        context.onConsoleMessage(message -> {
            if (message.text().matches("(?is).*(content security|permissions) policy.*")) {
                refused.add("%s: %s".formatted(message.page() == null ? "" : message.page().url(), message.text()));
            }
        });
        opened.add(context);
        return context;
    }

    List<String> foreign() {
        return foreign;
    }

    /** What a policy of ours kept the browser from doing. */
    List<String> refused() {
        return refused;
    }

    @Override
    public void close() {
        opened.forEach(BrowserContext::close);
    }

    /** Who looks at the screen, and on what. */
    enum Reader {

        ENGLISH_DAY("en-US", ColorScheme.LIGHT, 1440), ENGLISH_NIGHT("en-US", ColorScheme.DARK, 390),
        SPANISH_DAY("es-MX", ColorScheme.LIGHT, 390), SPANISH_NIGHT("es-MX", ColorScheme.DARK, 1440);

        final String locale;

        final ColorScheme scheme;

        final int width;

        Reader(String locale, ColorScheme scheme, int width) {
            this.locale = locale;
            this.scheme = scheme;
            this.width = width;
        }

        String say(String english, String spanish) {
            return locale.startsWith("en") ? english : spanish;
        }

    }

    /**
     * The one TEARSHEET_TEST_BROWSER names, else the system's, else the one Playwright
     * downloads. It is started once for all tests of this JVM and ends with it.
     */
    private static final class Chromium {

        /**
         * Chromium's own pages, which it makes ready with each new window, and which cost
         * more than ours. The first names are those that Playwright switches off; the
         * browser hears the last list only.
         */
        private static final String NO_WINDOW_OF_ITS_OWN = "--disable-features="
                + "AvoidUnnecessaryBeforeUnloadCheckSync,BoundaryEventDispatchTracksNodeRemoval,"
                + "DestroyProfileOnBrowserClose,DialMediaRouteProvider,GlobalMediaControls,HttpsUpgrades,LensOverlay,"
                + "MediaRouter,PaintHolding,ThirdPartyStoragePartitioning,BlockOriginHeaderModificationOnRedirect,"
                + "Translate,AutoDeElevate,OptimizationHints,PreloadTopChromeWebUI,"
                + "PreloadTopChromeWebUILessNavigations";

        static final Browser RUNNING = start();

        private static Browser start() {
            var installed = installed();
            var playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(installed.isEmpty() ? Map.of() : Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            var options = new BrowserType.LaunchOptions().setArgs(
                    List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking", NO_WINDOW_OF_ITS_OWN));
            installed.ifPresent(options::setExecutablePath);
            return playwright.chromium().launch(options);
        }

        private static Optional<Path> installed() {
            return Stream
                .of(System.getenv().getOrDefault("TEARSHEET_TEST_BROWSER", ""), "/usr/bin/chromium",
                        "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        }

    }

}
