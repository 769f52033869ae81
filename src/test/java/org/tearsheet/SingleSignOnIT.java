package org.tearsheet;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.tearsheet.TestBrowser.Reader;
import org.tearsheet.TestProvider.Flaw;
import org.tearsheet.TestProvider.Holder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * People sign in through an OpenID Connect provider, in a browser. Tearsheet starts while
 * the provider is away.
 */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = { "tearsheet.print.warm-up=false", "tearsheet.demo.on=true",
                "tearsheet.demo.password=" + SingleSignOnIT.PASSWORD, "tearsheet.sso.client-id=" + TestProvider.CLIENT,
                "tearsheet.sso.client-secret=" + TestProvider.SECRET, "tearsheet.sso.name=" + SingleSignOnIT.NAME,
                "tearsheet.sso.claims.roles=realm.groups", "tearsheet.sso.roles.clinician=physicians,nurses",
                "tearsheet.sso.roles.reviewer=seniors", "tearsheet.sso.roles.administrator=it" })
@Import(TestDatabase.class)
class SingleSignOnIT {

    static final String PASSWORD = "single sign-on password";

    static final String NAME = "Mercy Hospital";

    private static final int PORT = freePort();

    private static final String ADDRESS = "http://localhost:" + PORT;

    private static final TestProvider PROVIDER = new TestProvider(freePort(), ADDRESS);

    private static final Holder GREY = new Holder("0f7a-4711", "grey", "Dr Meredith Grey", List.of("nurses", "golf"),
            List.of("pwd"));

    private static final Holder ROOT = new Holder("0f7a-1", "root", "Richard Root", List.of("it"), List.of("pwd"));

    private static final Pattern LINK = Pattern.compile("http://\\S+(/welcome/[\\w-]+)");

    @TempDir
    private static Path folder;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JdbcConnectionDetails database;

