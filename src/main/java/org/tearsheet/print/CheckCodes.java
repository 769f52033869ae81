package org.tearsheet.print;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tearsheet.library.EditionId;

/**
 * Which edition has which code. One is made when an edition is first set; whichever node
 * is first, all print the same.
 */
@Component
class CheckCodes {

    private final SecureRandom random = new SecureRandom();

    private final JdbcClient jdbc;

    CheckCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    CheckCode of(EditionId edition) {
        var code = find(edition);
        while (code.isEmpty()) {
            make(edition);
            code = find(edition);
        }
        return code.get();
    }

    Optional<EditionId> edition(CheckCode code) {
        return jdbc.sql("select edition_id from check_code where code = :code")
            .param("code", code.symbols())
            .query(UUID.class)
            .optional()
            .map(EditionId::new);
    }

    private Optional<CheckCode> find(EditionId edition) {
        return jdbc.sql("select code from check_code where edition_id = :edition")
            .param("edition", edition.value())
            .query(String.class)
            .optional()
            .map(CheckCode::new);
    }

    /** Does nothing if the edition has one by now, or another edition has this one. */
    private void make(EditionId edition) {
        jdbc.sql("insert into check_code (edition_id, code) values (:edition, :code) on conflict do nothing")
            .param("edition", edition.value())
            .param("code", CheckCode.random(random).symbols())
            .update();
    }

}
