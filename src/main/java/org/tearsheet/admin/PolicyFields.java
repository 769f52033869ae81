package org.tearsheet.admin;

import java.util.Optional;
import java.util.stream.Stream;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValueContext;
import org.tearsheet.clinic.ClinicPolicies;
import org.tearsheet.print.Paper;

/** The fields for what holds for everybody. */
class PolicyFields extends Composite<Div> {

    private final Checkbox logoPrinted = new Checkbox(getTranslation("clinic.field.logoPrinted"));

    private final Checkbox spanish = new Checkbox(getTranslation("clinic.field.spanishOffered"));

    private final Checkbox credentials = new Checkbox(getTranslation("clinic.field.credentialsRequired"));

    private final Checkbox checkPage = new Checkbox(getTranslation("clinic.field.checkPage"));

    private final Select<Paper> paper = new Select<>();

    private final IntegerField idle = number("idleMinutes", ClinicPolicies.SHORTEST_IDLE, ClinicPolicies.LONGEST_IDLE);

    private final IntegerField grace = number("translationGraceDays", 0, ClinicPolicies.LONGEST_GRACE);

    PolicyFields() {
        getContent().addClassName("clinic-fields");
        paper.setLabel(getTranslation("clinic.field.paper"));
        paper.setItems(Paper.values());
        paper.setItemLabelGenerator(item -> getTranslation("print.paper." + item));
        getContent().add(paper, idle, grace, spanish, credentials, checkPage);
    }

    /** Stands with the logo. */
    Component logoPrinted() {
        return logoPrinted;
    }

    void show(ClinicPolicies policies) {
        logoPrinted.setValue(policies.logoPrinted());
        spanish.setValue(policies.spanishOffered());
        credentials.setValue(policies.credentialsRequired());
        checkPage.setValue(policies.checkPage());
        paper.setValue(Paper.of(policies.paper()).orElse(Paper.A4));
        idle.setValue(policies.idleMinutes().orElse(null));
        grace.setValue(policies.translationGraceDays().orElse(null));
        Stream.of(idle, grace).forEach(field -> field.setInvalid(false));
        help(logoPrinted, "logoPrinted");
        help(spanish, "spanishOffered");
        help(credentials, "credentialsRequired");
        help(checkPage, "checkPage");
        help(paper, "paper");
        help(idle, "idleMinutes");
        help(grace, "translationGraceDays");
    }

    void compareWith(ClinicPolicies theirs) {
        compare(logoPrinted, logoPrinted.getValue() == theirs.logoPrinted(), yesOrNo(theirs.logoPrinted()));
        compare(spanish, spanish.getValue() == theirs.spanishOffered(), yesOrNo(theirs.spanishOffered()));
        compare(credentials, credentials.getValue() == theirs.credentialsRequired(),
                yesOrNo(theirs.credentialsRequired()));
        compare(checkPage, checkPage.getValue() == theirs.checkPage(), yesOrNo(theirs.checkPage()));
        compare(paper, paper.getValue().code().equals(theirs.paper()),
                Paper.of(theirs.paper()).map(size -> getTranslation("print.paper." + size)).orElse(theirs.paper()));
        compare(idle, Optional.ofNullable(idle.getValue()).equals(theirs.idleMinutes()), text(theirs.idleMinutes()));
        compare(grace, Optional.ofNullable(grace.getValue()).equals(theirs.translationGraceDays()),
                text(theirs.translationGraceDays()));
    }

    /** What was chosen; empty while something is wrong, which the fields then say. */
    Optional<ClinicPolicies> read() {
        Stream.of(idle, grace).forEach(PolicyFields::check);
        if (idle.isInvalid() || grace.isInvalid()) {
            return Optional.empty();
        }
        return Optional.of(new ClinicPolicies(logoPrinted.getValue(), spanish.getValue(), credentials.getValue(),
                paper.getValue().code(), Optional.ofNullable(idle.getValue()), Optional.ofNullable(grace.getValue()),
                checkPage.getValue()));
    }

    private IntegerField number(String name, int least, int most) {
        var field = new IntegerField(getTranslation("clinic.field." + name));
        field.setMin(least);
        field.setMax(most);
        field.setManualValidation(true);
        field.setClearButtonVisible(true);
        field.setErrorMessage(getTranslation("clinic.invalid." + name, least, most));
        return field;
    }

    private static void check(IntegerField field) {
        var context = new ValueContext(new Binder<>(), field);
        field.setInvalid(field.getDefaultValidator().apply(field.getValue(), context).isError());
    }

    private void help(HasHelper field, String name) {
        field.setHelperText(getTranslation("clinic.help." + name));
    }

    private void compare(HasHelper field, boolean same, String theirs) {
        if (!same) {
            field.setHelperText(getTranslation("clinic.theirs", theirs));
        }
    }

    private String yesOrNo(boolean yes) {
        return getTranslation(yes ? "clinic.yes" : "clinic.no");
    }

    private String text(Optional<Integer> number) {
        return number.map(String::valueOf).orElseGet(() -> getTranslation("clinic.theirs.empty"));
    }

}
