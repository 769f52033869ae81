package org.tearsheet.visit;

import java.time.Instant;
import java.util.List;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.MoreTopics;
import org.tearsheet.security.Role;

import static org.assertj.core.api.Assertions.assertThat;

@HouseTest
@ViewPackages(packages = "org.tearsheet")
@WithMockUser(roles = "CLINICIAN")
class HomeViewTests extends SpringBrowserlessTest implements Locators {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Colleagues colleagues;

    @Test
    void showsAllTopicsBySituationBeforeAnythingIsTyped() {
        navigate(HomeView.class);

        assertThat(topics()).hasSize(18)
            .doesNotHaveDuplicates()
            .startsWith("topics/pain-with-sex", "topics/body-reactions-around-orgasm", "topics/postcoital-dysphoria")
            .endsWith("topics/men-and-feelings-after-sex", "topics/lgbtq-and-identity");
        assertThat(headings()).containsExactly("My favourites", "Body and pain", "Mood and hormones", "Past and safety",
                "Relationship", "In the moment", "Who");
        assertThat(findSpan().withText("Sheet 3").exists()).isTrue();
    }

    @Test
    void whatIsTypedTakesThePlaceOfTheShelvesUntilTheBoxIsEmpty() {
        navigate(HomeView.class);

        findTextField().withLabel("Find a topic").setValue("vaginismis");
        assertThat(headings()).isEmpty();

        findTextField().withLabel("Find a topic").setValue("");
        assertThat(headings()).contains("Who");
    }

    @Test
    void enterOpensNothingOnceTheBoxIsEmpty() {
        navigate(HomeView.class);
        var box = findTextField().withLabel("Find a topic");
        box.setValue("vaginismis");
        var list = find(TopicList.class).single();
        assertThat(list.first()).isPresent();

        box.setValue("");

        assertThat(list.first()).isEmpty();
    }

    @Test
    void aStarPutsATopicAmongMyFavouritesAndTakesItAway() {
        signIn(Role.CLINICIAN);
        navigate(HomeView.class);
        assertThat(findParagraph().withText("The star beside a topic puts it here.").exists()).isTrue();

        star("My favourite: When sex hurts").click();

        assertThat(pressed("My favourite: When sex hurts")).containsExactly("true", "true");
        assertThat(topics()).hasSize(19).startsWith("topics/pain-with-sex");

        star("My favourite: When sex hurts").click();
        assertThat(topics()).hasSize(18);
        assertThat(pressed("My favourite: When sex hurts")).containsExactly("false");
    }

    @Test
    void onlyAnAdministratorMarksForTheClinicAndEverybodySeesIt() {
        signIn(Role.ADMINISTRATOR);
        navigate(HomeView.class);
        star("The clinic’s favourite: For partners: how to respond").click();
        assertThat(headings()).contains("The clinic’s favourites");

        signIn(Role.CLINICIAN);
        navigate(HomeView.class);
        assertThat(headings()).contains("The clinic’s favourites");
        assertThat(topics()).startsWith("topics/for-partners");
        assertThat(pressed("The clinic’s favourite: For partners: how to respond")).isEmpty();
    }

    @Test
    void theTourIsShownUntilItIsSkippedAndAgainOnRequest() {
        signIn(Role.CLINICIAN);
        navigate(HomeView.class);
        findButton().withText("Next").click();
        findButton().withText("Next").click();
        findButton().withText("Do not show again").click();
        assertThat(findButton().withText("Next").exists()).isFalse();

        navigate("topics/pain-with-sex", TopicView.class);
        navigate(HomeView.class);
        assertThat(findButton().withText("Next").exists()).isFalse();

        UI.getCurrent().navigate("", QueryParameters.fromString("tour"));
        assertThat(findButton().withText("Next").exists()).isTrue();
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
        MoreTopics.live(jdbc, 60);
        navigate("topics/pain-with-sex", TopicView.class);
        navigate(HomeView.class);
        assertThat(topics()).hasSize(24);
        findButton().withText("All of it").click();
        assertThat(topics()).hasSize(50);
        assertThat(findParagraph().withText("Other topics: the first 50 topics. There are more.").exists()).isTrue();

        findButton().withText("Show more").click();

        assertThat(topics()).hasSize(60).doesNotHaveDuplicates().endsWith("topics/more-60");
        assertThat(findParagraph().withText("Other topics: 60 topics").exists()).isTrue();
        assertThat(findButton().withText("Show more").exists()).isFalse();

        findTextField().withLabel("Find a topic").setValue("vaginismis");
        findTextField().withLabel("Find a topic").setValue("");
        assertThat(topics()).hasSize(24);
        findButton().withText("All of it").click();
        findButton().withText("All situations").click();
        assertThat(topics()).hasSize(24);
    }

    private void signIn(Role... roles) {
        SecurityContextHolder.getContext().setAuthentication(Colleagues.session(colleagues.join(roles), Instant.now()));
        navigate("topics/pain-with-sex", TopicView.class);
    }

    private Button star(String label) {
        return stars(label).getFirst();
    }

    private List<String> pressed(String label) {
        return stars(label).stream().map(star -> star.getElement().getAttribute("aria-pressed")).toList();
    }

    private List<Button> stars(String label) {
        return find(Button.class).all()
            .stream()
            .filter(button -> button.getAriaLabel().filter(label::equals).isPresent())
            .toList();
    }

    private List<String> headings() {
        return find(H2.class).all()
            .stream()
            .filter(heading -> heading.getParent().filter(Shelf.class::isInstance).isPresent())
            .map(H2::getText)
            .toList();
    }

    private long misses() {
        return jdbc.sql("select coalesce(sum(misses), 0) from search_miss").query(Long.class).single();
    }

    private List<String> topics() {
        return find(Anchor.class).all()
            .stream()
            .map(Anchor::getHref)
            .filter(href -> href.startsWith(VisitRoutes.TOPICS))
            .toList();
    }

}
