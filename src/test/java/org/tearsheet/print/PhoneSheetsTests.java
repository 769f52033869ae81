package org.tearsheet.print;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.tearsheet.HouseTest;
import org.tearsheet.library.Language;
import org.tearsheet.security.ApiScope.Authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Sheets as a phone shows them. */
@HouseTest
@RecordApplicationEvents
@WithMockUser(authorities = Authority.TAKE_HOME)
class PhoneSheetsTests {

    private static final int FREE = 3;

    private static final int WITH_TABLES = 17;

    @Autowired
    private PhoneSheets sheets;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    @Test
    void aSheetIsHadInEachOfItsLanguages() {
        assertThat(sheets.of(FREE)).extracting(PhoneSheet::language)
            .containsExactly(Language.ENGLISH, Language.SPANISH);
        assertThat(sheets.of(FREE)).extracting(PhoneSheet::title)
            .containsExactly("Pelvic comfort", "Bienestar pélvico");
    }

    @ParameterizedTest
    @ValueSource(ints = { 7, 15, 99 })
    void noneThatThePatientIsAskedAboutFirst(int sheet) {
        assertThat(sheets.of(sheet)).isEmpty();
    }

    @Test
    void itSaysWhatThePaperSays() {
        assertThat(english()).contains("<h1 id=\"sheet\">When sex hurts</h1>", "<h2 id=\"sheet-what-it-is\">",
                "<a href=\"#sheet-when-to-get-help\">", "<a href=\"tel:911\">911</a>", "<a href=\"tel:988\">988</a>",
                "Sheet 3 · Edition ", " · Published ", " · Review by ", "Check code ");
    }

    @Test
    void nothingIsThereThatOnlyPaperNeeds() {
        assertThat(english()).doesNotContain("<img", "style=", "class=\"letterhead\"");
        assertThat(sheets.of(WITH_TABLES).getFirst().html()).contains("has tables to fill in by hand")
            .doesNotContain("<table");
        assertThat(events.stream(SheetPrinted.class)).isEmpty();
    }

    @Test
    void whomToCallIsSaidAsTheClinicPrints() {
        jdbc.sql("update clinic_profile set name = 'Pelvic Pain Center', phone = '(541) 555-0142',"
                + " neutral_name = 'Appointments', neutral_phone = '555-0100 or 555-0101'")
            .update();
        assertThat(english()).contains("Pelvic Pain Center", "<a href=\"tel:5415550142\">(541) 555-0142</a>");

        jdbc.sql("update print_policy set contact = 'neutral'").update();
        assertThat(english()).contains("Appointments", "<b>555-0100 or 555-0101</b>")
            .doesNotContain("Pelvic Pain Center");

        jdbc.sql("update print_policy set contact = 'none'").update();
        assertThat(english()).doesNotContain("Appointments", "class=\"contact\"");
    }

    @Test
    void whereTheClinicPrintsDiscreetlyThePlainTitleStandsNowhere() {
        jdbc.sql("update print_policy set discreet = true").update();

        assertThat(english()).contains("<h1 id=\"sheet\">Pelvic comfort</h1>").doesNotContain("When sex hurts");
    }

    @Test
    @WithMockUser(authorities = Authority.CHECKLIST_READ)
    void nobodyElseGetsThem() {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> sheets.of(FREE));
    }

    private String english() {
        return sheets.of(FREE).getFirst().html();
    }

}
