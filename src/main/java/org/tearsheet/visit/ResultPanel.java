package org.tearsheet.visit;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import org.tearsheet.library.Slug;
import org.tearsheet.referral.Answers;
import org.tearsheet.referral.Assessment;
import org.tearsheet.referral.Checklist;
import org.tearsheet.referral.Judgement;
import org.tearsheet.referral.Service;

/** What follows from the answers so far, always in sight: how soon, where to, and why. */
class ResultPanel extends Section {

    private final transient Checklist checklist;

    private final transient Map<Slug, String> topics;

    private final transient List<Service> services;

    private final transient OutcomePaper paper;

    private final Paragraph urgency = new Paragraph();

    private final Div details = new Div();

    private transient Decision decision = Decision.NONE;

    private SerializableConsumer<String> openQuestion = _ -> {
    };

    ResultPanel(Checklist checklist, Map<Slug, String> topics, List<Service> services, OutcomePaper paper) {
        this.checklist = checklist;
        this.topics = topics;
        this.services = services;
        this.paper = paper;
        addClassName("result");
        urgency.addClassName("urgency");
        urgency.getElement().setAttribute("role", "status");
        add(new H2(getTranslation("checklist.result")), urgency, details);
    }

    void onOpenQuestion(SerializableConsumer<String> listener) {
        openQuestion = listener;
    }

    void show(Answers answers, Assessment assessment) {
        decision = decision.after(checklist, answers, assessment);
        var outcome = decision.outcome(assessment);
        var rules = getTranslation("checklist.urgency." + assessment.urgencyShown());
        var level = decision.judgement().map(Judgement::urgency).orElse(assessment.urgency());
        urgency.setText(decision.judgement()
            .map(own -> getTranslation("checklist.decided", getTranslation("checklist.urgency." + own.urgency())))
            .orElse(rules));
        urgency.setClassName("urgency urgency-" + level.name().toLowerCase(Locale.ROOT));
        details.removeAll();
        decision.judgement()
            .ifPresent(
                    own -> details.add(new Paragraph(getTranslation("checklist.decided.over", rules, own.reason()))));
        if (!assessment.mustAsk().isEmpty() && !assessment.notPrivate()) {
            details.add(stillToAsk(assessment));
        }
        details.add(new DestinationList(checklist, services, outcome));
        if (!assessment.notPrivate()) {
            assessment.notes().forEach(note -> details.add(new Paragraph(getTranslation("checklist.note." + note))));
            if (!assessment.disposition().equals("SEND_IF_AGREED")) {
                details.add(new Paragraph(getTranslation("checklist.disposition." + assessment.disposition())));
            }
            if (!assessment.reasons().isEmpty()) {
                details.add(new ReasonList(assessment));
            }
            if (!assessment.sheets().isEmpty()) {
                details.add(sheets(assessment));
            }
        }
        details.add(new DecisionForm(checklist, answers, assessment, decision, taken -> {
            decision = taken;
            show(answers, assessment);
        }), new OutcomeActions(paper, outcome));
    }

    private Div stillToAsk(Assessment assessment) {
        var open = new Div(new H3(getTranslation("checklist.must-ask", assessment.mustAsk().size())));
        open.addClassName("must-ask");
        checklist.items().stream().filter(item -> assessment.mustAsk().contains(item.id())).forEach(item -> {
            var go = new Button(item.question(), _ -> openQuestion.accept(item.id()));
            go.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            open.add(go);
        });
        return open;
    }

    private Div sheets(Assessment assessment) {
        var list = new UnorderedList();
        assessment.sheets().forEach(topic -> {
            var link = new Anchor(VisitRoutes.topic(topic), topics.getOrDefault(topic, topic.text()));
            link.setTarget(AnchorTarget.BLANK);
            list.add(new ListItem(link));
        });
        return new Div(new H3(getTranslation("checklist.sheets")), list);
    }

}
