package org.tearsheet.editorial;

import java.util.HashSet;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.library.CodeSystem;
import org.tearsheet.library.Language;
import org.tearsheet.library.Slug;
import org.tearsheet.library.Synonym;
import org.tearsheet.library.TakeHome;
import org.tearsheet.library.TextDesk;
import org.tearsheet.library.TopicDesk;
import org.tearsheet.library.TopicDraft;
import org.tearsheet.library.TopicSeen;
import org.tearsheet.search.Search;
import org.tearsheet.security.Role;
import org.tearsheet.security.SignedInPerson;
import org.tearsheet.shell.Message;

import static org.assertj.core.api.Assertions.assertThat;

@HouseTest
@ViewPackages(packages = "org.tearsheet")
class TopicViewsTests extends SpringBrowserlessTest implements Locators {

    private static final Slug PAIN = new Slug("pain-with-sex");

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private TopicDesk topics;

    @Autowired
    private TextDesk texts;

    @Autowired
    private Search search;

    private SignedInPerson reviewer;

    @BeforeEach
    void anAuthorAtWork() {
        reviewer = colleagues.join(Role.CLINICIAN, Role.REVIEWER);
        signIn(colleagues.join(Role.CLINICIAN, Role.AUTHOR));
    }

    @Test
    void topicsAreListedAndFound() {
        navigate(TopicsView.class);
        assertThat(findParagraph().withText("18 topics.").exists()).isTrue();
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("library/new-topic");

        findTextField().withLabel("Find a topic").setValue("G44.82");

        assertThat(findParagraph().withText("One topic.").exists()).isTrue();
        assertThat(find(Anchor.class, find(TopicEntry.class).single()).single().getHref())
            .isEqualTo("library/topics/body-reactions-around-orgasm");
    }

    @Test
    void aTopicIsAddedAndItsFirstTextBegun() {
        navigate(TopicAddView.class);
        assertThat(find(IntegerField.class).single().getValue()).isEqualTo(19);
        field("Plain title", 0).setValue("Sleep & rest: when it’s hard");
        assertThat(field("Address", 0).getValue()).isEqualTo("sleep-rest-when-it-s-hard");
        findButton().withText("Add topic").click();
        assertThat(field("Discreet title", 0).isInvalid()).isTrue();
        assertThat(field("Plain title", 1).isInvalid()).isFalse();

        field("Discreet title", 0).setValue("Evenings");
        area("What else people type", 0).setValue("insomnia\n\n  cannot sleep ");
        findButton().withText("Add a code").click();
        field("Code", 0).setValue("g47.0");
        findButton().withText("Add topic").click();

        assertThat(path()).isEqualTo("library/topics/sleep-rest-when-it-s-hard");
        assertThat(findH1().withText("Sleep & rest: when it’s hard").exists()).isTrue();
        assertThat(find(TextMark.class).all()).extracting(TextMark::getText)
            .contains("No Spanish titles yet: readers of Spanish see the English ones.");
        var topic = open(new Slug("sleep-rest-when-it-s-hard")).topic();
        assertThat(topic.synonyms()).containsExactlyInAnyOrder(new Synonym(Language.ENGLISH, "insomnia"),
                new Synonym(Language.ENGLISH, "cannot sleep"));
        assertThat(topic.codes()).singleElement().satisfies(code -> assertThat(code.code()).isEqualTo("G47.0"));
        assertThat(find(TopicTextEntry.class).all()).hasSize(4);

        UI.getCurrent().navigate("texts/sleep-rest-when-it-s-hard/handout/en");
        findButton().withText("Begin the first edition").click();
        assertThat(path()).startsWith("drafts/");
        assertThat(texts.ofTopic(topic.slug())).filteredOn(row -> row.open().isPresent()).hasSize(1);
    }

    @Test
    void whatIsWrongIsSaidAtTheField() {
        navigate(TopicAddView.class);
        field("Plain title", 0).setValue("Rest");
        field("Discreet title", 0).setValue("pelvic comfort");
        field("Address", 0).setValue("Rest!");
        findButton().withText("Add a code").click();
        field("Code", 0).setValue("4471");
        findButton().withText("Add topic").click();
        assertThat(field("Address", 0).getErrorMessage()).startsWith("Use small letters and digits");
        assertThat(field("Code", 0).getErrorMessage()).startsWith("ICD-10-CM codes look like");

        field("Address", 0).setValue("pain-with-sex");
        systemOfTheCode().setValue(CodeSystem.SNOMED_CT);
        field("Code", 0).setValue("225624001");
        findButton().withText("Add topic").click();
        assertThat(field("Code", 0).getErrorMessage()).contains("check digit");

        field("Code", 0).setValue("225624000");
        findButton().withText("Add a code").click();
        find(CodeRow.class).all().getLast().fields().map(TextField.class::cast).forEach(it -> it.setValue("R45.89"));
        area("What else people type", 0).setValue("calm\nCALM");
        findButton().withText("Add topic").click();
        assertThat(area("What else people type", 0).getErrorMessage())
            .isEqualTo("“CALM” stands here twice. Remove one of them.");

        area("What else people type", 0).setValue("calm");
        findButton().withText("Add topic").click();
        findButton().withText("Yes, save them as shared").click();
        assertThat(field("Address", 0).getErrorMessage()).startsWith("Another topic has the address");
        field("Address", 0).setValue("rest");
        findButton().withText("Add topic").click();
        findButton().withText("Yes, save them as shared").click();
        assertThat(field("Discreet title", 0).getErrorMessage()).contains("has this discreet title already");
        assertThat(path()).isEqualTo("library/new-topic");
    }

