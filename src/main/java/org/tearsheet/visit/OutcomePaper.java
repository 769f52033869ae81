package org.tearsheet.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.tearsheet.library.Source;
import org.tearsheet.print.FormShop;
import org.tearsheet.print.LetterForm;
import org.tearsheet.print.Paper;
import org.tearsheet.print.PrintedForm;
import org.tearsheet.print.SlipForm;
import org.tearsheet.print.SlipForm.Place;
import org.tearsheet.print.SummaryForm;
import org.tearsheet.referral.Checklist;
import org.tearsheet.referral.Destination;
import org.tearsheet.referral.Outcome;
import org.tearsheet.referral.Referral;
import org.tearsheet.referral.Service;
import org.tearsheet.referral.Summary;

/** What a visit came to, as text and on paper; made when asked for, kept nowhere. */
class OutcomePaper {

    private final Checklist checklist;

    private final List<Source> sources;

    private final LocalServices services;

    private final FormShop shop;

    private final LocalDate today;

    private Paper paper;

    /**
     * @param today the date on paper, where the clinician is
     */
    OutcomePaper(Checklist checklist, List<Source> sources, LocalServices services, FormShop shop, LocalDate today) {
        this.checklist = checklist;
        this.sources = sources;
        this.services = services;
        this.shop = shop;
        this.today = today;
        this.paper = shop.usualPaper();
    }

    Paper size() {
        return paper;
    }

    void size(Paper chosen) {
        paper = chosen;
    }

    String neutralText(Outcome outcome) {
        return Summary.neutral(checklist, outcome, today).text();
    }

    String fullText(Outcome outcome) {
        return Summary.full(checklist, outcome, today, sources).text();
    }

    PrintedForm summary(Outcome outcome) {
        var summary = Summary.full(checklist, outcome, today, sources);
        var parts = summary.parts()
            .stream()
            .map(part -> new SummaryForm.Part(part.heading(),
                    part.lines().stream().map(line -> new SummaryForm.Line(line.text(), line.details())).toList()))
            .toList();
        return shop.summary(new SummaryForm(checklist.language(), today, summary.prompt(), parts), paper);
    }

    /**
     * Neutral names and telephone numbers; a service's own name could tell the subject.
     */
    PrintedForm slip(Outcome outcome) {
        var places = destinations(outcome).stream().flatMap(this::places).toList();
        return shop.slip(new SlipForm(checklist.language(), today, places), paper);
    }

    /**
     * A letter. Told openly, it names the service, what is asked for and why; otherwise
     * nobody who finds it learns what it is about, and the service is filled in by pen.
     */
    PrintedForm letter(Outcome outcome, Destination destination, boolean openly) {
        var referral = Referral.of(checklist, outcome, destination);
        var service = services.verified(destination.code()).filter(_ -> openly).findFirst();
        return shop.letter(new LetterForm(checklist.language(), today, !openly, service.map(Service::name).orElse(""),
                service.map(Service::address).orElse(""), openly ? destination.name() : destination.neutral(),
                referral.soon(), openly ? referral.reasons() : List.of()), paper);
    }

    List<Destination> destinations(Outcome outcome) {
        return outcome.destinations(checklist);
    }

    private Stream<Place> places(Destination destination) {
        var known = services.verified(destination.code())
            .map(service -> new Place(destination.neutral(), "", service.phone(), service.hours(), service.address()))
            .toList();
        return known.isEmpty() ? Stream.of(Place.unknown(destination.neutral())) : known.stream();
    }

}
