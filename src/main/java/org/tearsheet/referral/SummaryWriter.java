package org.tearsheet.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.tearsheet.library.Source;
import org.tearsheet.referral.Assessment.Reason;
import org.tearsheet.referral.Summary.Line;
import org.tearsheet.referral.Summary.Part;

/** Words a summary. */
class SummaryWriter {

    private static final String ASK = "ASK_";

    private static final String OFFER_AGAIN = "RE_OFFER_";

    private final Checklist checklist;

    private final Outcome outcome;

    private final Assessment assessment;

    private final LocalDate day;

    private final SummaryWords words;

    private final Set<String> cited = new LinkedHashSet<>();

    SummaryWriter(Checklist checklist, Outcome outcome, LocalDate day) {
        this.checklist = checklist;
        this.outcome = outcome;
        this.assessment = outcome.assessment();
        this.day = day;
        this.words = new SummaryWords(checklist.language());
    }

    Summary neutral() {
        return summary(date(), part("urgency", List.of(plain(urgency()))), part("next", neutralNames()),
                part("open", List.of(plain(String.valueOf(assessment.mustAsk().size())))));
    }

    Summary full(List<Source> sources) {
        if (inCompany()) {
            return summary(Stream.concat(neutral().parts().stream(),
                    Stream.of(part("notes", List.of(plain(checklist.privacy().says()))))));
        }
        return summary(date(), part("urgency", List.of(new Line(urgency(), reasonsWithoutDestination()))),
                part("destinations", destinations()), part("blocked", blocked()), part("must-ask", mustAsk()),
                part("disposition", List.of(plain(disposition()))), part("notes", notes()),
                part("sources", citations(sources)));
    }

    private Summary summary(Part... parts) {
        return summary(Stream.of(parts));
    }

    /** What has no lines takes no place. */
    private Summary summary(Stream<Part> parts) {
        return new Summary(words.say("prompt"), parts.filter(part -> !part.lines().isEmpty()).toList());
    }

    /**
     * Somebody else is in the room: reasons and questions would tell them what it is
     * about.
     */
    private boolean inCompany() {
        return !assessment.hidden().isEmpty();
    }

    private Part date() {
        return part("date", List.of(plain(words.date(day))));
    }

    private String urgency() {
        return outcome.judgement().map(this::decided).orElseGet(this::assessed);
    }

    private String decided(Judgement own) {
        return words.say("urgency.decided", words.say(own.urgency()));
    }

    private String assessed() {
        var level = assessment.urgency();
        if (assessment.complete() || level == Urgency.EMERGENCY) {
            return words.say(level);
        }
        return level == Urgency.SELF_CARE ? words.say("urgency.not-shown")
                : words.say("urgency.at-least", words.say(level));
    }

    private List<Line> neutralNames() {
        var names = outcome.destinations(checklist)
            .stream()
            .map(Destination::neutral)
            .distinct()
            .map(this::plain)
            .toList();
        return names.isEmpty() ? List.of(plain(words.say("none"))) : names;
    }

    private List<String> reasonsWithoutDestination() {
        var details = new ArrayList<String>();
        outcome.judgement().ifPresent(own -> {
            details.add(words.say("urgency.assessed", assessed()));
            if (!own.reason().isEmpty()) {
                details.add(words.say("urgency.reason", own.reason()));
            }
        });
        details.addAll(why(reason -> reason.urgent() && reason.destinations().isEmpty()));
        return details;
    }

    private List<Line> destinations() {
        var lines = outcome.destinations(checklist).stream().map(this::destination).toList();
        return lines.isEmpty() ? List.of(plain(words.say("none"))) : lines;
    }

    private Line destination(Destination destination) {
        var soon = assessment.destinations().get(destination.code());
        return new Line(
                words.say("destination", named(destination), soon == null ? words.say("added") : words.say(soon)),
                why(destination));
    }

    private String named(Destination destination) {
        var flags = checklist.flags(assessment, destination.code());
        return flags.isEmpty() ? destination.name() : "%s (%s)".formatted(destination.name(), String.join(", ", flags));
    }

    private List<Line> blocked() {
        return checklist.destinations()
            .stream()
            .filter(destination -> assessment.blocked().contains(destination.code()))
            .filter(destination -> !outcome.added().contains(destination.code()))
            .map(destination -> new Line(destination.name(), why(destination)))
            .toList();
    }

    private List<Line> mustAsk() {
        return assessment.mustAsk().stream().map(item -> plain(question(item))).toList();
    }

    private String disposition() {
        return words.sayOr("disposition." + assessment.disposition(), assessment.disposition());
    }

    private List<Line> notes() {
        return assessment.notes().stream().map(note -> plain(note(note))).toList();
    }

    private String note(String code) {
        if (code.startsWith(ASK)) {
            return words.say("note.ask", question(code.substring(ASK.length())));
        }
        if (code.startsWith(OFFER_AGAIN)) {
            return words.say("note.offer-again", question(code.substring(OFFER_AGAIN.length())));
        }
        return words.sayOr("note." + code, code);
    }

    private String question(String item) {
        return checklist.items()
            .stream()
            .filter(other -> other.id().equals(item))
            .findFirst()
            .map(found -> "%s: %s".formatted(found.id(), found.question()))
            .orElse(item);
    }

    private List<String> why(Destination destination) {
        return checklist.why(assessment, destination.code()).stream().map(this::why).toList();
    }

    private List<String> why(Predicate<Reason> relevant) {
        return assessment.reasons().stream().filter(relevant).map(this::why).toList();
    }

    private String why(Reason reason) {
        cited.addAll(reason.sources());
        var said = Stream.of(reason.says(), reason.rationale()).filter(text -> !text.isEmpty()).toList();
        return "%s: %s%s".formatted(reason.rule(), String.join(" ", said),
                reason.sources().isEmpty() ? "" : " (%s)".formatted(String.join(", ", reason.sources())));
    }

    private List<Line> citations(List<Source> sources) {
        return sources.stream()
            .filter(source -> cited.contains(source.key()))
            .map(source -> plain("%s: %s".formatted(source.key(), source.citation())))
            .toList();
    }

    private Part part(String heading, List<Line> lines) {
        return new Part(words.say("heading." + heading), lines);
    }

    private Line plain(String text) {
        return new Line(text, List.of());
    }

}
