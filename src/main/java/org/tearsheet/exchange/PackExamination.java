package org.tearsheet.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tearsheet.exchange.Pack.PackedText;
import org.tearsheet.exchange.Pack.PackedTopic;
import org.tearsheet.exchange.PackReader.Head;
import org.tearsheet.library.Proposals;
import org.tearsheet.library.Source;
import org.tearsheet.library.TextCheck;

/** Reads a pack through and says what it would bring; keeps nothing of its texts. */
@Component
class PackExamination {

    private final Proposals proposals;

    private final Deliveries deliveries;

    private final TransactionTemplate transaction;

    private final List<TextCheck> checks;

    PackExamination(Proposals proposals, Deliveries deliveries, TransactionTemplate transaction,
            List<TextCheck> checks) {
        this.proposals = proposals;
        this.deliveries = deliveries;
        this.transaction = transaction;
        this.checks = checks;
    }

    PackPreview examine(UploadedPack upload, Progress progress) {
        try (var archive = PackArchive.open(upload)) {
            var reader = new PackReader(archive.files(), checks);
            progress.begin(reader.topics());
            var head = reader.head();
            if (head.isEmpty()) {
                reader.read(_ -> progress.step(1));
                throw new IllegalStateException("A pack without a head was not refused");
            }
            return examine(reader, head.get(), progress);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private PackPreview examine(PackReader reader, Head head, Progress progress) {
        var meetings = inTransaction(() -> new Meetings(proposals, deliveries, head.name()));
        var topics = new ArrayList<TopicPreview>();
        var checklists = inBatches(reader, batch -> {
            inTransaction(() -> meetings.of(batch)).stream().map(Meeting::preview).forEach(topics::add);
            progress.step(batch.size());
        });
        return preview(head, meetings, topics, checklists);
    }

    private PackPreview preview(Head head, Meetings meetings, List<TopicPreview> topics, List<PackedText> checklists) {
        var known = inTransaction(proposals::sources);
        var numbers = new HashSet<>(meetings.sheetNumbers().keySet());
        topics.stream().filter(topic -> topic.clash().isEmpty()).forEach(topic -> numbers.add(topic.sheetNumber()));
        var proposed = new HashMap<String, Integer>();
        int free = numbers.stream().mapToInt(Integer::intValue).max().orElse(0);
        for (var topic : topics) {
            if (topic.fate() == Fate.NEW && topic.clash().isPresent()) {
                proposed.put(topic.slug(), ++free);
            }
        }
        return new PackPreview(head.name(), head.version().toString(),
                inTransaction(() -> deliveries.version(head.name())),
                keys(head, source -> !known.containsKey(source.key())),
                keys(head, source -> !source.equals(known.getOrDefault(source.key(), source))), topics,
                inTransaction(() -> meetings.ofChecklists(checklists)).stream()
                    .map(Meeting.TextMeeting::preview)
                    .toList(),
                numbers, proposed);
    }

    private static List<String> keys(Head head, Predicate<Source> wanted) {
        return head.sources().stream().filter(wanted).map(Source::key).toList();
    }

    private <T> T inTransaction(Supplier<T> read) {
        return Optional.ofNullable(transaction.execute(_ -> read.get())).orElseThrow();
    }

    /** As many topics at a time as are asked for together. */
    static List<PackedText> inBatches(PackReader reader, Consumer<List<PackedTopic>> each) {
        var batch = new ArrayList<PackedTopic>();
        var checklists = reader.read(topic -> {
            batch.add(topic);
            if (batch.size() == Proposals.AT_ONCE) {
                each.accept(List.copyOf(batch));
                batch.clear();
            }
        });
        if (!batch.isEmpty()) {
            each.accept(List.copyOf(batch));
        }
        return checklists;
    }

}
