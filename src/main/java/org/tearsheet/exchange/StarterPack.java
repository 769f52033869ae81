package org.tearsheet.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tearsheet.library.Intake;
import org.tearsheet.library.TextCheck;
import org.tearsheet.security.Actors;

/**
 * Loads the starter pack before the first request is served: completely, or not at all.
 */
@Component
class StarterPack implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(StarterPack.class);

    private final String location;

    private final Intake intake;

    private final JdbcClient jdbc;

    private final TransactionTemplate transaction;

    private final ApplicationEventPublisher events;

    private final Actors actors;

    private final Clock clock;

    private final List<TextCheck> checks;

    StarterPack(@Value("${tearsheet.starter}") String location, Intake intake, JdbcClient jdbc,
            TransactionTemplate transaction, ApplicationEventPublisher events, Actors actors, Clock clock,
            List<TextCheck> checks) {
        this.location = location;
        this.intake = intake;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.events = events;
        this.actors = actors;
        this.clock = clock;
        this.checks = checks;
    }

    /** The same loader for a pack that lies elsewhere. */
    StarterPack from(String elsewhere) {
        return new StarterPack(elsewhere, intake, jdbc, transaction, events, actors, clock, checks);
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (location.isBlank()) {
            log.info("No starter pack is named: the library is what people bring into it");
            return;
        }
        actors.asSystem(() -> transaction.executeWithoutResult(_ -> load()));
    }

    /**
     * A broken pack stops a first start; a library that is already there goes on without
     * it.
     */
    private void load() {
        // one node at a time, released with the transaction
        jdbc.sql("select true from (select pg_advisory_xact_lock(hashtext('tearsheet.starter'))) as locked")
            .query(Boolean.class)
            .single();
        var begun = System.nanoTime();
        try {
            var files = new PackFolder(location).files();
            var digest = digest(files);
            if (isLoaded(digest)) {
                return;
            }
            if (take(PackReader.read(files, digest, checks))) {
                log.info("Took {} ms to check and load it", (System.nanoTime() - begun) / 1_000_000);
            }
        }
        catch (BrokenPack ex) {
            if (isEmpty()) {
                throw ex;
            }
            log.error("The starter pack was not loaded, the library stays as it is. {} found:\n{}",
                    ex.faults().size() == 1 ? "1 fault" : ex.faults().size() + " faults", ex.getMessage());
        }
    }

    private boolean take(Pack pack) {
        if (isOlder(pack)) {
            log.info("The starter pack {} is older than the one in the library and was passed over", pack.version());
            return false;
        }
        var before = loadedLast(pack.name());
        intake.takeSources(pack.sources());
        for (var packed : pack.topics()) {
            var topic = intake.takeTopic(packed.topic());
            packed.texts()
                .forEach(text -> intake.takeEdition(topic, text.kind(), text.language(), text.reviewMonths(),
                        text.draft()));
            intake.taken(topic);
        }
        pack.checklists().forEach(text -> intake.takeChecklist(text.language(), text.reviewMonths(), text.draft()));
        jdbc.sql("insert into pack_load (name, version, digest, loaded_at) values (:name, :version, :digest, :at)")
            .param("name", pack.name())
            .param("version", pack.version().toString())
            .param("digest", pack.digest())
            .param("at", clock.instant().atOffset(ZoneOffset.UTC))
            .update();
        events.publishEvent(new PackLoaded(UUID.randomUUID(), pack.name(), before, pack.version().toString(),
                pack.digest(), pack.topics().size()));
        log.info("Loaded the starter pack {}: {} topics", pack.version(), pack.topics().size());
        return true;
    }

    private boolean isLoaded(String digest) {
        return jdbc.sql("select digest from pack_load order by id desc limit 1")
            .query(String.class)
            .optional()
            .filter(digest::equals)
            .isPresent();
    }

    private Optional<String> loadedLast(String name) {
        return jdbc.sql("select version from pack_load where name = :name order by id desc limit 1")
            .param("name", name)
            .query(String.class)
            .optional();
    }

    private boolean isEmpty() {
        return jdbc.sql("select not exists (select from pack_load)").query(Boolean.class).single();
    }

    private boolean isOlder(Pack pack) {
        return jdbc.sql("select version from pack_load where name = :name")
            .param("name", pack.name())
            .query(String.class)
            .list()
            .stream()
            .map(Runtime.Version::parse)
            .max(Comparator.naturalOrder())
            .filter(newest -> newest.compareTo(pack.version()) > 0)
            .isPresent();
    }

    private static String digest(List<PackFile> files) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            files.forEach(file -> {
                sha.update(file.path().getBytes(StandardCharsets.UTF_8));
                sha.update(file.bytes());
            });
            return HexFormat.of().formatHex(sha.digest());
        }
        catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException(ex);
        }
    }

}
