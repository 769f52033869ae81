package org.tearsheet.interop.infobutton;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.accounts.ApiTokenDesk;
import org.tearsheet.accounts.ApiTokenFixtures;
import org.tearsheet.interop.access.Channel;
import org.tearsheet.interop.access.ChannelAccess;
import org.tearsheet.interop.access.Doors;
import org.tearsheet.print.SheetPrinted;
import org.tearsheet.security.ApiScope;
import org.tearsheet.security.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What is answered to whom. */
@HouseTest
@AutoConfigureMockMvc
@RecordApplicationEvents
class InfobuttonTests {

    private static final String PAIN = "N94.10";

    private static final String ASKED_FIRST = "T74.21XA";

    @Autowired
    private MockMvcTester web;

    @Autowired
    private Doors doors;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private ApiTokenDesk desk;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    @BeforeEach
    void anybodyMayAsk() {
        doors.set(Channel.INFOBUTTON, ChannelAccess.OPEN);
    }

    @Test
    void aPatientIsToldWhatGivesNothingAway() {
        doors.set(Channel.TAKE_HOME, ChannelAccess.OPEN);

        var entry = entries(code(PAIN)).getFirst();

        assertThat(entry.getTitle()).isEqualTo("Pelvic comfort");
        assertThat(entry.getAlternateLinks()).extracting(link -> path(link.getHref()), Link::getType, Link::getHreflang)
            .containsExactly(tuple("/s/3?lang=en", "html", "en"),
                    tuple("/infobutton/sheet-3-en.pdf", "application/pdf", "en"));
        assertThat(entry.getSummary().getValue()).contains("Sheet 3, edition ").doesNotContainIgnoringCase("pain");
        assertThat(term(entry, "relevanceScore")).isEqualTo("1");
        assertThat(term(entry, "edition")).isEqualTo(number(3, "en"));
        assertThat(entry.getId()).endsWith("/sheet-3-en/edition-" + number(3, "en"));
        assertThat(term(entry, "reviewDue")).isEqualTo(jdbc.sql("""
                select l.review_due::text from live_edition l join topic t on t.id = l.topic_id
                where t.sheet_number = 3 and l.kind = 'HANDOUT' and l.language = 'en'
                """).query(String.class).single());
        assertThat(entry.getPublished()).isEqualTo(entry.getUpdated());
        assertThat(text(code(PAIN))).doesNotContainIgnoringCase("pain-with-sex", "when sex hurts", "/topics/");
    }

