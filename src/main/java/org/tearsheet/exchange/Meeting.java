package org.tearsheet.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.tearsheet.exchange.Pack.PackedText;
import org.tearsheet.library.Slug;
import org.tearsheet.library.TextStanding;
import org.tearsheet.library.TopicDraft;
import org.tearsheet.library.TopicStanding;

/** A topic of a pack beside the same topic here. */
record Meeting(TopicDraft packed, Optional<TopicStanding> here, TopicMerge description, List<TextMeeting> texts,
        Optional<TopicPreview.Clash> clash) {

    TopicPreview preview() {
        var titles = packed.texts()
            .entrySet()
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().titles().plain()));
        return new TopicPreview(slug().text(), titles,
                here.map(standing -> standing.topic().sheetNumber()).orElse(packed.sheetNumber()), description.fate(),
                here.map(TopicStanding::version).orElse(-1L), clash, texts.stream().map(TextMeeting::preview).toList());
    }

    Slug slug() {
        return packed.slug();
    }

    /** A text of a pack beside the same text here. */
    record TextMeeting(PackedText packed, Optional<TextStanding> here, TextMerge merge) {

        TextPreview preview() {
            return new TextPreview(packed.kind(), packed.language(),
                    here.filter(TextStanding::open).isPresent() ? Fate.DRAFT_OPEN : merge.fate(), newest());
        }

        int newest() {
            return here.map(TextStanding::newest).orElse(0);
        }

    }

}
