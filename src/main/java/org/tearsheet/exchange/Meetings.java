package org.tearsheet.exchange;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.tearsheet.exchange.Deliveries.TextKey;
import org.tearsheet.exchange.Meeting.TextMeeting;
import org.tearsheet.exchange.Pack.PackedText;
import org.tearsheet.exchange.Pack.PackedTopic;
import org.tearsheet.library.EditionDraft;
import org.tearsheet.library.Proposals;
import org.tearsheet.library.Slug;
import org.tearsheet.library.TextStanding;
import org.tearsheet.library.TextStanding.Delivered;
import org.tearsheet.library.TopicDraft;
import org.tearsheet.library.TopicStanding;

/**
 * Brings what a pack holds beside what is here and what it delivered last, for many
 * topics with a few queries.
 */
class Meetings {

    private final Proposals proposals;

    private final Deliveries deliveries;

    private final String pack;

    private final boolean starter;

    private final Map<Integer, Slug> sheetNumbers;

    Meetings(Proposals proposals, Deliveries deliveries, String pack) {
        this.proposals = proposals;
        this.deliveries = deliveries;
        this.pack = pack;
        this.starter = deliveries.isStarter(pack);
        this.sheetNumbers = proposals.sheetNumbers();
    }

    /** Which topic here has which sheet number. */
    Map<Integer, Slug> sheetNumbers() {
        return sheetNumbers;
    }

    List<Meeting> of(Collection<PackedTopic> topics) {
        var here = proposals.standing(topics.stream().map(packed -> packed.topic().slug()).toList());
        var described = deliveries.topics(pack, here.values().stream().map(TopicStanding::id).toList());
        var texts = delivered(here.values().stream().flatMap(standing -> standing.texts().stream()));
        return topics.stream().map(packed -> {
            var standing = Optional.ofNullable(here.get(packed.topic().slug()));
            var base = standing.flatMap(known -> Optional.ofNullable(described.get(known.id()))
                .or(() -> Optional.of(known.topic()).filter(_ -> starter && known.starter())));
            return new Meeting(packed.topic(), standing,
                    new TopicMerge(base, standing.map(TopicStanding::topic), packed.topic()),
                    packed.texts()
                        .stream()
                        .map(text -> meeting(text, standing.flatMap(known -> known.text(text.kind(), text.language())),
                                texts))
                        .toList(),
                    clash(packed.topic(), standing));
        }).toList();
    }

    List<TextMeeting> ofChecklists(List<PackedText> checklists) {
        var here = proposals.checklist();
        var texts = delivered(here.stream());
        return checklists.stream()
            .map(text -> meeting(text,
                    here.stream().filter(standing -> standing.language() == text.language()).findFirst(), texts))
            .toList();
    }

    private Map<TextKey, Delivered> delivered(Stream<TextStanding> texts) {
        return deliveries.texts(pack, texts.map(TextStanding::document).distinct().toList());
    }

    private TextMeeting meeting(PackedText packed, Optional<TextStanding> here, Map<TextKey, Delivered> delivered) {
        var base = here.flatMap(standing -> base(standing,
                Optional.ofNullable(delivered.get(new TextKey(standing.document(), standing.language())))));
        return new TextMeeting(packed, here,
                new TextMerge(packed.kind(), base, here.flatMap(TextStanding::present), packed.draft()));
    }

    /**
     * What came last: through an import, or at a start for the pack the library began
     * with.
     */
    private Optional<EditionDraft> base(TextStanding here, Optional<Delivered> imported) {
        return Stream.concat(imported.stream(), here.starter().filter(_ -> starter).stream())
            .max((one, other) -> one.at().compareTo(other.at()))
            .map(Delivered::text);
    }

    private Optional<TopicPreview.Clash> clash(TopicDraft packed, Optional<TopicStanding> here) {
        return Optional.ofNullable(sheetNumbers.get(packed.sheetNumber()))
            .filter(owner -> !owner.equals(packed.slug()))
            .filter(_ -> here.map(standing -> standing.topic().sheetNumber() != packed.sheetNumber()).orElse(true))
            .map(owner -> new TopicPreview.Clash(owner.text(), proposals.title(owner).orElse(owner.text())));
    }

}
