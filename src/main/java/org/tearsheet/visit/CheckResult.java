package org.tearsheet.visit;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.tearsheet.clinic.Clinic;
import org.tearsheet.library.EditionStanding;
import org.tearsheet.library.EditionStanding.Verdict;
import org.tearsheet.library.Language;
import org.tearsheet.library.Library;
import org.tearsheet.library.TopicPage;
import org.tearsheet.print.CheckAnswer;

/** What became of the paper that has a code, and what to do with it. */
class CheckResult extends Composite<Div> {

    private final transient Library library;

    private final transient Clinic clinic;

    CheckResult(Library library, Clinic clinic) {
        this.library = library;
        this.clinic = clinic;
        getContent().addClassName("check-result");
        getContent().getElement().setAttribute("role", "status");
    }

    void clear() {
        getContent().removeAll();
    }

    void show(CheckAnswer answer) {
        clear();
        switch (answer) {
            case CheckAnswer.Known(var standing) -> show(standing);
            case CheckAnswer.Unknown _ ->
                say(false, getTranslation("check.unknown"), getTranslation("check.unknown.do"));
            case CheckAnswer.Mistyped _ ->
                say(false, getTranslation("check.mistyped"), getTranslation("check.mistyped.do"));
        }
    }

    private void show(EditionStanding standing) {
        var verdict = standing.verdict();
        var advice = verdict == Verdict.SUPERSEDED && !standing.replaced() ? "SUPERSEDED.none" : verdict.name();
        var answer = say(verdict.mayBeHandedOut(),
                getTranslation("check.verdict." + verdict, standing.since().map(this::date).orElse("")),
                getTranslation("check.do." + advice));
        var phone = clinic.profile().phone().strip();
        if (verdict == Verdict.WITHDRAWN && !phone.isEmpty()) {
            answer.add(new Paragraph(getTranslation("check.phone", phone)));
        }
        answer.add(facts(standing));
        if (verdict.mayBeHandedOut() || standing.replaced()) {
            library.open(standing.topic()).ifPresent(topic -> answer.add(link(topic, standing.replaced())));
        }
    }

    private Div say(boolean good, String headline, String advice) {
        var answer = new Div(new H2(headline), new Paragraph(advice));
        answer.addClassNames("check-answer", good ? "good" : "bad");
        getContent().add(answer);
        return answer;
    }

    private Paragraph facts(EditionStanding standing) {
        var facts = new Paragraph(getTranslation("check.facts", String.valueOf(standing.number()),
                getTranslation("language.name." + standing.language().tag()), date(standing.published()),
                date(standing.reviewDue())));
        facts.addClassName("check-facts");
        return facts;
    }

    private Paragraph link(TopicPage topic, boolean replaced) {
        return new Paragraph(new Span(getTranslation(replaced ? "check.new" : "check.topic") + " "),
                new Anchor(VisitRoutes.topic(topic.slug()), topic.text(Language.of(getLocale())).titles().plain()));
    }

    private String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(getLocale()).format(day);
    }

}
