package org.tearsheet.visit;

import java.util.Optional;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import org.tearsheet.print.PaperCharacters;
import org.tearsheet.referral.Answers;
import org.tearsheet.referral.Assessment;
import org.tearsheet.referral.Checklist;
import org.tearsheet.referral.Destination;
import org.tearsheet.referral.Judgement;
import org.tearsheet.referral.Urgency;

/** Another urgency, with a reason, or a further destination. */
class DecisionFields extends Div {

    private final transient Checklist checklist;

    private final SerializableConsumer<Decision> onDecision;

    private final Select<Urgency> urgency = new Select<>();

    private final TextField reason = new TextField();

    private final Select<Destination> further = new Select<>();

    private transient Assessment assessment;

    private transient Decision decision = Decision.NONE;

    DecisionFields(Checklist checklist, SerializableConsumer<Decision> onDecision) {
        this.checklist = checklist;
        this.onDecision = onDecision;
        this.assessment = checklist.assess(checklist.fresh());
        addClassName("decision-form");
        urgency.setLabel(getTranslation("checklist.decide.urgency"));
        urgency.setItems(Urgency.values());
        urgency.setItemLabelGenerator(level -> getTranslation("checklist.urgency." + level));
        reason.setLabel(getTranslation("checklist.decide.reason"));
        reason.setHelperText(getTranslation("checklist.decide.reason.help"));
        reason.setMaxLength(200);
        further.setLabel(getTranslation("checklist.decide.further"));
        further.setItemLabelGenerator(Destination::name);
        further.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                onDecision.accept(decision.adding(change.getValue().code()));
            }
        });
        var take = new Button(getTranslation("checklist.decide.take"), _ -> take());
        var rules = new Button(getTranslation("checklist.decide.rules"), _ -> back());
        add(urgency, reason, take, rules, further);
    }

    /** What can be decided over this result. */
    void show(Answers answers, Assessment shown, Decision taken) {
        assessment = shown;
        decision = taken;
        further.setItems(checklist.destinations()
            .stream()
            .filter(destination -> !shown.destinations().containsKey(destination.code()))
            .filter(destination -> !shown.blocked().contains(destination.code()))
            .filter(destination -> !shown.hidden().contains(destination.code()))
            .filter(destination -> !taken.added().contains(destination.code()))
            .filter(destination -> checklist.mayBeAdded(destination.code(), answers))
            .toList());
    }

    private void take() {
        var chosen = urgency.getValue();
        if (chosen == null) {
            return;
        }
        var fault = fault(chosen);
        reason.setInvalid(fault.isPresent());
        fault.ifPresent(reason::setErrorMessage);
        if (reason.isInvalid()) {
            reason.focus();
        }
        else {
            onDecision.accept(decision.with(new Judgement(chosen, reason.getValue()), assessment));
        }
    }

    /** What keeps a decision from being taken with the reason as it is. */
    private Optional<String> fault(Urgency chosen) {
        if (Judgement.needsReason(assessment, chosen) && reason.getValue().isBlank()) {
            return Optional.of(getTranslation("checklist.decide.reason.needed"));
        }
        return PaperCharacters.firstUnprintable(reason.getValue())
            .map(sign -> getTranslation("print.note.unprintable", Character.toString(sign.codePoint())));
    }

    private void back() {
        urgency.clear();
        reason.clear();
        reason.setInvalid(false);
        onDecision.accept(Decision.NONE);
    }

}
