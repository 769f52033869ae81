package org.tearsheet.editorial;

import java.util.List;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.router.QueryParameters;
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
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.EditionDesk;
import org.tearsheet.library.Language;
import org.tearsheet.security.Role;
import org.tearsheet.security.SignedInPerson;
import org.tearsheet.shell.Message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tearsheet.TextsInReview.adding;

@HouseTest
@ViewPackages(packages = "org.tearsheet")
class DeskViewTests extends SpringBrowserlessTest implements Locators {

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private TextsInReview texts;

    @Autowired
    private EditionDesk desk;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyFigureLeadsToTheListOfWhatItCounts() {
        signIn(Role.CLINICIAN, Role.AUTHOR);
        PassingTime.due(jdbc, 400, "true");
        PassingTime.due(jdbc, -10, "language = 'es' and title like 'C%'");
        PassingTime.due(jdbc, 20, "language = 'en' and title = 'When sex hurts'");
        navigate(DeskView.class);

        for (var address : List.of("texts?show=overdue", "texts?show=in-grace", "texts?show=due-30")) {
            int count = figure(address);
            assertThat(count).as(address).isPositive();
            UI.getCurrent().navigate("texts", QueryParameters.fromString(address.substring("texts?".length())));
            assertThat(find(TextEntry.class).all()).as(address).hasSize(count);
            navigate(DeskView.class);
        }
        assertThat(figure("texts?show=not-printed")).isZero();
        assertThat(figure("texts?show=missing")).isZero();
    }

    @Test
    void monthsShowWhatFallsDueAndWhatIsPast() {
        signIn(Role.CLINICIAN, Role.AUTHOR);
        PassingTime.due(jdbc, 4000, "true");
        PassingTime.due(jdbc, -10, "language = 'es'");

        navigate(DeskView.class);

        var rows = find(NativeTableRow.class).all();
        assertThat(rows).hasSize(14);
        assertThat(rows.get(1).getElement().getTextRecursively()).isEqualTo("Past37");
    }

    @Test
    void anAuthorSeesTheirDraftsAndWhyOneCameBackButNothingToDecide() {
        var author = signIn(Role.CLINICIAN, Role.AUTHOR);
        var reviewer = colleagues.join(Role.REVIEWER);
        var seen = texts.submit(author, DocumentKind.HANDOUT, Language.ENGLISH, adding("Ask us."));
        colleagues.as(reviewer, () -> desk.sendBack(seen, "Say it more kindly"));

        navigate(DeskView.class);

        assertThat(addresses()).contains("drafts/" + seen.id(), "texts?show=starter")
            .doesNotContain("reviews", "starter-texts", "services");
        assertThat(find(OpenEdition.class).single().getElement().getTextRecursively()).contains("Returned by Test on",
                "Say it more kindly");
    }

    @Test
    void aReviewerSeesHowManyTextsOfOthersWait() {
        var reviewer = signIn(Role.CLINICIAN, Role.AUTHOR, Role.REVIEWER);
        texts.submit(colleagues.join(Role.AUTHOR), DocumentKind.HANDOUT, Language.ENGLISH, adding("Ask us."));
        texts.submit(reviewer, DocumentKind.TALKING_POINTS, Language.ENGLISH, adding("Ask us."));

        navigate(DeskView.class);

        assertThat(figure("reviews")).isEqualTo(1);
        assertThat(figure("starter-texts")).isEqualTo(74);
        assertThat(addresses()).doesNotContain("services");
    }

    @Test
    void anAdministratorAlsoSeesServicesToVerify() {
        signIn(Role.CLINICIAN, Role.AUTHOR, Role.REVIEWER, Role.ADMINISTRATOR);

        navigate(DeskView.class);

        assertThat(figure("services")).isNotNegative();
    }

    @Test
    @WithMockUser(roles = "CLINICIAN")
    void cliniciansDoNotGetThere() {
        navigate("desk", Message.class);

        assertThat(findH1().withText("There is nothing here.").exists()).isTrue();
    }

    @Test
    void feedbackThatWaitsLeadsToItsScreen() {
        signIn(Role.CLINICIAN, Role.AUTHOR);
        jdbc.sql("""
                insert into feedback (id, version, edition_id, given_on, comment)
                select gen_random_uuid(), 0, id, current_date, 'The second part is long.'
                from edition where title = 'When sex hurts'
                """).update();
        int waiting = jdbc.sql("select count(*) from feedback where done_on is null").query(Integer.class).single();

        navigate(DeskView.class);

        assertThat(figure("feedback")).isEqualTo(waiting).isPositive();
    }

    private int figure(String address) {
        return find(DeskFigure.class).all()
            .stream()
            .flatMap(figure -> find(Anchor.class, figure).all().stream())
            .filter(link -> link.getHref().equals(address))
            .map(link -> link.getElement().getChild(0).getText())
            .map(Integer::valueOf)
            .findFirst()
            .orElseThrow();
    }

    private List<String> addresses() {
        return find(Anchor.class, find(DeskView.class).single()).all().stream().map(Anchor::getHref).toList();
    }

    private SignedInPerson signIn(Role... roles) {
        var person = colleagues.join(roles);
        SecurityContextHolder.getContext()
            .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, "", person.getAuthorities()));
        return person;
    }

}
