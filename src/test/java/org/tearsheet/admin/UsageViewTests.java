package org.tearsheet.admin;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.tearsheet.HouseTest;
import org.tearsheet.shell.Message;

import static org.assertj.core.api.Assertions.assertThat;

@HouseTest
@ViewPackages(packages = "org.tearsheet")
@WithMockUser(roles = { "ADMINISTRATOR", "CLINICIAN" })
class UsageViewTests extends SpringBrowserlessTest implements Locators {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void nothingPrintedIsSaid() {
        navigate(UsageView.class);

        assertThat(findParagraph().withText("Nothing was printed in these days.").exists()).isTrue();
        assertThat(find(Svg.class).all()).isEmpty();
    }

    @Test
    void printsStandAsBarsAndInTables() {
        count(0, 7);
        count(60, 20);
        navigate(UsageView.class);
        assertThat(findParagraph().withText("7 prints").exists()).isTrue();
        assertThat(find(UsagePlot.class).single().getElement().getTextRecursively()).contains("Highest bar: 7 a day");

        test(find(RadioButtonGroup.class).single()).selectItem("Last 90 days");
        assertThat(findParagraph().withText("27 prints").exists()).isTrue();
        assertThat(find(UsagePlot.class).single().getElement().getTextRecursively()).contains("Highest bar: 20 a week");
        assertThat(find(UsageTable.class).all()).hasSize(3)
            .anySatisfy(table -> assertThat(table.getElement().getTextRecursively()).contains("When sex hurts", "27"))
            .anySatisfy(
                    table -> assertThat(table.getElement().getTextRecursively()).contains("Paper A4", "Not discreet"));
    }

    @Test
    void whatBecameOfHintsInTheRecordIsCounted() {
        jdbc.sql("""
                insert into cds_feedback_count (day, service, outcome, reason, answers)
                values (current_date, 'patient-education', 'accepted', '', 12),
                       (current_date - 3, 'patient-education', 'overridden', 'already-given', 5),
                       (current_date - 60, 'patient-education', 'overridden', 'already-given', 20)
                """).update();
        navigate(UsageView.class);
        assertThat(find(UsageTable.class).single().getElement().getTextRecursively())
            .containsSubsequence("The card was used", "12", "Put aside: already given", "5");

        test(find(RadioButtonGroup.class).single()).selectItem("Last 90 days");
        assertThat(find(UsageTable.class).single().getElement().getTextRecursively())
            .containsSubsequence("Put aside: already given", "25", "The card was used", "12");
    }

    @Test
    void searchesThatFoundNothingAreANumber() {
        jdbc.sql("""
                insert into search_miss (day, language, misses)
                values (current_date, 'en', 2), (current_date - 3, 'es', 1), (current_date - 60, 'en', 4)
                """).update();
        navigate(UsageView.class);
        assertThat(findParagraph().withTextContaining("Searches that found nothing: 3 in these days.").exists())
            .isTrue();

        test(find(RadioButtonGroup.class).single()).selectItem("Last 90 days");
        assertThat(findParagraph().withTextContaining("Searches that found nothing: 7 in these days.").exists())
            .isTrue();
    }

    @Test
    void textsAreShownAPageAtATime() {
        jdbc.sql("""
                insert into print_count (day, edition_id, paper, text_size, discreet, prints)
                select current_date, l.id, 'a4', 'normal', false, 1 from live_edition l where l.kind <> 'CHECKLIST'
                """).update();
        jdbc.sql("set constraints edition_moves_live_state, edition_begins_live immediate").update();
        jdbc.sql("alter table edition disable trigger edition_guard").update();
        jdbc.sql("""
                insert into topic (id, version, slug, sheet_number, audience, origin, take_home)
                select md5('more ' || n)::uuid, 0, 'more-' || n, 1000 + n, 'PATIENT', 'CLINIC', 'FREE'
                from generate_series(1, 40) n
                """).update();
        jdbc.sql("""
                insert into document (id, version, topic_id, kind, review_months, grace_days)
                select id, 0, id, 'HANDOUT', 12, 30 from topic where slug like 'more-%'
                """).update();
        jdbc.sql("""
                insert into edition (id, version, document_id, language, number, state, origin, title, discreet_title,
                                     body, change_note, created_at, published_at, review_due)
                select id, 0, id, 'en', 1, 'PUBLISHED', 'STARTER', slug, slug, 'Text', '', now(), now(), current_date
                from topic where slug like 'more-%'
                """).update();
        jdbc.sql("""
                insert into print_count (day, edition_id, paper, text_size, discreet, prints)
                select current_date, id, 'a4', 'normal', false, 1 from topic where slug like 'more-%'
                """).update();
        jdbc.sql("alter table edition enable trigger edition_guard").update();
        navigate(UsageView.class);
        var table = find(UsageByTopic.class).single();
        assertThat(find(NativeTableRow.class, table).all()).hasSize(1 + 50);

        findButton().withText("Show more").click();

        assertThat(find(NativeTableRow.class, table).all()).hasSize(1 + 76);
        assertThat(findButton().withText("Show more").exists()).isFalse();
        assertThat(findParagraph().withText("112 prints").exists()).isTrue();
    }

    @Test
    @WithMockUser(roles = { "CLINICIAN", "AUTHOR", "REVIEWER", "AUDITOR" })
    void onlyAdministratorsGetThere() {
        navigate("usage", Message.class);

        assertThat(findH1().withText("There is nothing here.").exists()).isTrue();
    }

    private void count(int daysAgo, int prints) {
        jdbc.sql("""
                insert into print_count (day, edition_id, paper, text_size, discreet, prints)
                select current_date - :ago, l.id, 'a4', 'normal', false, :prints
                from live_edition l join topic t on t.id = l.topic_id
                where t.slug = 'pain-with-sex' and l.kind = 'HANDOUT' and l.language = 'en'
                """).param("ago", daysAgo).param("prints", prints).update();
    }

}
