package org.tearsheet.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * One clinician at work: each act is one thing that somebody does on a screen and waits
 * for. An act that shows anything but what it should is an error.
 */
final class Clinician {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]*)\"");

    private static final List<String> WORDS = List.of("pain", "crying after sex", "dry", "vaginismis", "trauma",
            "N94.1", "sad", "partner", "menopause", "shame");

    private static final String SAFE = "It is safe: show print";

    private static final String PRINT = "Print";

    private final Browser browser;

    private final String username;

    private final Random chance;

    private Tab tab;

    private Clinician(Browser browser, String username, Tab tab, Random chance) {
        this.browser = browser;
        this.username = username;
        this.tab = tab;
        this.chance = chance;
    }

    /**
     * Signs in by the form and sees where to search.
     * @param address of the browser, as the proxy tells it
     */
    static Clinician signIn(HttpClient client, String home, String username, String password, String address)
            throws IOException, InterruptedException {
        var browser = new Browser(client, home, address);
        var door = Tab.open(browser, "login");
        var token = TOKEN.matcher(browser.get("/login"));
        browser.tell("/login", "application/x-www-form-urlencoded", "username=%s&password=%s%s".formatted(username,
                URLEncoder.encode(password, StandardCharsets.UTF_8), token.find() ? "&_csrf=" + token.group(1) : ""),
                302);
        var clinician = new Clinician(browser, username, Tab.open(browser, ""), new Random(username.hashCode()));
        clinician.searchBox();
        door.close();
        return clinician;
    }

    /** As by the wordmark. */
    void goHome() throws IOException, InterruptedException {
        tab.follow("");
        searchBox();
    }

    /** Types into the box, and pauses twice. */
    void search() throws IOException, InterruptedException {
        tab.type(searchBox(), WORDS.get(chance.nextInt(WORDS.size())));
        see("hit", topics());
    }

    void openTopic() throws IOException, InterruptedException {
        var topics = topics();
        tab.follow(topics.get(chance.nextInt(topics.size())).href());
        see("text of a sheet", tab.screen().all(element -> element.isOf("talking-points")));
    }

    /** Says that paper is safe to take home, where that is asked, and prints. */
    void print() throws IOException, InterruptedException {
        var safe = tab.screen().labelled(SAFE);
        if (safe.isPresent()) {
            tab.press(safe.get());
        }
        tab.press(tab.screen().labelled(PRINT).orElseThrow());
        if (!new String(tab.printed(), 0, Math.min(5, tab.printed().length), StandardCharsets.US_ASCII)
            .equals("%PDF-")) {
            throw new IOException("No sheet came out");
        }
    }

    void openChecklist() throws IOException, InterruptedException {
        tab.follow("checklist");
        see("answer", answers());
    }

    void answer() throws IOException, InterruptedException {
        var answers = answers();
        tab.press(answers.get(chance.nextInt(answers.size())));
        see("answer", answers());
    }

    /** What a browser does unasked once a minute, and when its screen is touched. */
    void beat() throws IOException, InterruptedException {
        tab.beat();
        browser.tell("/screen/touched", "text/plain;charset=UTF-8", "", 204);
    }

    /** How long it was waited for answers since this was asked last, in nanoseconds. */
    long waited() {
        return browser.waited();
    }

    String cookie() {
        return browser.cookie();
    }

    String username() {
        return username;
    }

    private Screen.Element searchBox() {
        return tab.screen().one("search box", element -> element.isOf("search-box"));
    }

    private List<Screen.Element> topics() {
        return tab.screen().all(element -> element.href().startsWith("topics/"));
    }

    private List<Screen.Element> answers() {
        return tab.screen().all(element -> element.isOf("answer"));
    }

    private static void see(String what, List<Screen.Element> found) throws IOException {
        if (found.isEmpty()) {
            throw new IOException("There is no %s on the screen".formatted(what));
        }
    }

}
