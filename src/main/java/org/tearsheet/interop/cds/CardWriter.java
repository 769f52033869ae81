package org.tearsheet.interop.cds;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.tearsheet.database.LiveState;
import org.tearsheet.database.LiveState.Mark;
import org.tearsheet.interop.sheets.Addresses;
import org.tearsheet.interop.sheets.CodeIndex;
import org.tearsheet.interop.sheets.Match;
import org.tearsheet.interop.sheets.NeutralName;
import org.tearsheet.interop.sheets.Words;
import org.tearsheet.library.Language;

/** Says that there are sheets, without a word about what for. */
@Component
class CardWriter {

    /** Of the topics that fit, so many are named: a card is read in passing. */
    static final int MOST = 5;

    private final LiveState state;

    private final CodeIndex codes;

    private final SheetLinks links;

    private final NeutralName clinic;

    private final Addresses addresses;

    CardWriter(LiveState state, CodeIndex codes, SheetLinks links, NeutralName clinic, Addresses addresses) {
        this.state = state;
        this.codes = codes;
        this.links = links;
        this.clinic = clinic;
        this.addresses = addresses;
    }

    /** One card, or none if no sheet fits. */
    Card.Cards answer(PatientView view, Language reader) {
        var mark = state.now();
        var sheets = Match
            .best(view.codings().stream().flatMap(coding -> codes.find(mark, coding.system(), coding.code())))
            .map(match -> links.of(match.sheetNumber(), reader, mark))
            .filter(topic -> !topic.isEmpty())
            .limit(MOST)
            .flatMap(List::stream)
            .toList();
        return new Card.Cards(sheets.isEmpty() ? List.of() : List.of(card(sheets, reader, mark)));
    }

    private Card card(List<Link> sheets, Language reader, Mark mark) {
        var words = new Words(reader);
        return new Card(UUID.randomUUID().toString(), words.say("card.summary"), "info",
                new Card.Source(clinic.at(mark, words), addresses.home()),
                Arrays.stream(OverrideReason.values()).map(reason -> reason(reason, words)).toList(),
                Stream.concat(sheets.stream(), links.checklist(reader, mark).stream()).toList());
    }

    private Card.Reason reason(OverrideReason reason, Words words) {
        return new Card.Reason(reason.code(), addresses.home() + OverrideReason.SYSTEM,
                words.say("card.reason." + reason.code()));
    }

}
