package org.tearsheet.search;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.tearsheet.HouseTest;
import org.tearsheet.PassingTime;
import org.tearsheet.library.Language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@HouseTest
@WithMockUser(roles = "CLINICIAN")
@ExtendWith(OutputCaptureExtension.class)
class SearchTests {

    @Autowired
    private Search search;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({ "crying after sex, crying-during-or-after-sex, SYNONYM",
            "Crying during, crying-during-or-after-sex, TITLE", "cry, crying-during-or-after-sex, TITLE",
            "crying aftr sex, crying-during-or-after-sex, SYNONYM", "PCD, postcoital-dysphoria, SYNONYM",
            "postcoital disphoria, postcoital-dysphoria, SYNONYM", "dyspareunia, pain-with-sex, SYNONYM",
            "dispareunia, pain-with-sex, SYNONYM", "disparunia, pain-with-sex, SYNONYM",
            "vaginismis, pain-with-sex, SYNONYM", "endometrosis, pain-with-sex, SYNONYM", "N94.10, pain-with-sex, CODE",
            "n9410, pain-with-sex, CODE", "N94, pain-with-sex, CODE", "71315007, pain-with-sex, CODE",
            "dolor al tener relaciones, pain-with-sex, SYNONYM", "DISFORIA POSCOITAL, postcoital-dysphoria, SYNONYM",
            "pelvic comfort, pain-with-sex, TITLE" })
    void findsTheTopicFirst(String typed, String slug, Field field) {
        var hits = search.find(typed, Language.ENGLISH);

        assertThat(hits).isNotEmpty();
        assertThat(hits.getFirst().slug().text()).isEqualTo(slug);
        assertThat(hits.getFirst().found()).as(hits.getFirst().shown()).isEqualTo(field);
    }

    @Test
    void findsWordsOfTheHandoutItself() {
        assertThat(search.find("freezing quiet", Language.ENGLISH)).first()
            .extracting(hit -> hit.slug().text(), Hit::found)
            .containsExactly("crying-during-or-after-sex", Field.BODY);
    }

    @Test
    void titlesAreInTheReadersLanguage() {
        assertThat(search.find("dyspareunia", Language.SPANISH).getFirst().title()).isEqualTo("Cuando el sexo duele");
        assertThat(search.find("dyspareunia", Language.ENGLISH).getFirst().title()).isEqualTo("When sex hurts");
    }

    @Test
    void saysInWhichLanguagesThereIsAHandout() {
        assertThat(search.find("dyspareunia", Language.ENGLISH).getFirst().handouts())
            .isEqualTo(List.of(Language.ENGLISH, Language.SPANISH));

        PassingTime.due(jdbc, -31, "language = 'es'");

        assertThat(search.find("dyspareunia", Language.ENGLISH).getFirst().handouts())
            .isEqualTo(List.of(Language.ENGLISH));
    }

    @Test
    void saysWhatNoReviewerOfTheClinicHasApproved() {
        assertThat(search.find("dyspareunia", Language.ENGLISH).getFirst().unreviewedStarter()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "x", "xylophone concerto", "' or 1=1 --", "%", "_", "\\", "a:b & !c | (d",
            "\u0000\u0000", "🙂🙂", "<script>alert(1)</script>" })
    void findsNothingAndFailsAtNothing(String typed) {
        assertThat(search.find(typed, Language.ENGLISH)).isEmpty();
    }

    @Test
    void aVeryLongTextFindsNothing() {
        assertThat(search.find("pain ".repeat(2000), Language.ENGLISH)).isEmpty();
    }

    @Test
    void whatWasTypedIsNeitherLoggedNorStored(CapturedOutput output) {
        search.find("zebrafinch marker", Language.ENGLISH);
        search.find("zebrafinch' marker; select", Language.ENGLISH);

        assertThat(output.getAll()).doesNotContain("zebrafinch");
        var tables = jdbc.sql("select table_name from information_schema.tables where table_schema = 'public'")
            .query(String.class)
            .list();
        assertThat(tables).contains("audit_entry", "search_entry");
        for (var table : tables) {
            assertThat(jdbc.sql("select count(*) from %s t where t::text ilike '%%zebrafinch%%'".formatted(table))
                .query(Integer.class)
                .single()).as(table).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({ "vaginismis, vaginismus", "yorar despues del sexo, llorar", "cryng after sex, crying",
            "biolencia domestica, violencia" })
    void saysWhatAMistypedWordWasTakenFor(String typed, String meant) {
        var findings = search.look(typed, Language.ENGLISH);

        assertThat(findings.nearest()).isFalse();
        assertThat(findings.hits().getFirst().meant()).contains(meant);
    }

    @Test
    void whatIsSpelledRightIsTakenForNothingElse() {
        assertThat(search.find("crying after sex", Language.ENGLISH)).isNotEmpty()
            .extracting(Hit::meant)
            .containsOnly("");
    }

    @Test
    void whereNothingFitsTheNearestAreOfferedToPeopleAlone() {
        var findings = search.look("xylophone depression concerto harmonics", Language.ENGLISH);

        assertThat(findings.nearest()).isTrue();
        assertThat(findings.isMiss()).isTrue();
        assertThat(findings.hits()).hasSizeBetween(1, 5);
        assertThat(findings.hits().getFirst().slug().text()).isEqualTo("mood-and-medicines");
        assertThat(search.find("xylophone depression concerto harmonics", Language.ENGLISH)).isEmpty();
    }

    @Test
    void theNearestAreLiveToo() {
        PassingTime.due(jdbc, -400, "true");

        assertThat(search.look("xylophone depression concerto harmonics", Language.ENGLISH).hits()).isEmpty();
    }

    @Test
    void aSearchCountsNothing() {
        search.look("xylophone concerto", Language.ENGLISH);
        search.find("xylophone concerto", Language.ENGLISH);

        assertThat(jdbc.sql("select count(*) from search_miss").query(Integer.class).single()).isZero();
    }

    @Test
    void whatIsNoLongerLiveIsNotFound() {
        assertThat(search.find("dyspareunia", Language.ENGLISH)).isNotEmpty();

        PassingTime.due(jdbc, -400, "true");

        assertThat(search.find("dyspareunia", Language.ENGLISH)).isEmpty();
    }

    @Test
    @WithMockUser(roles = "NOBODY")
    void strangersSearchNothing() {
        assertThatExceptionOfType(AccessDeniedException.class)
            .isThrownBy(() -> search.find("dyspareunia", Language.ENGLISH));
    }

}
