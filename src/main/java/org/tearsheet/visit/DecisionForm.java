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
import org.tearsheet.referral.Urgency;

/**
 * The clinician's own judgement: another urgency, with a reason, or a further
 * destination.
 */
class DecisionForm extends Details {

    DecisionForm(Checklist checklist, Answers answers, Assessment assessment, Decision decision,
            SerializableConsumer<Decision> onDecision) {
        addClassName("decision");
        setSummaryText(getTranslation("checklist.decide"));
        setOpened(decision.urgency() != null);
        var urgency = new Select<Urgency>();
        urgency.setLabel(getTranslation("checklist.decide.urgency"));
        urgency.setItems(Urgency.values());
        urgency.setItemLabelGenerator(level -> getTranslation("checklist.urgency." + level));
        urgency.setValue(decision.urgency());
        var reason = new TextField(getTranslation("checklist.decide.reason"));
        reason.setHelperText(getTranslation("checklist.decide.reason.help"));
        reason.setMaxLength(200);
        reason.setValue(decision.reason());
        var take = new Button(getTranslation("checklist.decide.take"), _ -> {
            var chosen = urgency.getValue();
            reason.setInvalid(false);
            if (chosen != null && Decision.needsReason(assessment, chosen) && reason.getValue().isBlank()) {
                reason.setErrorMessage(getTranslation("checklist.decide.reason.needed"));
                reason.setInvalid(true);
                reason.focus();
            }
            else {
                onDecision.accept(decision.with(chosen, reason.getValue()));
            }
        });
        var rules = new Button(getTranslation("checklist.decide.rules"),
                _ -> onDecision.accept(decision.with(null, "")));
        var form = new Div(urgency, reason, take, rules, further(checklist, answers, assessment, decision, onDecision));
        form.addClassName("decision-form");
        add(form);
    }

    private Select<Destination> further(Checklist checklist, Answers answers, Assessment assessment, Decision decision,
            SerializableConsumer<Decision> onDecision) {
        var further = new Select<Destination>();
        further.setLabel(getTranslation("checklist.decide.further"));
        further.setItems(checklist.destinations()
            .stream()
            .filter(destination -> !assessment.destinations().containsKey(destination.code()))
            .filter(destination -> !assessment.hidden().contains(destination.code()))
            .filter(destination -> checklist.mayBeAdded(destination.code(), answers))
            .toList());
        further.setItemLabelGenerator(Destination::name);
        further.addValueChangeListener(change -> onDecision.accept(decision.adding(change.getValue().code())));
        return further;
    }

}