    @Test
    void aNewSynonymIsFoundAtOnce() {
        assertThat(search.find("zzyzxquand", Language.ENGLISH)).isEmpty();
        edit();
        assertThat(field("Address", 0).isReadOnly()).isTrue();
        assertThat(find(IntegerField.class).single().isReadOnly()).isTrue();

        area("What else people type", 0).setValue(area("What else people type", 0).getValue() + "\nzzyzxquand");
        findButton().withText("Save topic").click();

        assertThat(findParagraph().withText("Saved.").exists()).isTrue();
        assertThat(search.find("zzyzxquand", Language.ENGLISH)).first()
            .satisfies(hit -> assertThat(hit.slug()).isEqualTo(PAIN));
    }

    @Test
    void whatOtherTopicsHaveIsAskedAboutOnceAndNamedThen() {
        edit();
        area("What else people type", 0).setValue(area("What else people type", 0).getValue() + "\nSex Headache");
        findButton().withText("Save topic").click();
        assertThat(open(PAIN).topic().synonyms()).doesNotContain(new Synonym(Language.ENGLISH, "Sex Headache"));

        findButton().withText("Yes, save them as shared").click();
        assertThat(open(PAIN).topic().synonyms()).contains(new Synonym(Language.ENGLISH, "Sex Headache"));
        assertThat(find(TextMark.class).all()).extracting(TextMark::getText)
            .anyMatch(text -> text.startsWith("“Sex Headache” also leads to"));

        area("Summary", 0).setValue("Another sentence.");
        findButton().withText("Save topic").click();
        assertThat(open(PAIN).topic().text(Language.ENGLISH).summary()).isEqualTo("Another sentence.");
    }

    @Test
    void whoIsSlowerKeepsTheirWordsAndSeesTheOthers() {
        edit();
        area("Summary", 0).setValue("Mine.");
        colleagues.as(colleagues.join(Role.CLINICIAN, Role.AUTHOR), () -> {
            var seen = open(PAIN);
            return topics.change(seen, with(seen.topic(), "their phrase"));
        });

        findButton().withText("Save topic").click();

        assertThat(area("Summary", 0).getValue()).isEqualTo("Mine.");
        assertThat(area("What else people type", 0).getHelperText()).startsWith("Theirs:").contains("their phrase");
        assertThat(outcome()).startsWith("Somebody else saved this topic");
        assertThat(open(PAIN).topic().synonyms()).contains(new Synonym(Language.ENGLISH, "their phrase"));

        findButton().withText("Take theirs").click();
        assertThat(area("What else people type", 0).getValue()).contains("their phrase");
        area("Summary", 0).setValue("Mine again.");
        findButton().withText("Save topic").click();
        assertThat(open(PAIN).topic().text(Language.ENGLISH).summary()).isEqualTo("Mine again.");
        assertThat(open(PAIN).topic().synonyms()).contains(new Synonym(Language.ENGLISH, "their phrase"));
    }

    @Test
    void aReviewerReadsAndSaysHowPaperIsTakenHome() {
        colleagues.as(colleagues.join(Role.CLINICIAN, Role.AUTHOR), () -> {
            var seen = open(PAIN);
            var topic = seen.topic();
            return topics.change(seen,
                    new TopicDraft(topic.slug(), topic.sheetNumber(), topic.audience(), TakeHome.READ_HERE,
                            topic.situation(), topic.texts(), topic.synonyms(), topic.codes(), topic.codeNotes()));
        });
        signIn(reviewer);
        edit();
        assertThat(field("Plain title", 0).isReadOnly()).isTrue();
        assertThat(findButton().withText("Add a code").exists()).isFalse();

        takeHome().setValue(TakeHome.FREE);
        findButton().withText("Save topic").click();

        assertThat(open(PAIN).topic().takeHome()).isEqualTo(TakeHome.FREE);
        navigate(TopicsView.class);
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).doesNotContain("library/new-topic");
    }

    @Test
    void cliniciansDoNotGetThere() {
        signIn(colleagues.join(Role.CLINICIAN));
        navigate("library/topics/pain-with-sex", Message.class);
        assertThat(findH1().withText("There is nothing here.").exists()).isTrue();
    }

    private void edit() {
        UI.getCurrent().navigate("library/topics/" + PAIN);
    }

    private TextField field(String label, int place) {
        return find(TextField.class).all().stream().filter(it -> label.equals(it.getLabel())).toList().get(place);
    }

    private TextArea area(String label, int place) {
        return find(TextArea.class).all().stream().filter(it -> label.equals(it.getLabel())).toList().get(place);
    }

    @SuppressWarnings("unchecked")
    private Select<TakeHome> takeHome() {
        return (Select<TakeHome>) select("Paper to take home");
    }

    @SuppressWarnings("unchecked")
    private Select<CodeSystem> systemOfTheCode() {
        return (Select<CodeSystem>) select("System");
    }

    private Select<?> select(String label) {
        return find(Select.class).all().stream().filter(it -> label.equals(it.getLabel())).findFirst().orElseThrow();
    }

    private String outcome() {
        return find(TextOutcome.class).single().getText();
    }

    private TopicSeen open(Slug slug) {
        return colleagues.as(reviewer, () -> topics.open(slug)).orElseThrow();
    }

    private static TopicDraft with(TopicDraft topic, String phrase) {
        var synonyms = new HashSet<>(topic.synonyms());
        synonyms.add(new Synonym(Language.ENGLISH, phrase));
        return new TopicDraft(topic.slug(), topic.sheetNumber(), topic.audience(), topic.takeHome(), topic.situation(),
                topic.texts(), synonyms, topic.codes(), topic.codeNotes());
    }

    private static String path() {
        return UI.getCurrent().getActiveViewLocation().getPath();
    }

    private void signIn(SignedInPerson person) {
        SecurityContextHolder.getContext()
            .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, "", person.getAuthorities()));
    }

}
