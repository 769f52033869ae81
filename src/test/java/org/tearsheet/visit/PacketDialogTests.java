package org.tearsheet.visit;

import java.util.List;
import java.util.Map;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.tearsheet.HouseTest;
import org.tearsheet.PassingTime;

import static org.assertj.core.api.Assertions.assertThat;

@HouseTest
@ViewPackages(packages = "org.tearsheet")
@WithMockUser(roles = "CLINICIAN")
class PacketDialogTests extends SpringBrowserlessTest implements Locators {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void thePacketFollowsThroughTheVisit() {
        navigate(HomeView.class);
        assertThat(bars()).isEmpty();

        collect("pain-with-sex");
        assertThat(bars()).containsExactly("Packet: 1 sheet");
        assertThat(button("Add to packet").isEnabled()).isFalse();
        collect("mood-and-medicines");
        assertThat(bars()).containsExactly("Packet: 2 sheets");
        navigate(HomeView.class);
        assertThat(bars()).containsExactly("Packet: 2 sheets");
        navigate(ChecklistView.class);
        assertThat(bars()).containsExactly("Packet: 2 sheets");
    }

    @Test
    void sheetsAreOrderedByHandAndTakenOut() {
        collect("pain-with-sex");
        collect("mood-and-medicines");
        open();
        assertThat(names()).containsExactly("When sex hurts", "Low mood, worry and medicines");

        labelled("Move up: Low mood, worry and medicines").click();
        assertThat(names()).containsExactly("Low mood, worry and medicines", "When sex hurts");
        assertThat(labelled("Move up: Low mood, worry and medicines").isEnabled()).isFalse();

        labelled("Take out: Low mood, worry and medicines").click();
        assertThat(names()).containsExactly("When sex hurts");
        labelled("Take out: When sex hurts").click();
        assertThat(find(Dialog.class).all()).noneMatch(Dialog::isOpened);
        assertThat(bars()).isEmpty();
    }

    @Test
    void noAddressSaysWhatIsInThePacket() {
        collect("pain-with-sex");
        open();

        assertThat(find(PrintLinks.class, find(PacketDialog.class).single()).single()
            .getChildren()
            .filter(Anchor.class::isInstance)
            .map(link -> ((Anchor) link).getHref())).hasSize(2)
            .allMatch(address -> address.startsWith("VAADIN/dynamic/"))
            .noneMatch(address -> address.contains("3.pdf") || address.contains("sex"));
    }

    @Test
    void whatIsNoLongerPrintedIsLeftOutAndSaidSo() {
        collect("pain-with-sex");
        PassingTime.due(jdbc, -31, "true");
        open();

        assertThat(find(Span.class).all()).anyMatch(span -> span.getText().equals("no longer printed, left out"));
        assertThat(find(PrintLinks.class, find(PacketDialog.class).single()).single()
            .getChildren()
            .filter(Anchor.class::isInstance)).noneMatch(link -> link.isVisible());
    }

    @Test
    void whatMustBeAskedFirstSinceThenIsLeftOut() {
        collect("pain-with-sex");
        jdbc.sql("update topic set take_home = 'ASK' where slug = 'pain-with-sex'").update();
        open();

        assertThat(find(Span.class).all()).anyMatch(span -> span.getText().equals("no longer printed, left out"));
    }

    @Test
    void whatWasTakenOutCanBeAddedAgain() {
        collect("pain-with-sex");
        open();
        labelled("Take out: When sex hurts").click();

        assertThat(button("Add to packet").isEnabled()).isTrue();
    }

    @Test
    void whatTheClinicDecidedIsNotAsked() {
        jdbc.sql("update print_policy set fixed = array['SOURCES']").update();
        collect("pain-with-sex");
        open();

        assertThat(findCheckbox().withLabel("Print the sources too").exists()).isFalse();
    }

    @Test
    void aNewVisitBeginsWithAnEmptyPacket() {
        collect("pain-with-sex");
        navigate(ChecklistView.class);

        button("New visit").click();

        assertThat(bars()).isEmpty();
    }

    @Test
    void fromTheDrawerANewVisitBeginsAtHome() {
        collect("pain-with-sex");
        open();

        button("New visit").click();

        assertThat(getCurrentView()).isInstanceOf(HomeView.class);
        assertThat(find(Dialog.class).all()).noneMatch(Dialog::isOpened);
        assertThat(bars()).isEmpty();
    }

    @Test
    void atHomeANewVisitForgetsWhatWasTyped() {
        collect("pain-with-sex");
        navigate(HomeView.class);
        var before = getCurrentView();
        open();

        button("New visit").click();

        assertThat(getCurrentView()).isInstanceOf(HomeView.class).isNotSameAs(before);
        assertThat(bars()).isEmpty();
    }

    private void collect(String slug) {
        navigate(TopicView.class, Map.of(VisitRoutes.TOPIC_PARAMETER, slug));
        button("Add to packet").click();
    }

    private void open() {
        find(Button.class, find(PacketBar.class).single()).single().click();
    }

    private List<String> names() {
        return find(Span.class, find(PacketList.class).single()).all()
            .stream()
            .map(Span::getText)
            .filter(text -> !text.equals("English"))
            .toList();
    }

    private List<String> bars() {
        return find(PacketBar.class).all()
            .stream()
            .flatMap(bar -> find(Button.class, bar).all().stream())
            .map(Button::getText)
            .toList();
    }

    private Button button(String text) {
        return find(Button.class).all()
            .stream()
            .filter(button -> button.getText().equals(text))
            .findFirst()
            .orElseThrow();
    }

    private Button labelled(String label) {
        return find(Button.class).all()
            .stream()
            .filter(button -> button.getAriaLabel().filter(label::equals).isPresent())
            .findFirst()
            .orElseThrow();
    }

}
