package org.tearsheet.editorial;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.library.NewSource;
import org.tearsheet.library.SourceConcern;
import org.tearsheet.library.SourceDesk;
import org.tearsheet.library.SourcePage;
import org.tearsheet.security.Role;
import org.tearsheet.security.SignedInPerson;

import static org.assertj.core.api.Assertions.assertThat;

@HouseTest
@ViewPackages(packages = "org.tearsheet")
class SourceViewsTests extends SpringBrowserlessTest implements Locators {

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private SourceDesk sources;

    private SignedInPerson author;

    @BeforeEach
    void anAuthorAtWork() {
        author = colleagues.join(Role.CLINICIAN, Role.AUTHOR);
        signIn(author);
    }

    @Test
    @SuppressWarnings("unchecked")
    void sourcesAreListedAndFiltered() {
        navigate(SourcesView.class);
        assertThat(findParagraph().withText("The first 25 sources. There are more.").exists()).isTrue();
        findButton().withText("Show more").click();
        assertThat(find(SourceItem.class).all()).hasSizeGreaterThan(25);

        findTextField().withLabel("Words of the citation, key or DOI").setValue("schweitzer 2015");
        assertThat(findParagraph().withText("One source.").exists()).isTrue();
        assertThat(find(Anchor.class, find(SourceItem.class).single()).single().getHref())
            .isEqualTo("library/sources/SCHW15");
        ((ComboBox<SourceConcern>) find(ComboBox.class).single()).setValue(SourceConcern.WITHOUT_DOI);
        assertThat(findParagraph().withText("No source fits.").exists()).isTrue();
    }

    @Test
    void aDoiThatIsThereLeadsToWhoHasIt() {
        navigate(SourcesView.class);
        findButton().withText("Add a source").click();
        findTextArea().withLabel("Citation").setValue("Another one");
        findTextArea().withLabel("What it can bear").setValue("Little");
        findTextField().withLabel("DOI").setValue("10.1002/sm2.74 seen today");
        findButton().withText("Add").click();
        assertThat(findTextField().withLabel("DOI").component().getErrorMessage()).startsWith("There is a space in it");

        findTextField().withLabel("DOI").setValue("https://doi.org/10.1002/SM2.74.");
        findButton().withText("Add").click();
        assertThat(findTextField().withLabel("DOI").component().getErrorMessage())
            .isEqualTo("SCHW15 has this DOI already.");
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("library/sources/SCHW15");

        findTextField().withLabel("DOI").setValue("doi: 10.1234/another,");
        findButton().withText("Add").click();
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("library/sources/ANOTHER");
        assertThat(page("ANOTHER").source().doi()).isEqualTo("10.1234/another");
        findButton().withText("Remove").click();
        find(ConfirmDialog.class).single();
        clickConfirm();
        assertThat(colleagues.as(author, () -> sources.open("ANOTHER"))).isEmpty();
    }

    @Test
    void aNearlyEqualCitationIsNamed() {
        open("BIRD11");
        var citation = page("SCHW15").source().citation();
        findTextArea().withLabel("Citation").setValue(citation.replace("2015", "2016"));
        assertThat(find(Anchor.class).all()).extracting(Anchor::getText)
            .anyMatch(text -> text.startsWith("Nearly the same citation is in the list: SCHW15"));
    }

    @Test
    void whatRestsOnItIsListedAndKeepsIt() {
        open("BIRD11");
        var page = page("BIRD11");
        assertThat(findParagraph().withText(
                "%d published texts print this source: what you change is on the next sheets. What is changed must be confirmed again."
                    .formatted(page.live()))
            .exists()).isTrue();
        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref)
            .contains("texts/" + page.uses().getFirst().text().path());

        findButton().withText("Remove").click();
        clickConfirm();
        assertThat(outcome()).startsWith("It stays, because");
    }

    @Test
    void aReviewerConfirmsAndNothingElse() {
        colleagues.as(author, () -> sources.change(page("BIRD11").seen(), new NewSource("Bird", 2011, null, "Bears")));
        signIn(colleagues.join(Role.CLINICIAN, Role.REVIEWER));
        open("BIRD11");
        assertThat(findButton().withText("Save source").exists()).isFalse();
        assertThat(findButton().withText("Remove").exists()).isFalse();
        assertThat(findTextArea().withLabel("Citation").component().isReadOnly()).isTrue();

        findButton().withText("I have seen the source itself").click();

        assertThat(outcome()).isEqualTo("Confirmed.");
        assertThat(page("BIRD11").source().confirmed()).isTrue();
    }

    @Test
    void whoIsSlowerKeepsTheirWordsAndSeesTheOthers() {
        open("BIRD11");
        findTextArea().withLabel("What it can bear").setValue("Mine");
        colleagues.as(colleagues.join(Role.AUTHOR),
                () -> sources.change(page("BIRD11").seen(), new NewSource("Theirs", null, null, "Bears")));

        findButton().withText("Save source").click();

        assertThat(findTextArea().withLabel("What it can bear").component().getValue()).isEqualTo("Mine");
        assertThat(findTextArea().withLabel("Citation").component().getHelperText()).isEqualTo("Theirs: Theirs");
        assertThat(outcome()).startsWith("Somebody else saved this source");
        assertThat(page("BIRD11").source().citation()).isEqualTo("Theirs");
        findButton().withText("Save source").click();
        assertThat(page("BIRD11").source().bears()).isEqualTo("Mine");
    }

    private void open(String key) {
        UI.getCurrent().navigate("library/sources/" + key);
    }

    private void clickConfirm() {
        test(find(ConfirmDialog.class).single()).confirm();
    }

    private SourcePage page(String key) {
        return colleagues.as(author, () -> sources.open(key)).orElseThrow();
    }

    private String outcome() {
        return find(TextOutcome.class).all().getFirst().getText();
    }

    private void signIn(SignedInPerson person) {
        SecurityContextHolder.getContext()
            .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, "", person.getAuthorities()));
    }

}
