package org.tearsheet.editorial;

import java.util.List;
import java.util.Map;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.library.DraftDesk;
import org.tearsheet.library.EditionDesk;
import org.tearsheet.library.EditionDraft;
import org.tearsheet.library.EditionSeen;
import org.tearsheet.library.Language;
import org.tearsheet.library.Library;
import org.tearsheet.library.LiveEdition;
import org.tearsheet.library.Source;
import org.tearsheet.library.WorkingCopy;
import org.tearsheet.security.Role;
import org.tearsheet.security.SignedInPerson;

import static org.assertj.core.api.Assertions.assertThat;

/** Authors write the checklist in a form, and its text stays the truth. */
@HouseTest
@ViewPackages(packages = "org.tearsheet")
class DefinitionFieldsTests extends SpringBrowserlessTest implements Locators {

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private EditionDesk desk;

    @Autowired
    private DraftDesk drafts;

    @Autowired
    private Library library;

    private SignedInPerson author;

    private EditionSeen seen;

    @BeforeEach
    void aDraft() {
        author = colleagues.join(Role.CLINICIAN, Role.AUTHOR);
        SecurityContextHolder.getContext()
            .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(author, "", author.getAuthorities()));
        seen = begin(Language.ENGLISH);
    }

    @Test
    void aThresholdChangesInItsPlaceAndIsKeptAtOnce() {
        open(seen);
        findButton().withText("PHQ9_POS").click();
        field("parameters/PHQ9_POS/value").setValue("12");

        assertThat(kept())
            .isEqualTo(live(Language.ENGLISH).body().replace("PHQ9_POS:\n    value: 10", "PHQ9_POS:\n    value: 12"));
        field("parameters/PHQ9_POS/value").setValue("many");
        assertThat(field("parameters/PHQ9_POS/value").isInvalid()).isTrue();
        assertThat(kept()).contains("PHQ9_POS:\n    value: 12");
    }

    @Test
    void findsARuleByItsWordsAndEditsIt() {
        open(seen);
        findTextField().withLabel("Find a question, a rule or a word").setValue("separation");
        assertThat(find(DefinitionLine.class).all()).hasSize(1);
        findButton().withText("R12").click();

        field("rules/R12/rationale").setValue("Danger can rise after a separation.");
        select("Urgency").setValue("SAME_DAY");
        destinations().setValue(List.of("IPV_ADVOCATE"));

        assertThat(kept()).contains("""
                  - id: R12
                    when: {S7: [ENDED_UNDER_12M]}
                    urgency: SAME_DAY
                    destinations: [IPV_ADVOCATE]
                    rationale: Danger can rise after a separation.
                    sources: [WHO13]
                """);
    }

    @Test
    void aFaultIsSaidAtItsEntryAndLeadsToIt() {
        open(seen);
        findButton().withText("R01").click();
        area("When it applies").setValue("{S99: [\"YES\"]}");
        assertThat(find(EntryForm.class).single().getElement().getTextRecursively()).contains("unknown item \"S99\"");
        findButton().withText("All entries").click();
        assertThat(find(DefinitionFaults.class).single().getElement().getTextRecursively())
            .contains("One thing keeps this checklist from review", "R01", "unknown item \"S99\"");

        find(Button.class).all().stream().filter(one -> one.getText().equals("R01")).findFirst().orElseThrow().click();
        area("When it applies").setValue("{S1: [");
        assertThat(area("When it applies").isInvalid()).isTrue();
        area("When it applies").setValue("{S1: [\"YES\"]}");
        assertThat(kept()).isEqualTo(live(Language.ENGLISH).body());
        assertThat(find(DefinitionFaults.class).exists()).isFalse();
    }

    @Test
    void addsAQuestionAndRemovesItAndRefusesToRemoveOneThatIsNamed() {
        open(seen);
        findButton().withText("S7").click();
        assertThat(findTextField().withLabel("Id").component().isReadOnly()).isTrue();
        findButton().withText("Remove").click();
        assertThat(find(EntryActions.class).single().getElement().getTextRecursively())
            .contains("Not removed: S7 is named by", "R11");

        findButton().withText("Add a question here").click();
        field("items/S8/question").setValue("Are you safe at work?");
        assertThat(kept()).contains("  - id: S8\n    question: Are you safe at work?\n");
        assertThat(find(DefinitionFaults.class).exists()).isFalse();
        findButton().withText("Remove").click();
        assertThat(kept()).isEqualTo(live(Language.ENGLISH).body());
    }

    @Test
    void editsOneEntryAndTheWholeAsYaml() {
        open(seen);
        findButton().withText("R03").click();
        findButton().withText("Edit as YAML").click();
        area("As YAML").setValue(area("As YAML").getValue().replace("urgency: EMERGENCY", "urgency: SAME_DAY"));
        assertThat(kept()).contains("when: {S3: [\"YES\"]}\n    urgency: SAME_DAY\n");
        findButton().withText("All entries").click();
        findButton().withText("Edit the whole text as YAML").click();
        assertThat(field("BODY").getValue()).isEqualTo(kept());
    }

    @Test
    void wordsThatOnlyTheBrowserHasGoWhereTheFormWouldWriteThem() {
        open(seen);
        var fields = find(DefinitionFields.class).single();
        assertThat(fields.valueOf("items/S1/question")).contains("Are you in danger now, or afraid to go home today?");
        fields.fill(Map.of("items/S1/question", "Are you in danger?", "items/S1/nothing", "x"));
        assertThat(fields.body()).isEqualTo(live(Language.ENGLISH).body()
            .replace("Are you in danger now, or afraid to go home today?", "Are you in danger?"));
    }

    @Test
    void triesWhatAChangedThresholdDecides() {
        open(seen);
        question().setValue("M4");
        findIntegerField().withLabel("Answer").setValue(3);
        assertThat(outcome()).doesNotContain("R22a");
        findButton().withText("PCPTSD_POS").click();
        field("parameters/PCPTSD_POS/value").setValue("3");
        assertThat(outcome()).contains("R22a", "Trauma therapist", "Soon: within 7 days");

        field("parameters/PCPTSD_POS/value").setValue("30");
        findButton().withText("Look for rules that can never fire").click();
        assertThat(find(DefinitionFaults.class).single().getElement().getTextRecursively()).contains("R22a");
    }

    @Test
    void aTranslationChangesWordsAloneAndTakesTheRulesOver() {
        seen = begin(Language.SPANISH);
        open(seen);
        findButton().withText("S1").click();
        assertThat(field("items/S1/question").isReadOnly()).isFalse();
        assertThat(findButton().withText("Remove").exists()).isFalse();
        assertThat(findCheckbox().withLabel("Red flag").component().isReadOnly()).isTrue();
        findButton().withText("All entries").click();
        assertThat(find(TakeOverPanel.class).exists()).isFalse();

        var fields = find(DefinitionFields.class).single();
        var changed = live(Language.SPANISH).body().replace("value: 10", "value: 9");
        fields.show(changed);
        findButton().withText("Take over the rules of the English edition 1").click();
        assertThat(kept()).contains("PHQ9_POS:\n    value: 10\n    says: Total del PHQ-9");
        assertThat(find(TakeOverPanel.class).exists()).isFalse();
    }

    private String outcome() {
        return find(TryOutOutcome.class).single().getElement().getTextRecursively();
    }

    private TextArea field(String name) {
        return find(TextArea.class).all()
            .stream()
            .filter(area -> name.equals(area.getElement().getAttribute("data-field")))
            .findFirst()
            .orElseThrow();
    }

    private TextArea area(String label) {
        return findTextArea().withLabel(label).component();
    }

    @SuppressWarnings("unchecked")
    private Select<String> select(String label) {
        return find(Select.class).all().stream().filter(one -> label.equals(one.getLabel())).findFirst().orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<String> destinations() {
        return find(MultiSelectComboBox.class).all()
            .stream()
            .filter(one -> "Sends to".equals(one.getLabel()))
            .findFirst()
            .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> question() {
        return find(ComboBox.class).all()
            .stream()
            .filter(one -> "Answer a question".equals(one.getLabel()))
            .findFirst()
            .orElseThrow();
    }

    private EditionSeen begin(Language language) {
        var live = live(language);
        return colleagues.as(author, () -> desk.startChecklist(language, new EditionDraft(live.titles(), live.body(),
                live.sources().stream().map(Source::key).toList(), "Begun")));
    }

    private void open(EditionSeen draft) {
        UI.getCurrent().navigate(DraftView.ROUTE + "/" + draft.id());
    }

    private LiveEdition live(Language language) {
        return library.checklist(language).orElseThrow();
    }

    private String kept() {
        return drafts.open(seen.id()).flatMap(open -> open.unsaved().map(WorkingCopy::text)).orElseThrow().body();
    }

}
