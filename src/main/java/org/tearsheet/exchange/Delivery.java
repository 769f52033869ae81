package org.tearsheet.exchange;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.tearsheet.exchange.Deliveries.DeliveredText;
import org.tearsheet.exchange.Deliveries.DeliveredTopic;
import org.tearsheet.exchange.Deliveries.TextKey;
import org.tearsheet.exchange.Meeting.TextMeeting;
import org.tearsheet.exchange.PackReader.Head;
import org.tearsheet.library.DocumentId;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.EditionId;
import org.tearsheet.library.Language;
import org.tearsheet.library.Proposals;
import org.tearsheet.library.TextStanding;
import org.tearsheet.library.TopicDraft;
import org.tearsheet.library.TopicId;
import org.tearsheet.library.TopicStanding;

/**
 * A pack on its way into the library. It stops at the first topic that is not as the
 * administrator saw it.
 */
class Delivery {

    private final Proposals proposals;

    private final Deliveries deliveries;

    private final Head pack;

    private final Decisions decisions;

    private final PackPreview preview;

    private final Iterator<TopicPreview> previewed;

    private final Set<Integer> numbers = new HashSet<>();

    private final List<DeliveredTopic> topics = new ArrayList<>();

    private final List<DeliveredText> texts = new ArrayList<>();

    private int drafts;

    Delivery(Proposals proposals, Deliveries deliveries, Head pack, Decisions decisions, PackPreview preview) {
        this.proposals = proposals;
        this.deliveries = deliveries;
        this.pack = pack;
        this.decisions = decisions;
        this.preview = preview;
        this.previewed = preview.topics().iterator();
    }

    /** How many drafts came of it so far. */
    int drafts() {
        return drafts;
    }

    void take(List<Meeting> meetings) {
        for (var meeting : meetings) {
            if (!previewed.hasNext() || !previewed.next().equals(meeting.preview())) {
                throw new LibraryMoved(meeting.slug().text());
            }
            describe(meeting).ifPresent(topic -> takeTexts(meeting.slug().text(), Optional.of(topic),
                    meeting.here().map(TopicStanding::documents).orElse(Map.of()), meeting.texts()));
        }
        write();
    }

    void takeChecklists(List<TextMeeting> checklists) {
        if (!checklists.stream().map(TextMeeting::preview).toList().equals(preview.checklists())) {
            throw new LibraryMoved("checklist");
        }
        var documents = new EnumMap<DocumentKind, DocumentId>(DocumentKind.class);
        proposals.checklistDocument().ifPresent(document -> documents.put(DocumentKind.CHECKLIST, document));
        takeTexts(Place.CHECKLIST, Optional.empty(), documents, checklists);
        write();
    }

    private void write() {
        proposals.write();
        deliveries.remember(pack.name(), topics, texts);
        topics.clear();
        texts.clear();
    }

    /** The topic as it is here from now on; empty if it is new and left out. */
    private Optional<TopicId> describe(Meeting meeting) {
        var slug = meeting.slug().text();
        var choice = decisions.about(slug, meeting.preview());
        if (meeting.here().isEmpty() && choice != Choice.TAKE) {
            return Optional.empty();
        }
        var chosen = meeting.description().chosen(choice);
        var topic = meeting.here().map(TopicStanding::id).orElseGet(() -> proposals.add(numbered(meeting)));
        if (meeting.here().isPresent()) {
            chosen.ifPresent(description -> proposals.change(topic, description));
        }
        if (choice != Choice.LATER) {
            topics.add(new DeliveredTopic(topic, meeting.packed()));
        }
        return Optional.of(topic);
    }

    private TopicDraft numbered(Meeting meeting) {
        var packed = meeting.packed();
        var slug = packed.slug().text();
        int number = meeting.clash().isEmpty() ? packed.sheetNumber()
                : decisions.sheetNumbers().getOrDefault(slug, preview.proposed().getOrDefault(slug, 0));
        if (meeting.clash().isPresent() && (preview.taken().contains(number) || !numbers.add(number))) {
            throw new IllegalArgumentException("The sheet number of %s is taken".formatted(slug));
        }
        return new TopicDraft(packed.slug(), number, packed.audience(), packed.takeHome(), packed.situation(),
                packed.texts(), packed.synonyms(), packed.codes(), packed.codeNotes());
    }

    private void takeTexts(String slug, Optional<TopicId> topic, Map<DocumentKind, DocumentId> known,
            List<TextMeeting> meetings) {
        var documents = new EnumMap<DocumentKind, DocumentId>(DocumentKind.class);
        documents.putAll(known);
        for (var meeting : meetings) {
            var choice = decisions.about(slug, meeting.preview());
            if (choice != Choice.LATER) {
                var packed = meeting.packed();
                var document = documents.computeIfAbsent(packed.kind(),
                        kind -> proposals.begin(topic, kind, packed.reviewMonths()));
                meeting.merge().chosen(choice, "%s %s".formatted(pack.name(), pack.version())).ifPresent(text -> {
                    proposals.draft(document, topic, packed.kind(), packed.language(), meeting.newest() + 1,
                            original(meeting, meetings), text);
                    drafts++;
                });
                texts.add(new DeliveredText(new TextKey(document, packed.language()), packed.draft()));
            }
        }
    }

    /** The English text that is out, if the pack's translation was made from the same. */
    private static Optional<EditionId> original(TextMeeting translation, List<TextMeeting> meetings) {
        return meetings.stream()
            .filter(_ -> translation.packed().language() != Language.ENGLISH)
            .filter(text -> text.packed().language() == Language.ENGLISH
                    && text.packed().kind() == translation.packed().kind() && text.merge().fate() == Fate.UNCHANGED)
            .findFirst()
            .flatMap(TextMeeting::here)
            .flatMap(TextStanding::published);
    }

}
