package org.tearsheet.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tearsheet.exchange.Meeting.TextMeeting;
import org.tearsheet.exchange.Pack.PackedTopic;
import org.tearsheet.library.Proposals;
import org.tearsheet.library.TextCheck;

/** Reads one topic of a pack once more, for somebody who decides about it. */
@Component
class PackComparison {

    private final Proposals proposals;

    private final Deliveries deliveries;

    private final TransactionTemplate transaction;

    private final List<TextCheck> checks;

    PackComparison(Proposals proposals, Deliveries deliveries, TransactionTemplate transaction,
            List<TextCheck> checks) {
        this.proposals = proposals;
        this.deliveries = deliveries;
        this.transaction = transaction;
        this.checks = checks;
    }

    PackDifference of(UploadedPack upload, Place place) {
        try (var archive = PackArchive.open(upload)) {
            var files = archive.files().stream().filter(file -> isNeeded(file, place)).toList();
            var reader = new PackReader(files, checks);
            return Optional.ofNullable(transaction.execute(_ -> of(reader, place))).orElseThrow();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private PackDifference of(PackReader reader, Place place) {
        var meetings = new Meetings(proposals, deliveries, reader.head().orElseThrow().name());
        var topics = new ArrayList<PackedTopic>();
        var checklists = reader.readSome(topics::add);
        var found = topics.isEmpty() ? Optional.<Meeting>empty() : meetings.of(topics).stream().findFirst();
        if (place.text().isEmpty()) {
            return PackDifference.of(found.orElseThrow().description());
        }
        return found.map(Meeting::texts)
            .orElseGet(() -> meetings.ofChecklists(checklists))
            .stream()
            .filter(text -> Place.of(place.topic(), text.packed().kind(), text.packed().language()).equals(place))
            .findFirst()
            .map(TextMeeting::merge)
            .map(PackDifference::of)
            .orElseThrow();
    }

    private static boolean isNeeded(PackFile file, Place place) {
        var folder = place.topic().equals(Place.CHECKLIST) ? PackReader.CHECKLIST : place.topic();
        return file.folder().isEmpty() || file.folder().equals(folder);
    }

}
