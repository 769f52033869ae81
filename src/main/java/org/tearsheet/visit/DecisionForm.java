package org.tearsheet.visit;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.function.SerializableConsumer;
import org.jspecify.annotations.Nullable;
import org.tearsheet.referral.Answers;
import org.tearsheet.referral.Assessment;
import org.tearsheet.referral.Checklist;

/**
 * The clinician's own judgement, folded away, and made when it is first opened. It stays
 * open, with what was typed, while answers change.
 */
class DecisionForm extends Details {

    private final transient Checklist checklist;

    private final SerializableConsumer<Decision> onDecision;

    private @Nullable DecisionFields fields;

    private transient Answers answers;

    private transient Assessment assessment;

    private transient Decision decision = Decision.NONE;

    DecisionForm(Checklist checklist, SerializableConsumer<Decision> onDecision) {
        this.checklist = checklist;
        this.onDecision = onDecision;
        this.answers = checklist.fresh();
        this.assessment = checklist.assess(answers);
        addClassName("decision");
        setSummaryText(getTranslation("checklist.decide"));
        addOpenedChangeListener(_ -> make());
    }

    private void make() {
        if (fields == null) {
            fields = new DecisionFields(checklist, onDecision);
            fields.show(answers, assessment, decision);
            add(fields);
        }
    }

    /** What can be decided over this result. */
    void show(Answers given, Assessment shown, Decision taken) {
        answers = given;
        assessment = shown;
        decision = taken;
        if (fields != null) {
            fields.show(given, shown, taken);
        }
    }

}
