package org.tearsheet.visit;

import java.time.Clock;
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
import org.tearsheet.referral.Service;
import org.tearsheet.referral.Summary;

/** What a visit came to, as text and on paper; made when asked for, kept nowhere. */
class OutcomePaper {

    private final Checklist checklist;

    private final List<Source> sources;

    private final List<Service> services;

    private final FormShop shop;

    private final Clock clock;

    OutcomePaper(Checklist checklist, List<Source> sources, List<Service> services, FormShop shop, Clock clock) {
        this.checklist = checklist;
        this.sources = sources;
        this.services = services;
        this.shop = shop;
        this.clock = clock;
    }

    String neutralText(Outcome outcome) {
        return Summary.neutral(checklist, outcome, today()).text();
    }

    String fullText(Outcome outcome) {
        return Summary.full(checklist, outcome, today(), sources).text();
    }

    PrintedForm summary(Outcome outcome) {
        var summary = Summary.full(checklist, outcome, today(), sources);
        var parts = summary.parts()
            .stream()
            .map(part -> new SummaryForm.Part(part.heading(),
                    part.lines().stream().map(line -> new SummaryForm.Line(line.text(), line.details())).toList()))
            .toList();
        return shop.summary(new SummaryForm(checklist.language(), today(), summary.prompt(), parts), Paper.A4);
    }

    /**
     * Neutral names and telephone numbers; a service's own name could tell the subject.
     */
    PrintedForm slip(Outcome outcome) {
        var places = destinations(outcome).stream().flatMap(this::places).toList();
        return shop.slip(new SlipForm(checklist.language(), today(), places), Paper.A4);
    }

    PrintedForm letter(Destination destination) {
        var service = verified(destination).findFirst();
        return shop.letter(new LetterForm(checklist.language(), today(), service.map(Service::name).orElse(""),
                service.map(Service::address).orElse(""), destination.neutral(), "", List.of()), Paper.A4);
    }

    /** Where this outcome sends somebody, as far as it may be shown now. */
    List<Destination> destinations(Outcome outcome) {
        return checklist.destinations()
            .stream()
            .filter(destination -> outcome.assessment().destinations().containsKey(destination.code())
                    || outcome.added().contains(destination.code()))
            .filter(destination -> !outcome.assessment().hidden().contains(destination.code()))
            .toList();
    }

    private Stream<Place> places(Destination destination) {
        var known = verified(destination)
            .map(service -> new Place(destination.neutral(), "", service.phone(), service.hours(), service.address()))
            .toList();
        return known.isEmpty() ? Stream.of(Place.unknown(destination.neutral())) : known.stream();
    }

    private Stream<Service> verified(Destination destination) {
        return services.stream()
            .filter(service -> service.destination().code().equals(destination.code()))
            .filter(service -> service.isVerified(today()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

}
