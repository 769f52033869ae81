package org.tearsheet.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tearsheet.library.Proposals;
import org.tearsheet.library.TextCheck;

/** Takes what was decided of a pack into the library: all of it, or nothing. */
@Component
class PackTaking {

    private final Proposals proposals;

    private final Deliveries deliveries;

    private final TransactionTemplate transaction;

    private final JdbcClient jdbc;

    private final ApplicationEventPublisher events;

    private final List<TextCheck> checks;

    PackTaking(Proposals proposals, Deliveries deliveries, TransactionTemplate transaction, JdbcClient jdbc,
            ApplicationEventPublisher events, List<TextCheck> checks) {
        this.proposals = proposals;
        this.deliveries = deliveries;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.events = events;
        this.checks = checks;
    }

    /**
     * Takes it.
     * @return how many drafts came of it
     * @throws LibraryMoved if something is not as the preview has it; then nothing was
     * taken
     */
    int take(UploadedPack upload, PackPreview preview, Decisions decisions, Progress progress) {
        try (var archive = PackArchive.open(upload)) {
            var reader = new PackReader(archive.files(), checks);
            progress.begin(reader.topics());
            return Optional
                .ofNullable(transaction.execute(_ -> take(reader, upload.digest(), preview, decisions, progress)))
                .orElseThrow();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        catch (DataIntegrityViolationException | OptimisticLockingFailureException ex) {
            throw new LibraryMoved(ex);
        }
    }

    private int take(PackReader reader, String digest, PackPreview preview, Decisions decisions, Progress progress) {
        // one import at a time, released with the transaction
        jdbc.sql("select true from (select pg_advisory_xact_lock(hashtext('tearsheet.packs'))) as locked")
            .query(Boolean.class)
            .single();
        var head = reader.head().orElseThrow();
        var meetings = new Meetings(proposals, deliveries, head.name());
        var known = proposals.sources();
        proposals.addSources(head.sources().stream().filter(source -> !known.containsKey(source.key())).toList());
        var before = deliveries.version(head.name());
        deliveries.begin(head.name(), head.version().toString(), digest);
        var delivery = new Delivery(proposals, deliveries, head, decisions, preview);
        var checklists = PackExamination.inBatches(reader, batch -> {
            delivery.take(meetings.of(batch));
            progress.step(batch.size());
        });
        delivery.takeChecklists(meetings.ofChecklists(checklists));
        events.publishEvent(new PackImported(UUID.randomUUID(), head.name(), before, head.version().toString(), digest,
                preview.topics().size(), delivery.drafts()));
        return delivery.drafts();
    }

}