    @Test
    void paperOnAPhoneIsOfferedWhileThatPageIsOpen() {
        assertThat(entries(code(PAIN)).getFirst().getAlternateLinks()).extracting(link -> path(link.getHref()))
            .containsExactly("/infobutton/sheet-3-en.pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = { "PAT", "PAYOR", "PROV" })
    void aStrangerGetsNoPaperThatThePatientIsAskedAboutFirst(String recipient) {
        doors.set(Channel.TAKE_HOME, ChannelAccess.OPEN);

        var entry = entries(code(ASKED_FIRST) + "&informationRecipient=" + recipient).getFirst();

        assertThat(entry.getAlternateLinks()).extracting(link -> path(link.getHref())).containsExactly("/topics/7");
        assertThat(web.get().uri("/infobutton/sheet-7-en.pdf")).hasStatus(404);
    }

    @Test
    void talkingPointsAreForCliniciansThatTheClinicKnows() {
        var question = code(PAIN) + "&informationRecipient=PROV";

        assertThat(entries(question)).extracting(Entry::getTitle).containsExactly("When sex hurts");
        var known = feed(asProgram(question)).getEntries();
        assertThat(known).extracting(Entry::getTitle)
            .containsExactly("When sex hurts", "Talking points: When sex hurts");
        assertThat(known.getLast().getSummary().getValue()).contains("<h3>").contains("edition ");
        assertThat(known.getLast().getAlternateLinks()).extracting(link -> path(link.getHref()))
            .containsExactly("/topics/3");
        assertThat(feed(asProgram(code(PAIN))).getEntries()).extracting(Entry::getTitle)
            .containsExactly("Pelvic comfort");
    }

    @ParameterizedTest
    @CsvSource({ "N94.10, 1", "n9410, 1", "' n94.1 0', 1", "N94.1, 0.9", "N94, 0.9", "N94.101, 0.8", "N94.1099, 0.7" })
    void aCodeIsFoundInItsFamily(String asked, String relevance) {
        var entry = entries(code(asked.replace(" ", "+"))).stream()
            .filter(found -> found.getId().contains("/sheet-3-"))
            .findFirst()
            .orElseThrow();

        assertThat(term(entry, "relevanceScore")).isEqualTo(relevance);
    }

    @Test
    void aTopicWithTheFamilyAloneIsFoundByEveryCodeOfIt() {
        jdbc.sql("update topic_code set code = 'N94.1' where code = 'N94.10'").update();

        var entry = entries(code(PAIN) + "&explain=true").getFirst();

        assertThat(term(entry, "relevanceScore")).isEqualTo("0.8");
        assertThat(term(entry, "explanation"))
            .isEqualTo("The topic has the code N94.1, and ICD-10-CM N94.10 is below it.");
    }

    @ParameterizedTest
    @ValueSource(strings = { "N9", "N", "Z99.99", "-", "N94.2222222222222222222222" })
    void whatNoTopicHasFindsNothing(String asked) {
        assertThat(entries(code(asked)).stream().map(entry -> term(entry, "relevanceScore"))).doesNotContain("1",
                "0.9");
        assertThat(web.get().uri("/infobutton/service?" + code("Z99.99") + "&knowledgeResponseType=application/json"))
            .hasStatusOk()
            .bodyText()
            .contains("\"entry\":[]");
    }

    @Test
    void snomedIsFoundByTheVeryCode() {
        assertThat(entries("mainSearchCriteria.v.cs=2.16.840.1.113883.6.96&mainSearchCriteria.v.c=71315007"))
            .extracting(entry -> term(entry, "relevanceScore"))
            .containsExactly("1");
        assertThat(entries("mainSearchCriteria.v.cs=2.16.840.1.113883.6.96&mainSearchCriteria.v.c=7131500")).isEmpty();
    }

    @Test
    void wordsAreLookedForWhereACodeLeadsNowhere() {
        var words = entries(code("Z99.99") + "&mainSearchCriteria.v.dn=Dyspareunia,+unspecified&explain=true");

        assertThat(words.getFirst().getTitle()).isEqualTo("Pelvic comfort");
        assertThat(Double.parseDouble(term(words.getFirst(), "relevanceScore"))).isBetween(0.1, 0.49);
        assertThat(term(words.getFirst(), "explanation")).isEqualTo("The words were found in the topic.");
        assertThat(entries("mainSearchCriteria.v.ot=dyspareunia").getFirst().getTitle()).isEqualTo("Pelvic comfort");
        assertThat(entries(code(PAIN) + "&mainSearchCriteria.v.dn=tears")).extracting(Entry::getTitle)
            .containsExactly("Pelvic comfort");
    }

    @Test
    void severalCriteriaFindEachTopicOnceTheBestFirst() {
        var found = entries(code("N94") + "&mainSearchCriteria.v.cs1=2.16.840.1.113883.6.90&mainSearchCriteria.v.c1="
                + ASKED_FIRST + "&mainSearchCriteria.v.cs2=2.16.840.1.113883.6.90&mainSearchCriteria.v.c2=N94.2");

        assertThat(found).extracting(entry -> path(entry.getId()).replaceFirst(".*/sheet-(\\d+).*", "$1"))
            .startsWith("3", "7")
            .doesNotHaveDuplicates();
    }

    @Test
    void spanishIsAnsweredInSpanishAndWhatIsNotThereInEnglish() {
        var spanish = feed(get(code(PAIN) + "&informationRecipient.languageCode.c=es-MX"));
        assertThat(spanish.getEntries().getFirst().getTitle()).isEqualTo("Bienestar pélvico");
        assertThat(spanish.getTitle()).isEqualTo("Hojas informativas");

        jdbc.sql("update clinic_profile set spanish_offered = false").update();
        var english = text(code(PAIN) + "&informationRecipient.languageCode.c=es");
        assertThat(english).contains("<feed ", "xml:lang=\"es\"", "<entry xml:lang=\"en\">", "hreflang=\"en\"",
                "Por ahora esta hoja está solo en inglés.", "Pelvic comfort");
    }

    @Test
    void whatIsWithdrawnIsGoneAtOnce() {
        assertThat(entries(code(PAIN))).isNotEmpty();

        jdbc.sql("""
                update edition set state = 'WITHDRAWN', ended_at = now(), withdrawal_reason = 'x'
                where state = 'PUBLISHED' and document_id in (
                    select d.id from document d join topic t on t.id = d.topic_id where t.sheet_number = 3)
                """).update();

        assertThat(entries(code(PAIN))).isEmpty();
        assertThat(web.get().uri("/infobutton/sheet-3-en.pdf")).hasStatus(404);
    }

    @Test
    void theAnswerTellsWhatWasAskedAndKeepsNothing() {
        var number = UUID.randomUUID().toString();
        var answer = get(code(PAIN) + "&informationRecipient=PAT&knowledgeRequestNotification.id.root=" + number);

        assertThat(answer).hasStatusOk().hasContentType("text/xml;charset=UTF-8").doesNotContainHeader("Set-Cookie");
        assertThat(answer.getResponse().getHeader("Cache-Control")).contains("no-cache", "no-store");
        assertThat(answer).hasHeader("Pragma", "no-cache").hasHeader("X-Content-Type-Options", "nosniff");
        assertThat(feed(answer).getCategories()).extracting(Category::getScheme, Category::getTerm)
            .startsWith(tuple("mainSearchCriteria.v.c", PAIN),
                    tuple("mainSearchCriteria.v.cs", "2.16.840.1.113883.6.90"), tuple("mainSearchCriteria.v.dn", ""),
                    tuple("informationRecipient", "PAT"))
            .contains(tuple("knowledgeRequestNotification.id.root", number));
        assertThat(feed(answer).getSubtitle().getValue()).isEqualTo("Results for ICD-10-CM N94.10");
    }

    @Test
    void theClinicIsCalledAsOnDiscreetPaper() {
        jdbc.sql("update clinic_profile set name = 'Pelvic Pain Center', phone = '555-0142'").update();
        assertThat(text(code(PAIN))).contains("<name>Clinic</name>").doesNotContain("Pelvic Pain Center");

        jdbc.sql("update clinic_profile set neutral_name = 'Appointments', neutral_phone = '555-0100'").update();
        assertThat(text(code(PAIN))).contains("<name>Appointments</name>");
    }

    @Test
    void jsonIsAtomWithValues() {
        var json = web.get().uri("/infobutton/service?" + code(PAIN) + "&knowledgeResponseType=application/json");

        assertThat(json).hasContentType("application/json;charset=UTF-8").bodyJson().satisfies(body -> {
            assertThat(body).extractingPath("$.feed.entry[0].title._value").isEqualTo("Pelvic comfort");
            assertThat(body).extractingPath("$.feed.entry[0].link[0].hreflang").isEqualTo("en");
            assertThat(body).extractingPath("$.feed.entry[0].summary._value").asString().startsWith("<p>Sheet 3");
            assertThat(body).extractingPath("$.feed.author.name._value").isEqualTo("Clinic");
            assertThat(body).extractingPath("$.feed.lang").isEqualTo("en");
            assertThat(body).extractingPath("$.feed.category[0].scheme").isEqualTo("mainSearchCriteria.v.c");
        });
        assertThat(json).bodyText().doesNotContain("<", ">").containsIgnoringCase("\\u003cp\\u003e");
    }

    @Test
    void jsonpCallsTheFunction() {
        assertThat(web.get()
            .uri("/infobutton/service?" + code("Z99.99")
                    + "&knowledgeResponseType=application/javascript&callback=showTopics"))
            .hasContentType("application/javascript;charset=UTF-8")
            .bodyText()
            .startsWith("showTopics({\"feed\":")
            .endsWith("\"entry\":[]}});");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = { "taskContext.c.c=MLREV|400|mainSearchCriteria.v.c",
                    "mainSearchCriteria.v.c=N94.10&mainSearchCriteria.v.cs=1.2.3|400|mainSearchCriteria.v.cs",
                    "mainSearchCriteria.v.ot=x&knowledgeResponseType=application/pdf|415|knowledgeResponseType",
                    "mainSearchCriteria.v.ot=x&mainSearchCriteria.v.ot=y|400|mainSearchCriteria.v.ot" })
    void aRefusalNamesTheParameterAndRepeatsNothing(String question, int status, String parameter) {
        var xml = get(question + "&patient=Nobodyknows");
        assertThat(xml).hasStatus(status).hasContentType("application/problem+xml");
        assertThat(xml).bodyText().contains("<status>" + status, parameter).doesNotContain("Nobodyknows", "1.2.3");

        if (status == 400) {
            var json = get(question + "&knowledgeResponseType=application/json");
            assertThat(json).hasStatus(status).hasContentType("application/problem+json");
            assertThat(json).bodyJson().extractingPath("$.parameter").isEqualTo(parameter);
        }
        var page = web.get().uri("/infobutton/application?" + question);
        assertThat(page).hasStatus(question.contains("Type") ? 200 : status).hasContentType("text/html;charset=UTF-8");
    }

    @Test
    void aFormIsAskedLikeAnAddress() {
        var answer = web.post()
            .uri("/infobutton/service")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .content("taskContext.c.c=PROBLISTREV&mainSearchCriteria.v.c=71315007"
                    + "&mainSearchCriteria.v.cs=2.16.840.1.113883.6.96&subTopic.v.c=Q000628&performer=PROV"
                    + "&informationRecipient=PROV&informationRecipient.languageCode.c=es"
                    + "&patientPerson.administrativeGenderCode.c=F&ageGroup.v.c=D000328")
            .exchange();

        assertThat(feed(answer).getEntries().getFirst().getTitle()).isEqualTo("Cuando el sexo duele");
        assertThat(web.post().uri("/infobutton/service").contentType("application/json").content("{}")).hasStatus(415);
        assertThat(web.post()
            .uri("/infobutton/service")
            .contentType("application/x-www-form-urlencoded")
            .content("x".repeat(100_000))).hasStatus(413);
        assertThat(web.get().uri("/infobutton/service?x=" + "y".repeat(100_000))).hasStatus(414);
    }

    @Test
    void paperIsServedAndCounted() {
        var paper = web.get().uri("/infobutton/sheet-3-es.pdf").exchange();

        assertThat(paper).hasStatusOk()
            .hasContentType("application/pdf")
            .hasHeader("Content-Disposition", "inline; filename=\"sheet-3-es.pdf\"");
        assertThat(paper.getResponse().getContentAsByteArray()).startsWith('%', 'P', 'D', 'F');
        assertThat(events.stream(SheetPrinted.class)).hasSize(1);
        for (var nothing : List.of("sheet-3-fr", "sheet-0-en", "sheet-999-en", "sheet-3", "notes-3-en", "pain-with-sex",
                "sheet-99999999999-en")) {
            assertThat(web.get().uri("/infobutton/" + nothing + ".pdf")).hasStatus(404);
        }
        assertThat(events.stream(SheetPrinted.class)).hasSize(1);
    }

    @Test
    void thePageShowsTheSameAndFetchesNothingFromElsewhere() {
        var page = web.get().uri("/infobutton/application?" + code(PAIN)).exchange();

        assertThat(page).hasStatusOk().hasContentType("text/html;charset=UTF-8").doesNotContainHeader("Set-Cookie");
        assertThat(page).bodyText()
            .contains("<html lang=\"en\">", "<h2>Pelvic comfort</h2>", "/infobutton/sheet-3-en.pdf",
                    "Sheet 3, edition ")
            .doesNotContain("<script", "When sex hurts", "pain-with-sex", "N94");
        assertThat(page.getResponse().getHeader("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(
                web.get().uri("/infobutton/application?" + code("Z99.99") + "&informationRecipient.languageCode.c=es"))
            .bodyText()
            .contains("<html lang=\"es\">", "Todavía no hay una hoja sobre esto.");
    }

    @Test
    void aClinicianIsSentToTheirOwnScreens() {
        doors.set(Channel.INFOBUTTON, ChannelAccess.TOKEN);
        var session = session(Role.CLINICIAN);
        var page = web.get()
            .uri("/infobutton/application?" + code(PAIN) + "&informationRecipient=PROV")
            .session(session)
            .exchange();

        assertThat(page).hasStatusOk()
            .bodyText()
            .contains("When sex hurts", "Talking points: When sex hurts", "/print/3.pdf?lang", "/topics/3");
        assertThat(web.get().uri("/infobutton/application?" + code(PAIN))).hasStatus(401);
    }

    @Test
    void aManagerLearnsWhereToAskAndByWhichCodes() throws Exception {
        var answer = web.get().uri("/infobutton/profile.xml").exchange();
        assertThat(answer).hasStatusOk()
            .hasContentTypeCompatibleWith("text/xml")
            .hasHeader("Content-Disposition", "attachment; filename=\"tearsheet-profile.xml\"");
        var profile = DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()));

        var path = XPathFactory.newDefaultInstance().newXPath();
        assertThat(path.evaluate("/knowledgeResourceProfile/header/title", profile)).isEqualTo("Tearsheet");
        assertThat(path.evaluate("//knowledgeRequestServiceLocation/@url", profile))
            .isEqualTo("http://localhost:8080/infobutton/service");
        assertThat(path.evaluate("count(//supportedTerminology)", profile)).isEqualTo("3");
        assertThat(path.evaluate("//supportedTerminology[@id='2.16.840.1.113883.6.90']/@name", profile))
            .isEqualTo("ICD-10-CM");
        assertThat(path.evaluate("//conceptOfInterest/@search", profile)).isEqualTo("true");
    }

    private List<Entry> entries(String question) {
        return feed(get(question)).getEntries();
    }

    private Feed feed(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return AtomRules.read(body(answer));
    }

    private String text(String question) {
        return body(get(question));
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult get(String question) {
        return web.get().uri(URI.create("/infobutton/service?" + question)).exchange();
    }

    private MvcTestResult asProgram(String question) {
        var token = colleagues
            .as(colleagues.join(Role.ADMINISTRATOR), () -> desk.make(ApiTokenFixtures.draft(ApiScope.INFOBUTTON)))
            .text();
        return web.get().uri("/infobutton/service?" + question).header("Authorization", "Bearer " + token).exchange();
    }

    private MockHttpSession session(Role role) {
        var person = colleagues.join(role);
        var session = new MockHttpSession();
        session.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(person, "", person.getAuthorities())));
        return session;
    }

    private static String code(String code) {
        return "mainSearchCriteria.v.cs=2.16.840.1.113883.6.90&mainSearchCriteria.v.c=" + code;
    }

    private static String path(String address) {
        return address.replaceFirst("^https?://[^/]+", "");
    }

    private static String term(Entry entry, String scheme) {
        return entry.getCategories()
            .stream()
            .filter(category -> category.getScheme().equals(scheme))
            .map(Category::getTerm)
            .findFirst()
            .orElseThrow();
    }

    private String number(int sheet, String language) {
        return jdbc.sql("""
                select l.number from live_edition l join topic t on t.id = l.topic_id
                where t.sheet_number = :sheet and l.kind = 'HANDOUT' and l.language = :language
                """).param("sheet", sheet).param("language", language).query(String.class).single();
    }

}
