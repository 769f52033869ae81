package org.tearsheet.visit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.SerializableConsumer;
import org.tearsheet.library.Source;
import org.tearsheet.referral.Answers;
import org.tearsheet.referral.Assessment;
import org.tearsheet.referral.Checklist;
import org.tearsheet.referral.Judgement;
import org.tearsheet.referral.Outcome;

/** What follows from the answers so far, always in sight: how soon, where to, and why. */
class ResultPanel extends Section {

    private final transient Checklist checklist;

    private final transient LocalServices services;

    private final transient Map<String, String> citations;

    private final transient SheetShelf shelf;

    private final transient OutcomePaper paper;

    private final Paragraph urgency = new Paragraph();

    private final Announcement announcement = new Announcement();

    private final Div details = new Div();

    private final DecisionForm form;

    private final Div actions = new Div();

    private transient Answers answers;

    private transient Decision decision = Decision.NONE;

    private SerializableConsumer<String> openQuestion = _ -> {
    };

    ResultPanel(Checklist checklist, LocalServices services, List<Source> sources, SheetShelf shelf,
            OutcomePaper paper) {
        this.checklist = checklist;
        this.services = services;
        this.citations = sources.stream().collect(Collectors.toMap(Source::key, Source::citation));
        this.shelf = shelf;
        this.paper = paper;
        this.form = new DecisionForm(checklist, this::decide);
        this.answers = checklist.fresh();
        addClassName("result");
        urgency.addClassName("urgency");
        urgency.getElement().setAttribute("tabindex", "-1");
        add(new H2(getTranslation("checklist.result")), urgency, announcement, details, form, actions);
    }

    void onOpenQuestion(SerializableConsumer<String> listener) {
        openQuestion = listener;
    }

    private void decide(Decision taken) {
        decision = taken;
        show(answers, checklist.assess(answers));
        urgency.getElement().callJsFunction("focus");
    }

    void show(Answers given, Assessment assessment) {
        answers = given;
        decision = decision.after(checklist, answers, assessment);
        var outcome = decision.outcome(assessment);
        details.removeAll();
        showUrgency(outcome);
        if (!assessment.notPrivate()) {
            showDecision(assessment);
        }
        if (!assessment.mustAsk().isEmpty() && !assessment.notPrivate()) {
            details.add(stillToAsk(assessment));
        }
        details
            .add(new DestinationList(checklist, outcome, services, citations, code -> decide(decision.without(code))));
        if (!assessment.notPrivate()) {
            explain(assessment);
            details.add(new SheetSuggestions(assessment, shelf));
        }
        form.show(answers, assessment, decision);
        form.setVisible(!assessment.notPrivate());
        actions.removeAll();
        actions.add(new OutcomeActions(paper, outcome));
        announcement.say(urgency.getText(), paper.destinations(outcome));
    }

    private void showUrgency(Outcome outcome) {
        var rules = getTranslation("checklist.urgency." + outcome.assessment().urgencyShown());
        var own = outcome.judgement();
        var level = own.map(Judgement::urgency).orElse(outcome.assessment().urgency());
        urgency.setText(own.map(decided -> getTranslation("checklist.decided",
                getTranslation("checklist.urgency." + decided.urgency())))
            .orElse(rules));
        urgency.setClassName("urgency urgency-" + level.name().toLowerCase(Locale.ROOT));
    }

    /** What the clinician decided, against what, and why. */
    private void showDecision(Assessment assessment) {
        var rules = getTranslation("checklist.urgency." + assessment.urgencyShown());
        decision.judgement()
            .ifPresent(
                    own -> details.add(new Paragraph(getTranslation("checklist.decided.over", rules, own.reason()))));
        decision.lapsed().ifPresent(lapsed -> details.add(lapsed(lapsed)));
    }

    private Paragraph lapsed(Judgement judgement) {
        var words = new Paragraph(
                getTranslation("checklist.decided.lapsed", getTranslation("checklist.urgency." + judgement.urgency())));
        words.addClassName("decision-lapsed");
        return words;
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

    /** What else the rules say, beside where to go. */
    private void explain(Assessment assessment) {
        assessment.notes().forEach(note -> details.add(new Paragraph(getTranslation("checklist.note." + note))));
        if (!assessment.disposition().equals("SEND_IF_AGREED")) {
            details.add(new Paragraph(getTranslation("checklist.disposition." + assessment.disposition())));
        }
        var others = assessment.reasons()
            .stream()
            .filter(reason -> checklist.destinations()
                .stream()
                .noneMatch(destination -> checklist.why(assessment, destination.code()).contains(reason)))
            .toList();
        if (!others.isEmpty()) {
            details.add(new ReasonList("checklist.why.also", others, citations));
        }
    }

}
