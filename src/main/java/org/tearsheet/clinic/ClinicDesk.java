package org.tearsheet.clinic;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.security.Roles;

/**
 * Where administrators look after the clinic's profile. Who changes it says which version
 * they saw, and is turned away with an {@link OptimisticLockingFailureException} if it is
 * another by now.
 */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.ADMINISTRATOR + "')")
public class ClinicDesk {

    /** The largest file that is taken as a logo, in bytes. */
    public static final int MAX_LOGO_BYTES = LogoPainter.MAX_BYTES;

    private final JdbcClient jdbc;

    private final PaperCheck paper;

    private final ApplicationEventPublisher events;

    private final Clock clock;

    ClinicDesk(JdbcClient jdbc, PaperCheck paper, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.paper = paper;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public ClinicDetails open() {
        return jdbc.sql(ClinicRow.SELECT).query(ClinicRow::read).single();
    }

    /**
     * Changes the profile, unless nothing is new.
     * @throws UnprintableText if paper cannot carry a text of it
     */
    public ClinicDetails change(long seen, ClinicDraft draft) {
        var unprintable = Arrays.stream(ClinicText.values())
            .filter(field -> !paper.canPrint(draft.text(field)))
            .collect(Collectors.toSet());
        if (!unprintable.isEmpty()) {
            throw new UnprintableText(unprintable);
        }
        return alter(seen, ClinicChanged.Act.CHANGED, before -> {
            if (!before.draft().equals(draft)) {
                jdbc.sql(ClinicRow.UPDATE).params(ClinicRow.values(draft)).update();
            }
        });
    }

    /** Somebody made sure today that this contact box is right, as it is printed. */
    public ClinicDetails verify(long seen, ContactKind kind) {
        var column = kind == ContactKind.NORMAL ? "contact_verified_on" : "neutral_verified_on";
        return alter(seen, ClinicChanged.Act.CONTACT_VERIFIED,
                _ -> jdbc.sql("update clinic_profile set %s = :today".formatted(column))
                    .param("today", LocalDate.now(clock))
                    .update());
    }

    /**
     * @throws LogoRefused if the file is no picture that can be taken
     */
    public ClinicDetails hangLogo(long seen, byte[] file) {
        var logo = LogoPainter.paint(file);
        return alter(seen, ClinicChanged.Act.LOGO_HUNG, _ -> jdbc.sql("""
                insert into clinic_logo (png, width, height) values (:png, :width, :height)
                on conflict (id) do update set png = excluded.png, width = excluded.width, height = excluded.height
                """).param("png", logo.png()).param("width", logo.width()).param("height", logo.height()).update());
    }

    public ClinicDetails removeLogo(long seen) {
        return alter(seen, ClinicChanged.Act.LOGO_REMOVED, _ -> jdbc.sql("delete from clinic_logo").update());
    }

    /** The database itself counts the versions. */
    private ClinicDetails alter(long seen, ClinicChanged.Act act, Consumer<ClinicDetails> change) {
        jdbc.sql("select version from clinic_profile for update").query(Long.class).single();
        var before = open();
        if (before.version() != seen) {
            throw new OptimisticLockingFailureException("The profile changed while it was open");
        }
        change.accept(before);
        var after = open();
        if (after.version() != before.version()) {
            events.publishEvent(new ClinicChanged(act, before, after));
        }
        return after;
    }

}
