package org.tearsheet.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.tearsheet.library.Language;
import org.tearsheet.library.Outgoing;
import org.tearsheet.library.Slug;
import org.tearsheet.library.TopicRow;
import org.tearsheet.security.Roles;

/**
 * Packs in and out. Only what is live leaves, and what comes in becomes drafts that a
 * reviewer has to approve like any other.
 */
@Service
@PreAuthorize("hasRole('" + Roles.ADMINISTRATOR + "')")
public class PackDesk {

    private final Outgoing outgoing;

    private final PackExamination examination;

    private final PackTaking taking;

    private final PackComparison comparison;

    private final TransactionTemplate transaction;

    private final ApplicationEventPublisher events;

    PackDesk(Outgoing outgoing, PackExamination examination, PackTaking taking, PackComparison comparison,
            TransactionTemplate transaction, ApplicationEventPublisher events) {
        this.outgoing = outgoing;
        this.examination = examination;
        this.taking = taking;
        this.comparison = comparison;
        this.transaction = transaction;
        this.events = events;
    }

    /**
     * The topics that can be exported, those of which something is live, by words of
     * their title or number.
     */
    public List<TopicRow> topics(Language reader, String words, int offset, int limit) {
        return outgoing.topics(reader, words, offset, limit);
    }

    /** All of them, by sheet number. */
    public List<Slug> topics() {
        return outgoing.topics();
    }

    /**
     * Writes a pack of these topics as a zip, as the library is at this moment. The trail
     * knows of it before the first byte leaves.
     */
    public void export(PackHead head, List<Slug> topics, boolean checklist, OutputStream out) throws IOException {
        transaction.executeWithoutResult(_ -> events
            .publishEvent(new PackExported(UUID.randomUUID(), head.name(), head.version(), topics.size())));
        var snapshot = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionTemplate.ISOLATION_REPEATABLE_READ);
        try {
            snapshot.executeWithoutResult(_ -> write(head, topics, checklist, out));
        }
        catch (UncheckedIOException ex) {
            throw ex.getCause();
        }
    }

    private void write(PackHead head, List<Slug> topics, boolean checklist, OutputStream out) {
        try {
            var pack = new PackWriter(head, out);
            for (var slug : topics) {
                var topic = outgoing.topic(slug);
                if (topic.isPresent()) {
                    pack.write(topic.get(), outgoing.reviewMonths(topic.get().id()));
                }
            }
            if (checklist) {
                for (var language : Language.values()) {
                    var live = outgoing.checklist(language);
                    if (live.isPresent()) {
                        pack.write(live.get());
                    }
                }
            }
            pack.end();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /**
     * Reads a pack through and says what it would bring. Nothing is written.
     * @throws BrokenPack naming everything that is wrong with it
     */
    public PackPreview examine(UploadedPack upload, Progress progress) {
        return examination.examine(upload, progress);
    }

    /** One text or description of a pack in detail, beside what is here. */
    public PackDifference compare(UploadedPack upload, Place place) {
        return comparison.of(upload, place);
    }

    /**
     * Takes a pack as it was examined: its texts become drafts. All of it, or nothing.
     * @return how many drafts came of it
     * @throws LibraryMoved if somebody changed the library meanwhile
     */
    public int take(UploadedPack upload, PackPreview preview, Decisions decisions, Progress progress) {
        return taking.take(upload, preview, decisions, progress);
    }

}
