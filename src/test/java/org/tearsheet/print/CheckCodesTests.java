package org.tearsheet.print;

import java.util.Collections;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.TextsInReview;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.EditionId;
import org.tearsheet.library.Language;
import org.tearsheet.security.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Every edition on paper has one code, for good. */
@HouseTest
class CheckCodesTests {

    @Autowired
    private CheckCodes codes;

    @Autowired
    private TextsInReview texts;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void anEditionKeepsItsCode() {
        var edition = edition("HANDOUT", "en");
        var code = codes.of(edition);

        assertThat(codes.of(edition)).isEqualTo(code);
        assertThat(codes.edition(code)).contains(edition);
    }

    @Test
    void noTwoEditionsShareOne() {
        var editions = jdbc.sql("select id from live_edition where kind <> 'CHECKLIST'")
            .query(UUID.class)
            .list()
            .stream()
            .map(EditionId::new)
            .toList();

        assertThat(editions).hasSizeGreaterThan(70);
        assertThat(new HashSet<>(editions.stream().map(codes::of).toList())).hasSameSizeAs(editions);
    }

    @Test
    void whoeverPrintsFirstAllPrintTheSame() throws Exception {
        var edition = edition("TALKING_POINTS", "es");
        try (var nodes = Executors.newFixedThreadPool(8)) {
            var prints = nodes
                .invokeAll(Collections.<Callable<CheckCode>>nCopies(8, () -> new CheckCodes(jdbc).of(edition)));

            assertThat(prints.stream().map(Future::resultNow).distinct()).hasSize(1);
        }
    }

    @Test
    void aCodeIsNeverChangedOrDeleted() {
        codes.of(edition("HANDOUT", "en"));

        refused("never changed or deleted", "update check_code set code = 'K7M429QK'");
        refused("never changed or deleted", "update check_code set edition_id = edition_id");
        refused("never changed or deleted", "delete from check_code");
        refused("never changed or deleted", "truncate check_code");
    }

    @Test
    void anEditionHasOneCodeAndACodeOneEdition() {
        var edition = edition("HANDOUT", "en");
        var code = codes.of(edition);

        refused("check_code_pkey", insert(edition, "K7M429QK"));
        refused("check_code_code_key", insert(edition("HANDOUT", "es"), code.symbols()));
    }

    @Test
    void aCodeWhoseCharactersDoNotFitIsRefused() {
        refused("check_code_sound", insert(edition("HANDOUT", "en"), "K7M429QX"));
        refused("check_code_form", insert(edition("HANDOUT", "en"), "k7m429qk"));
        refused("check_code_form", insert(edition("HANDOUT", "en"), "0000000"));
    }

    @Test
    void whatWasNeverOnPaperHasNone() {
        var draft = texts.submit(colleagues.join(Role.AUTHOR), DocumentKind.TALKING_POINTS, Language.ENGLISH,
                TextsInReview.adding("- Ask again."));

        refused("was never on paper", insert(draft.id(), "K7M429QK"));
        refused("was never on paper", insert(edition("CHECKLIST", "en"), "K7M429QK"));
        refused("was never on paper", insert(EditionId.create(), "K7M429QK"));
    }

    private static String insert(EditionId edition, String code) {
        return "insert into check_code values ('%s', '%s')".formatted(edition, code);
    }

    private EditionId edition(String kind, String language) {
        return new EditionId(jdbc.sql("""
                select l.id from live_edition l left join topic t on t.id = l.topic_id
                where l.kind = :kind and l.language = :language and coalesce(t.slug, 'pain-with-sex') = 'pain-with-sex'
                """).param("kind", kind).param("language", language).query(UUID.class).single());
    }

    private void refused(String reason, String sql) {
        jdbc.sql("savepoint attempt").update();
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> jdbc.sql(sql).update())
            .withStackTraceContaining(reason);
        jdbc.sql("rollback to savepoint attempt").update();
    }

}
