package org.tearsheet.visit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import org.tearsheet.referral.Answers;
import org.tearsheet.referral.Assessment;
import org.tearsheet.referral.Checklist;
import org.tearsheet.referral.Destination;
import org.tearsheet.referral.Judgement;
import org.tearsheet.referral.Urgency;

/**
 * The clinician's own judgement: another urgency, with a reason, or a further
 * destination.
 */
class DecisionForm extends Details {

    private final transient Assessment assessment;

    private final transient Decision decision;

    private final transient SerializableConsumer<Decision> onDecision;

    private final Select<Urgency> urgency = new Select<>();

    private final TextField reason = new TextField();

    DecisionForm(Checklist checklist, Answers answers, Assessment assessment, Decision decision,
            SerializableConsumer<Decision> onDecision) {
        this.assessment = assessment;
        this.decision = decision;
        this.onDecision = onDecision;
        addClassName("decision");
        setSummaryText(getTranslation("checklist.decide"));
        urgency.setLabel(getTranslation("checklist.decide.urgency"));
        urgency.setItems(Urgency.values());
        urgency.setItemLabelGenerator(level -> getTranslation("checklist.urgency." + level));
        reason.setLabel(getTranslation("checklist.decide.reason"));
        reason.setHelperText(getTranslation("checklist.decide.reason.help"));
        reason.setMaxLength(200);
        decision.judgement().ifPresent(own -> {
            setOpened(true);
            urgency.setValue(own.urgency());
            reason.setValue(own.reason());
        });
        var take = new Button(getTranslation("checklist.decide.take"), _ -> take());
        var rules = new Button(getTranslation("checklist.decide.rules"),
                _ -> onDecision.accept(decision.withoutJudgement()));
        var form = new Div(urgency, reason, take, rules, further(checklist, answers));
        form.addClassName("decision-form");
        add(form);
    }

    private void take() {
        var chosen = urgency.getValue();
        if (chosen == null) {
            return;
        }
        reason.setInvalid(Judgement.needsReason(assessment, chosen) && reason.getValue().isBlank());
        if (reason.isInvalid()) {
            reason.setErrorMessage(getTranslation("checklist.decide.reason.needed"));
            reason.focus();
        }
        else {
            onDecision.accept(decision.with(new Judgement(chosen, reason.getValue())));
        }
    }

    private Select<Destination> further(Checklist checklist, Answers answers) {
        var further = new Select<Destination>();
        further.setLabel(getTranslation("checklist.decide.further"));
        further.setItems(checklist.destinations()
            .stream()
            .filter(destination -> !assessment.destinations().containsKey(destination.code()))
            .filter(destination -> !assessment.blocked().contains(destination.code()))
            .filter(destination -> !assessment.hidden().contains(destination.code()))
            .filter(destination -> checklist.mayBeAdded(destination.code(), answers))
            .toList());
        further.setItemLabelGenerator(Destination::name);
        further.addValueChangeListener(change -> onDecision.accept(decision.adding(change.getValue().code())));
        return further;
    }

}