    /** The provider knows one address to lead back to. */
    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("server.port", () -> PORT);
        settings.add("tearsheet.sso.issuer", PROVIDER::issuer);
    }

    @BeforeEach
    void everybodyAtTheProviderAsBefore() {
        PROVIDER.start();
        PROVIDER.make(Flaw.NONE);
        PROVIDER.know(GREY);
        PROVIDER.know(ROOT);
    }

    @AfterEach
    void nobodyCameThroughIt() {
        jdbc.sql("update sign_in_policy set factor_roles = '{}', local_off = false").update();
        // the last administrator would stay
        jdbc.sql("alter table person disable trigger person_guard").update();
        jdbc.sql("delete from person where not demo").update();
        jdbc.sql("alter table person enable trigger person_guard").update();
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    @Test
    void whomTheProviderGivesARoleGetsInAndRolesFollowIt(CapturedOutput output) {
        try (var browser = new TestBrowser(); var context = browser.open(Reader.ENGLISH_DAY, ADDRESS)) {
            var page = context.newPage();
            page.navigate("/checklist");
            through(page, Reader.ENGLISH_DAY, "grey");
            page.locator(".checklist-question").first().waitFor();
            assertThat(roles("grey")).containsExactly("CLINICIAN");
            assertThat(jdbc.sql("select issuer || ' ' || subject from person where username = 'grey'")
                .query(String.class)
                .single()).isEqualTo(PROVIDER.issuer() + " 0f7a-4711");
            assertThat(acts("grey")).containsExactly("person.joined", "person.signed-in");

            signOut(page);
            assertThat(page.url()).as("led there and back").startsWith(ADDRESS + "/login");
            PROVIDER.know(GREY.in("seniors", "physicians"));
            through(page, Reader.ENGLISH_DAY, "grey");
            atHome(page);
            assertThat(roles("grey")).containsExactly("CLINICIAN", "REVIEWER");
            assertThat(acts("grey")).contains("person.roles-followed");
            assertThat(context.request().get("/reviews").status()).isEqualTo(200);

            signOut(page);
            PROVIDER.know(GREY.in("golf"));
            through(page, Reader.ENGLISH_DAY, "grey");
            page.getByText("You have no role in Tearsheet yet.").waitFor();
            assertNobodyIsIn(context);
            assertThat(acts("grey")).endsWith("person.sessions-ended", "person.refused");
        }
        assertThat(output.getAll()).doesNotContain("code=", "state=", TestProvider.SECRET, GREY.email(), "0f7a-4711");
        assertThat(everythingKept()).doesNotContain(GREY.email(), "golf", "realm");
    }

    @Test
    void aTouchThatIsAnsweredLateDoesNotLeadPastTheSignOutThere() {
        try (var browser = new TestBrowser(); var context = browser.open(Reader.ENGLISH_DAY, ADDRESS)) {
            var page = context.newPage();
            var touches = new ArrayList<Route>();
            page.route("**/screen/touched", touches::add);
            page.navigate("/");
            through(page, Reader.ENGLISH_DAY, "grey");
            atHome(page);
            page.route(PROVIDER.issuer() + "/**", leaving -> {
                touches.forEach(touch -> touch.fulfill(new Route.FulfillOptions().setStatus(401)));
                touches.clear();
                leaving.resume();
            });

            signOut(page);

            assertThat(touches).isEmpty();
            through(page, Reader.ENGLISH_DAY, "grey");
        }
    }

    @OnAPhone
    void whoIsNewAndHasNoRoleLeavesNothing(Reader reader) {
        PROVIDER.know(GREY.in());
        try (var browser = new TestBrowser(); var context = browser.open(reader, ADDRESS)) {
            var page = context.newPage();
            page.navigate("/");
            door(page).waitFor();
            Barriers.noneOn(page, reader + " sign-in");
            shoot(page, reader + "-signin");
            through(page, reader, "grey");
            page.getByText(reader.say("You have no role in Tearsheet yet.", "Todavía no tiene ninguna función"))
                .waitFor();
            Barriers.noneOn(page, reader + " refusal");
            shoot(page, reader + "-refusal");
            assertNobodyIsIn(context);
            assertThat(jdbc.sql("select count(*) from person where not demo").query(Integer.class).single()).isZero();
        }
    }

    @Test
    void whoIsDisabledIsSentAwayAndStaysOut() {
        try (var browser = new TestBrowser(); var context = browser.open(Reader.ENGLISH_DAY, ADDRESS)) {
            var page = context.newPage();
            page.navigate("/");
            through(page, Reader.ENGLISH_DAY, "grey");
            atHome(page);
            jdbc.sql("update person set enabled = false, session_era = session_era + 1 where username = 'grey'")
                .update();
            page.waitForTimeout(2100); // what is decided by plain SQL holds after two
                                       // seconds
            page.navigate("/checklist");
            door(page).click();
            page.getByText("Your account here is disabled.").waitFor();
            assertNobodyIsIn(context);
        }
    }

    @Test
    void aUserNameThatIsSomebodysIsTakenOverOnlyWhenAnAdministratorSaysSo() {
        jdbc.sql(
                """
                        with known as (insert into person (id, version, username, name, password_hash, enabled, demo, created_at)
                            values (gen_random_uuid(), 0, 'grey', 'Meredith Grey', '-', true, false, now()) returning id)
                        insert into person_role (person_id, role) select id, 'AUTHOR' from known
                        """)
            .update();
        try (var browser = new TestBrowser();
                var context = browser.open(Reader.ENGLISH_DAY, ADDRESS);
                var other = browser.open(Reader.ENGLISH_NIGHT, ADDRESS)) {
            var page = context.newPage();
            page.navigate("/");
            through(page, Reader.ENGLISH_DAY, "grey");
            page.getByText("Somebody here has your user name already.").waitFor();
            assertNobodyIsIn(context);

            var desk = other.newPage();
            desk.navigate("/people");
            byPassword(desk, "admin");
            desk.getByLabel("Move to single sign-on: Meredith Grey").click();
            Barriers.noneOn(desk, "question");
            shoot(desk, "people-question");
            button(desk, "Move to single sign-on").last().click();
            desk.getByText("Moves to single sign-on when they next come in").waitFor();
            shoot(desk, "people");

            door(page).click();
            page.locator(".sign-out").waitFor();
            assertThat(roles("grey")).containsExactly("CLINICIAN");
            assertThat(jdbc.sql("select count(*) from person where username = 'grey' and password_hash is null")
                .query(Integer.class)
                .single()).isOne();
            assertThat(acts("grey")).contains("person.awaited", "person.linked", "person.roles-followed");
        }
    }

    @Test
    void aTokenThatDoesNotHoldLetsNobodyIn(CapturedOutput output) {
        try (var browser = new TestBrowser(); var context = browser.open(Reader.ENGLISH_DAY, ADDRESS)) {
            var page = context.newPage();
            page.navigate("/");
            PROVIDER.make(Flaw.NONCE);
            through(page, Reader.ENGLISH_DAY, "grey");
            for (var flaw : List.of(Flaw.NONCE, Flaw.ISSUER, Flaw.AUDIENCE, Flaw.EXPIRED, Flaw.SIGNATURE)) {
                PROVIDER.make(flaw);
                page.navigate("/login");
                door(page).click();
                page.getByText("did not show who you are in a way that we can trust").waitFor();
                assertNobodyIsIn(context);
            }
            assertThat(jdbc.sql("select count(*) from person where not demo").query(Integer.class).single()).isZero();

            // an answer that this browser did not ask for
            assertThat(context.request().get("/login/oauth2/code/provider?code=abc&state=def").url())
                .endsWith("/login?provider=AGAIN");
            assertNobodyIsIn(context);
        }
        assertThat(output.getAll()).contains("Single sign-on failed: UNUSABLE (invalid_nonce)")
            .doesNotContain("code=", "state=", "0f7a-4711");
    }

    @Test
    void aProviderThatIsAwayIsSaidOnTheSignInPage() {
        PROVIDER.close();
        try (var browser = new TestBrowser();
                var context = browser.open(Reader.ENGLISH_DAY, ADDRESS);
                var other = browser.open(Reader.SPANISH_DAY, ADDRESS)) {
            var page = context.newPage();
            page.navigate("/");
            page.waitForTimeout(2100); // one answer is taken for two seconds
            door(page).click();
            page.getByText(NAME + " does not answer now.").waitFor();
            var spanish = other.newPage();
            spanish.navigate("/login");
            door(spanish).click();
            spanish.getByText(NAME + " no responde ahora.").waitFor();
            Barriers.noneOn(spanish, "proveedor ausente");

            PROVIDER.start();
            page.waitForTimeout(2100);
            through(page, Reader.ENGLISH_DAY, "grey");
            atHome(page);
        }
    }

    @Test
    void moreThanAPasswordIsAskedForUnlessTheProviderDid() {
        jdbc.sql("update sign_in_policy set factor_roles = '{CLINICIAN}'").update();
        try (var browser = new TestBrowser(); var context = browser.open(Reader.ENGLISH_DAY, ADDRESS)) {
            var page = context.newPage();
            page.waitForTimeout(2100);
            page.navigate("/");
            through(page, Reader.ENGLISH_DAY, "grey");
            page.waitForURL("**/second-factor");
            button(page, "Sign out").click();
            door(page).waitFor();

            PROVIDER.know(GREY.proving("pwd", "otp", "mfa"));
            through(page, Reader.ENGLISH_DAY, "grey");
            atHome(page);
        }
    }

    @Test
    void aLockedScreenIsSignedOutThereToo() {
        try (var browser = new TestBrowser(); var context = browser.open(Reader.ENGLISH_DAY, ADDRESS)) {
            var page = context.newPage();
            page.navigate("/");
            through(page, Reader.ENGLISH_DAY, "grey");
            atHome(page);
            var leave = (String) page.evaluate("""
                    async () => (await fetch('screen/locked', { method: 'POST' })).headers.get('Leave-To')""");
            assertNobodyIsIn(context);
            assertThat(leave).startsWith(PROVIDER.issuer() + "/connect/logout?id_token_hint=");

            page.navigate(leave);
            page.getByText("You were signed out because nobody had touched the screen").waitFor();
            door(page).click();
            page.locator("input[name=password]").waitFor();
            assertThat(page.url()).as("asks again who it is").startsWith(PROVIDER.issuer());
        }
    }

    @Test
    void passwordsAreSwitchedOffAndThereIsAWayBackIn() throws Exception {
        try (var browser = new TestBrowser();
                var context = browser.open(Reader.ENGLISH_DAY, ADDRESS);
                var other = browser.open(Reader.ENGLISH_DAY, ADDRESS)) {
            var desk = other.newPage();
            desk.navigate("/sign-in-rules");
            byPassword(desk, "admin");
            desk.getByText("Sign in through single sign-on as an administrator").waitFor();
            Barriers.noneOn(desk, "rules of whoever has a password");
            shoot(desk, "rules-local");

            var page = context.newPage();
            page.navigate("/sign-in-rules");
            through(page, Reader.ENGLISH_DAY, "root");
            page.getByLabel("Only single sign-on lets people in").check();
            button(page, "Save rules").click();
            page.getByText("Saved. This holds").waitFor();
            shoot(page, "rules-provider");
            assertThat(jdbc.sql("select local_off from sign_in_policy").query(Boolean.class).single()).isTrue();
            signOut(page);

            page.getByText("Passwords are switched off here.").first().waitFor();
            assertThat(page.locator("vaadin-login-form, passkey-door").count()).isZero();
            Barriers.noneOn(page, "no passwords");
            shoot(page, "signin-off");
            assertThat(post(context, "admin").url()).endsWith("/login?off");
            assertThat(post(context, "nobody").url()).endsWith("/login?off");
            assertNobodyIsIn(context);
            page.navigate("/welcome/any");
            page.getByText("Passwords are switched off here, so this link opens nothing.").waitFor();

            comeBack();
        }
    }

    /** Another server on the same database, which was told for whom it opens. */
    private void comeBack() throws Exception {
        try (var server = RunningTearsheet.start(Files.createDirectory(folder.resolve("back")),
                "--spring.profiles.active=default", "--spring.datasource.url=" + database.getJdbcUrl(),
                "--spring.datasource.username=" + database.getUsername(),
                "--spring.datasource.password=" + database.getPassword(), "--tearsheet.way-back-in=root");
                var browser = new TestBrowser();
                var context = browser.open(Reader.ENGLISH_DAY, server.address())) {
            var link = LINK.matcher(Files.readString(server.folder().resolve("output.log")));
            assertThat(link.find()).as("the link in the log").isTrue();
            assertThat(acts("root")).contains("person.way-back-opened");
            var page = context.newPage();
            page.navigate(link.group(1));
            page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill("seven kettles on a river");
            page.getByLabel("Password again").fill("seven kettles on a river");
            button(page, "Set my password").click();
            page.getByRole(AriaRole.LINK).first().click();
            page.locator("input[name=username]").fill("root");
            page.locator("input[name=password]").fill("seven kettles on a river");
            page.keyboard().press("Enter");
            atHome(page);
            page.navigate("/sign-in-rules");
            page.getByText("The way back in is open: root can sign in by password").waitFor();
            Barriers.noneOn(page, "way back");
            shoot(page, "rules-wayback");
            page.getByLabel("Only single sign-on lets people in").uncheck();
            button(page, "Save rules").click();
            page.getByText("Saved. This holds").waitFor();
        }
        assertThat(jdbc.sql("select local_off from sign_in_policy").query(Boolean.class).single()).isFalse();
    }

    private static void through(Page page, Reader reader, String username) {
        page.getByRole(AriaRole.LINK,
                new Page.GetByRoleOptions().setName(reader.say("Sign in with " + NAME, "Entrar con " + NAME)))
            .click();
        page.waitForURL(url -> url.startsWith(PROVIDER.issuer()));
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill(TestProvider.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.startsWith(ADDRESS));
    }

    private static Locator door(Page page) {
        return page.locator(".provider-door");
    }

    private static void byPassword(Page page, String username) {
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill(PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
    }

    private static APIResponse post(BrowserContext context, String username) {
        return context.request()
            .post("/login", RequestOptions.create()
                .setForm(FormData.create().set("username", username).set("password", PASSWORD)));
    }

    /** Here and at the provider, who leads back. */
    private static void signOut(Page page) {
        page.waitForRequest(request -> request.url().startsWith(PROVIDER.issuer()),
                () -> button(page, "Sign out").click());
        door(page).waitFor();
    }

    private static void atHome(Page page) {
        page.locator(".search-box").waitFor();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void assertNobodyIsIn(BrowserContext context) {
        assertThat(context.request().get("/checklist").url()).contains("/login");
    }

    private List<String> roles(String username) {
        return jdbc.sql("""
                select r.role from person_role r join person p on p.id = r.person_id
                where p.username = :username order by r.role
                """).param("username", username).query(String.class).list();
    }

    /** Of this person, since they were made. */
    private List<String> acts(String username) {
        return jdbc.sql("""
                select e.act from audit_entry e left join person p on p.id = e.subject_id
                where e.subject_label = :username and e.happened_at >= p.created_at - interval '1 second' order by e.id
                """).param("username", username).query(String.class).list();
    }

    private String everythingKept() {
        return String.join("\n",
                jdbc.sql("select p::text from person p union all select e::text from audit_entry e")
                    .query(String.class)
                    .list());
    }

    private static void shoot(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of("target/shots/" + name + ".png")).setFullPage(true));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
        catch (IOException ex) {
            throw new IllegalStateException(ex);
        }
    }

}
