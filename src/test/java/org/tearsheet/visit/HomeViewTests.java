package org.tearsheet.visit;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.tearsheet.HouseTest;

import static org.assertj.core.api.Assertions.assertThat;

@HouseTest
@ViewPackages(packages = "org.tearsheet")
@WithMockUser(roles = "CLINICIAN")
class HomeViewTests extends SpringBrowserlessTest implements Locators {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void showsAllTopicsBeforeAnythingIsTyped() {
        navigate(HomeView.class);

        assertThat(topics()).hasSize(18)
            .startsWith("topics/crying-during-or-after-sex")
            .endsWith("topics/for-partners");
    }

    @Test
    void marksStarterTextsInTheList() {
        navigate(HomeView.class);

        assertThat(find(Span.class).all())
            .filteredOn(mark -> mark.getText().equals("Starter text, not yet reviewed by your clinic"))
            .hasSize(18);
    }

    @Test
    void aClinicianIsNotAskedToCompleteTheProfile() {
        navigate(HomeView.class);

        assertThat(findAnchor().withText("Complete the profile").exists()).isFalse();
    }

    @Test
    @WithMockUser(roles = { "ADMINISTRATOR", "CLINICIAN" })
    void anAdministratorIsToldUntilTheProfileHasNameAndPhone() {
        navigate(HomeView.class);
        assertThat(findAnchor().withText("Complete the profile").exists()).isTrue();

        jdbc.sql("update clinic_profile set name = 'Riverside Clinic', phone = '555-0142'").update();
        navigate("topics/pain-with-sex", TopicView.class);
        navigate(HomeView.class);
        assertThat(findAnchor().withText("Complete the profile").exists()).isFalse();
    }

    @Test
    void showsWhatFitsTheWordsTyped() {
        navigate(HomeView.class);

        findTextField().withLabel("Find a topic").setValue("vaginismis");

        assertThat(topics()).containsExactly("topics/pain-with-sex");
        assertThat(findSpan().withText("Also called: vaginismus · Handout: English, Spanish").exists()).isTrue();
    }

    @Test
    void saysWhatToDoWhenNothingFits() {
        navigate(HomeView.class);

        findTextField().withLabel("Find a topic").setValue("xylophone");

        assertThat(topics()).isEmpty();
        assertThat(findParagraph().withText("Nothing found").exists()).isTrue();
    }

    @Test
    void saysWhatAMistypedWordWasTakenFor() {
        navigate(HomeView.class);

        findTextField().withLabel("Find a topic").setValue("vaginismis");
        assertThat(findSpan().withText("Shown for: vaginismus").exists()).isTrue();

        findTextField().withLabel("Find a topic").setValue("vaginismus");
        assertThat(findSpan().withText("Shown for: vaginismus").exists()).isFalse();
    }

    @Test
    void offersTheNearestAndSaysThatTheyAre() {
        navigate(HomeView.class);

        findTextField().withLabel("Find a topic").setValue("xylophone depression concerto harmonics");

        assertThat(findParagraph().withText("Nothing has these words. The nearest:").exists()).isTrue();
        assertThat(topics()).startsWith("topics/mood-and-medicines").hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void aSearchThatFoundNothingCountsOnceWhenItEnds() {
        navigate(HomeView.class);
        findTextField().withLabel("Find a topic").setValue("xylo");
        findTextField().withLabel("Find a topic").setValue("xylophone");
        assertThat(misses()).isZero();

        findTextField().withLabel("Find a topic").setValue("");
        assertThat(misses()).isOne();
        findTextField().withLabel("Find a topic").setValue("xylophone");
        navigate("topics/pain-with-sex", TopicView.class);
        assertThat(misses()).isEqualTo(2);
    }

    @Test
    void whoFindsSomethingInTheEndIsNotCounted() {
        navigate(HomeView.class);
        findTextField().withLabel("Find a topic").setValue("x");
        findTextField().withLabel("Find a topic").setValue("");
        findTextField().withLabel("Find a topic").setValue("xylophone");
        findTextField().withLabel("Find a topic").setValue("vaginismus");
        navigate("topics/pain-with-sex", TopicView.class);

        assertThat(misses()).isZero();
    }

    @Test
    void moreThanAPageOfTopicsIsShownOnRequest() {
        sixtyTopics();
        navigate("topics/pain-with-sex", TopicView.class);
        navigate(HomeView.class);
        assertThat(topics()).hasSize(50);
        assertThat(findParagraph().withText("The first 50 topics. There are more.").exists()).isTrue();

        findButton().withText("Show more").click();

        assertThat(topics()).hasSize(78).doesNotHaveDuplicates().endsWith("topics/more-60");
        assertThat(findParagraph().withText("78 topics").exists()).isTrue();
        assertThat(findButton().withText("Show more").exists()).isFalse();

        findTextField().withLabel("Find a topic").setValue("vaginismis");
        findTextField().withLabel("Find a topic").setValue("");
        assertThat(topics()).hasSize(50);
    }

    private void sixtyTopics() {
        jdbc.sql("""
                insert into topic (id, version, slug, sheet_number, audience, origin, take_home)
                select md5('more ' || n)::uuid, 0, 'more-' || n, 1000 + n, 'PATIENT', 'CLINIC', 'FREE'
                from generate_series(1, 60) n
                """).update();
        jdbc.sql("""
                insert into topic_text (topic_id, language, title, discreet_title, summary)
                select id, 'en', slug, slug || ' *', '' from topic where slug like 'more-%'
                """).update();
        jdbc.sql("""
                insert into document (id, version, topic_id, kind, review_months, grace_days)
                select id, 0, id, 'HANDOUT', 12, 30 from topic where slug like 'more-%'
                """).update();
        jdbc.sql("set constraints edition_moves_live_state, edition_begins_live immediate").update();
        jdbc.sql("alter table edition disable trigger edition_guard").update();
        jdbc.sql("""
                insert into edition (id, version, document_id, language, number, state, origin, title, discreet_title,
                                     body, change_note, created_at, published_at, review_due)
                select id, 0, id, 'en', 1, 'PUBLISHED', 'STARTER', slug, slug, 'Text', '', now(), now(), current_date
                from topic where slug like 'more-%'
                """).update();
        jdbc.sql("alter table edition enable trigger edition_guard").update();
    }

    private long misses() {
        return jdbc.sql("select coalesce(sum(misses), 0) from search_miss").query(Long.class).single();
    }

    private java.util.List<String> topics() {
        return find(Anchor.class).all()
            .stream()
            .map(Anchor::getHref)
            .filter(href -> href.startsWith(VisitRoutes.TOPICS))
            .toList();
    }

}
