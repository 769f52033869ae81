package org.tearsheet.library;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.tearsheet.HouseTest;

import static org.assertj.core.api.Assertions.assertThat;

@HouseTest
@WithMockUser(roles = "CLINICIAN")
class LanguagesOfferedTests {

    private static final Slug TOPIC = new Slug("pain-with-sex");

    @Autowired
    private Library library;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void bothAreOfferedAtFirst() {
        assertThat(languages()).containsExactly(Language.ENGLISH, Language.SPANISH);
        assertThat(library.checklist(Language.SPANISH)).isPresent();
        jdbc.sql("update clinic_profile set spanish_offered = false").update();
    }

    @Test
    void aLanguageThatIsNotOfferedIsNowhereLive() {
        assertThat(languages()).containsExactly(Language.ENGLISH);
        assertThat(library.edition(TOPIC, DocumentKind.HANDOUT, Language.SPANISH)).isEmpty();
        assertThat(library.checklist(Language.SPANISH)).isEmpty();
        assertThat(library.topics(Language.SPANISH))
            .allSatisfy(row -> assertThat(row.handouts()).containsExactly(Language.ENGLISH));
    }

    @Test
    void itIsBackAsItWas() {
        jdbc.sql("update clinic_profile set spanish_offered = true").update();

        assertThat(languages()).containsExactly(Language.ENGLISH, Language.SPANISH);
    }

    private List<Language> languages() {
        return library.open(TOPIC).orElseThrow().languages(DocumentKind.HANDOUT);
    }

}
