package org.tearsheet.editorial;

import java.util.Optional;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.PassingTime;
import org.tearsheet.TextsInReview;
import org.tearsheet.library.Concern;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.Language;
import org.tearsheet.library.TextFilter;
import org.tearsheet.security.Role;
import org.tearsheet.shell.Message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tearsheet.TextsInReview.adding;

@HouseTest
@ViewPackages(packages = "org.tearsheet")
class TextsViewTests extends SpringBrowserlessTest implements Locators {

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private TextsInReview texts;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void anAuthorAtWork() {
        var author = colleagues.join(Role.CLINICIAN, Role.AUTHOR);
        SecurityContextHolder.getContext()
            .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(author, "", author.getAuthorities()));
    }

    @Test
    void allTextsAreListedAPageAtATime() {
        navigate(TextsView.class);

        assertThat(findParagraph().withText("The first 25 texts. There are more.").exists()).isTrue();
        findButton().withText("Show more").click();
        findButton().withText("Show more").click();
        assertThat(findParagraph().withText("74 texts.").exists()).isTrue();
        assertThat(find(TextEntry.class).all()).hasSize(74);
        assertThat(find(Anchor.class, find(TextEntry.class).all().getFirst()).single().getHref())
            .isEqualTo("texts/checklist/checklist/en");
    }

    @Test
    void anAddressAsksForAFilterAndTheFieldsShowIt() {
        ask("show=starter&kind=talking-points&language=es");

        assertThat(find(TextEntry.class).all()).hasSize(18);
        assertThat(find(ComboBox.class).all()).<Object>extracting(ComboBox::getValue)
            .containsExactly(Concern.STARTER, DocumentKind.TALKING_POINTS, Language.SPANISH);
        assertThat(TextAddress
            .of(new TextFilter(Optional.of(Concern.STARTER), Optional.of(DocumentKind.TALKING_POINTS),
                    Optional.of(Language.SPANISH), "typed"))
            .getPathWithQueryParameters()).contains("show=starter", "kind=talking-points", "language=es")
            .doesNotContain("typed");
    }

    @Test
    void nonsenseInAnAddressAsksForNothing() {
        ask("show=nonsense&kind=leaflet&language=xx");

        assertThat(findParagraph().withText("The first 25 texts. There are more.").exists()).isTrue();
    }

    @Test
    void wordsOfTheTitleNarrowTheList() {
        navigate(TextsView.class);

        findTextField().withLabel("Words of the title").setValue("sex hurts");

        assertThat(findParagraph().withText("2 texts.").exists()).isTrue();
    }

    @Test
    void anEntrySaysWhatPresses() {
        PassingTime.due(jdbc, -31, "language = 'es'");
        PassingTime.due(jdbc, 1, "language = 'en'");
        var author = colleagues.join(Role.AUTHOR);
        texts.submit(author, DocumentKind.HANDOUT, Language.ENGLISH, adding("Ask us."));
        navigate(TextsView.class);
        findTextField().withLabel("Words of the title").setValue("sex hurts");
        assertThat(find(TextEntry.class).all().getFirst().getElement().getTextRecursively()).contains("Edition 1,",
                "Review due within 30 days: one day left.", "Starter text", "Edition 2 by Test in review since");

        findTextField().withLabel("Words of the title").setValue("sexo duele");

        assertThat(find(TextEntry.class).all().getFirst().getElement().getTextRecursively())
            .contains("Not printed: its review is overdue for 31 days");
    }

    @Test
    @WithMockUser(roles = "CLINICIAN")
    void cliniciansDoNotGetThere() {
        var clinician = colleagues.join(Role.CLINICIAN);
        SecurityContextHolder.getContext()
            .setAuthentication(
                    UsernamePasswordAuthenticationToken.authenticated(clinician, "", clinician.getAuthorities()));

        navigate("texts", Message.class);

        assertThat(findH1().withText("There is nothing here.").exists()).isTrue();
    }

    private static void ask(String query) {
        UI.getCurrent().navigate(TextsView.ROUTE, QueryParameters.fromString(query));
    }

}
