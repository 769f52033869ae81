package org.tearsheet.editorial;

import java.util.List;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.locator.Locators;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.DraftDesk;
import org.tearsheet.library.EditionDesk;
import org.tearsheet.library.EditionDraft;
import org.tearsheet.library.Language;
import org.tearsheet.library.Slug;
import org.tearsheet.library.Titles;
import org.tearsheet.security.Role;

import static org.assertj.core.api.Assertions.assertThat;

@HouseTest
@ViewPackages(packages = "org.tearsheet")
class DraftOriginalTests extends SpringBrowserlessTest implements Locators {

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private EditionDesk desk;

    @Autowired
    private DraftDesk drafts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EntityManager entities;

    @Test
    void aTranslationThatWasMadeFromNothingIsOfferedToFollowTheEnglishText() {
        var author = colleagues.join(Role.CLINICIAN, Role.AUTHOR);
        SecurityContextHolder.getContext()
            .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(author, "", author.getAuthorities()));
        var seen = desk.start(new Slug("pain-with-sex"), DocumentKind.HANDOUT, Language.SPANISH,
                new EditionDraft(new Titles("Cuando duele", "Bienestar"), "## Qué es\n\nTexto.", List.of("STI21"), ""));
        jdbc.sql("update edition set source_edition_id = null where id = :id").param("id", seen.id().value()).update();
        entities.clear();
        navigate(DraftView.ROUTE + "/" + seen.id(), DraftView.class);
        findTextField().withLabel("Title").setValue("Cuando el sexo duele");

        findButton().withText("The translation follows edition 1 now").click();

        assertThat(findButton().withText("The translation follows edition 1 now").exists()).isFalse();
        assertThat(drafts.open(seen.id()).orElseThrow()).satisfies(draft -> {
            assertThat(draft.saved().title()).isEqualTo("Cuando el sexo duele");
            assertThat(draft.original().orElseThrow().isBehind()).isFalse();
        });
    }

}
