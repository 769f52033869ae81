package org.tearsheet.library;

import java.time.LocalDate;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.security.Roles;

/** As what people approved editions; the database writes it down at the approval. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('" + Roles.AUTHOR + "', '" + Roles.REVIEWER + "')")
public class Approvals {

    private final JdbcClient jdbc;

    Approvals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty if nobody approved it, or somebody without a credential on record. */
    public Optional<ApprovedAs> of(EditionId edition) {
        return jdbc.sql("select credential, issuer, valid_until from approval_credential where edition_id = :edition")
            .param("edition", edition.value())
            .query((row, _) -> new ApprovedAs(row.getString("credential"), row.getString("issuer"),
                    Optional.ofNullable(row.getObject("valid_until", LocalDate.class))))
            .optional();
    }

}
