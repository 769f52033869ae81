package org.tearsheet.visit;

import java.util.List;
import java.util.Map;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import org.tearsheet.library.Slug;
import org.tearsheet.referral.Answers;
import org.tearsheet.referral.Assessment;
import org.tearsheet.referral.Checklist;
import org.tearsheet.referral.Destination;
import org.tearsheet.referral.Service;

/** What follows from the answers so far, always in sight: how soon, where to, and why. */
class ResultPanel extends Section {

    private final transient Checklist checklist;

    private final transient Map<Slug, String> topics;

    private final transient List<Service> services;

    private final Paragraph urgency = new Paragraph();

    private final Div details = new Div();

    private transient Decision decision = Decision.NONE;

    private SerializableConsumer<String> openQuestion = _ -> {
    };

    ResultPanel(Checklist checklist, Map<Slug, String> topics, List<Service> services) {
        this.checklist = checklist;
        this.topics = topics;
        this.services = services;
        addClassName("result");
        var heading = new H2(getTranslation("checklist.result"));
        urgency.addClassName("urgency");
        urgency.getElement().setAttribute("role", "status");
        add(heading, urgency, details);
    }

    void onOpenQuestion(SerializableConsumer<String> listener) {
        openQuestion = listener;
    }

    void show(Answers answers, Assessment assessment) {
        decision = decision.against(assessment);
        var decided = decision.urgency();
        urgency.setText(decided == null ? getTranslation("checklist.urgency." + assessment.urgencyShown())
                : getTranslation("checklist.decided", getTranslation("checklist.urgency." + decided)));
        urgency.setClassName("urgency urgency-"
                + (decided == null ? assessment.urgency() : decided).name().toLowerCase(java.util.Locale.ROOT));
        details.removeAll();
        if (decided != null) {
            details.add(new Paragraph(getTranslation("checklist.decided.over",
                    getTranslation("checklist.urgency." + assessment.urgencyShown()), decision.reason())));
        }
        if (!assessment.mustAsk().isEmpty() && !assessment.notPrivate()) {
            details.add(stillToAsk(assessment));
        }
        var shown = new UnorderedList();
        assessment.destinations()
            .entrySet()
            .stream()
            .filter(entry -> !assessment.hidden().contains(entry.getKey()))
            .sorted(Map.Entry.<String, org.tearsheet.referral.Urgency>comparingByValue().reversed())
            .forEach(entry -> shown.add(destination(entry)));
        decision.added()
            .stream()
            .filter(code -> !assessment.destinations().containsKey(code) && checklist.mayBeAdded(code, answers))
            .forEach(code -> shown
                .add(new ListItem(new Span(name(code) + " "), new Span(getTranslation("checklist.decided.added")))));
        if (shown.getComponentCount() > 0) {
            details.add(new H3(getTranslation("checklist.destinations")), shown);
        }
        if (!assessment.blocked().isEmpty()) {
            var blocked = new UnorderedList();
            assessment.blocked().forEach(code -> blocked.add(new ListItem(name(code))));
            details.add(new H3(getTranslation("checklist.blocked")), blocked);
        }
        assessment.notes().forEach(note -> details.add(new Paragraph(getTranslation("checklist.note." + note))));
        if (!assessment.disposition().equals("SEND_IF_AGREED")) {
            details.add(new Paragraph(getTranslation("checklist.disposition." + assessment.disposition())));
        }
        if (!assessment.notPrivate()) {
            if (!assessment.reasons().isEmpty()) {
                details.add(new ReasonList(assessment));
            }
            sheets(assessment);
        }
        details.add(new DecisionForm(checklist, answers, assessment, decision, taken -> {
            decision = taken;
            show(answers, assessment);
        }));
    }

    private Div stillToAsk(Assessment assessment) {
        var open = new Div(new H3(getTranslation("checklist.must-ask", assessment.mustAsk().size())));
        open.addClassName("must-ask");
        for (var item : assessment.mustAsk()) {
            var go = new Button(question(item), _ -> openQuestion.accept(item));
            go.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            open.add(go);
        }
        return open;
    }

    private ListItem destination(Map.Entry<String, org.tearsheet.referral.Urgency> entry) {
        var when = new Span(getTranslation("checklist.urgency." + entry.getValue()));
        when.addClassName("destination-urgency");
        var name = new Span(name(entry.getKey()));
        name.addClassName("destination-name");
        var item = new ListItem(name, when);
        services.stream()
            .filter(service -> service.destination().code().equals(entry.getKey()))
            .forEach(service -> item.add(new ServiceLines(service)));
        return item;
    }

    private void sheets(Assessment assessment) {
        if (assessment.sheets().isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        assessment.sheets().forEach(topic -> {
            var link = new Anchor(VisitRoutes.topic(topic), topics.getOrDefault(topic, topic.text()));
            link.getElement().setAttribute("target", "_blank");
            list.add(new ListItem(link));
        });
        details.add(new H3(getTranslation("checklist.sheets")), list);
    }

    private String name(String code) {
        return checklist.destinations()
            .stream()
            .filter(destination -> destination.code().equals(code))
            .map(Destination::name)
            .findFirst()
            .orElse(code);
    }

    private String question(String item) {
        return checklist.items()
            .stream()
            .filter(known -> known.id().equals(item))
            .map(org.tearsheet.referral.Item::question)
            .findFirst()
            .orElse(item);
    }

}
