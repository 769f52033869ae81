package org.tearsheet.print;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.web.server.ResponseStatusException;
import org.tearsheet.HouseTest;
import org.tearsheet.PassingTime;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.Language;
import org.tearsheet.library.Library;
import org.tearsheet.library.LiveEdition;
import org.tearsheet.library.Slug;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A sheet that somebody has open with a note, or in the packet, is printed as it is at
 * that moment, or not at all.
 */
@HouseTest
@WithMockUser(roles = "CLINICIAN")
@RecordApplicationEvents
class SeenSheetTests {

    private static final SheetOptions OPTIONS = new SheetOptions(Paper.A4, false);

    private static final PatientNote NOTE = new PatientNote("We call on Tuesday.");

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private PrintShop shop;

    @Autowired
    private PacketShop packets;

    @Autowired
    private Library library;

    @Autowired
    private JdbcClient jdbc;

    private LiveEdition seen;

    @BeforeEach
    void open() {
        seen = library.edition(new Slug("pain-with-sex"), DocumentKind.HANDOUT, Language.ENGLISH).orElseThrow();
    }

    @Test
    void whatWasWithdrawnIsNotPrinted() {
        jdbc.sql("""
                update edition set state = 'WITHDRAWN', withdrawal_reason = 'Wrong', ended_at = now()
                where title = 'When sex hurts'
                """).update();

        refused(HttpStatus.NOT_FOUND);
    }

    @Test
    void whatBecameOverdueIsNotPrinted() {
        PassingTime.due(jdbc, -31, "title = 'When sex hurts'");

        refused(HttpStatus.NOT_FOUND);
    }

    @Test
    void whereTheQuestionIsNewItIsAskedFirst() {
        askFirst();

        refused(HttpStatus.PRECONDITION_REQUIRED);
    }

    @Test
    void whoWasAskedIsNotAskedAgain() {
        askFirst();
        open();

        assertThat(shop.print(seen, OPTIONS, NOTE).pdf()).isNotEmpty();
        assertThat(packets.print(packet()).pdf()).isNotEmpty();
    }

    @Test
    void whatTheClinicDecidedSinceThenHolds() {
        jdbc.sql("update print_policy set fixed = array['SOURCES'], sources = true").update();

        refused(HttpStatus.CONFLICT);
    }

    @Test
    void whereNotesAreNoLongerPrintedNoneIs() {
        jdbc.sql("update print_policy set fixed = array['NOTE']").update();

        refused(HttpStatus.CONFLICT);
        assertThat(shop.print(seen, OPTIONS, PatientNote.NONE).pdf()).isNotEmpty();
    }

    private void askFirst() {
        jdbc.sql("update topic set take_home = 'ASK' where slug = 'pain-with-sex'").update();
    }

    private Packet packet() {
        return new Packet(List.of(seen), OPTIONS, false, NOTE, Language.ENGLISH);
    }

    private void refused(HttpStatus status) {
        for (var print : List.<Runnable>of(() -> shop.print(seen, OPTIONS, NOTE), () -> packets.print(packet()))) {
            assertThatExceptionOfType(ResponseStatusException.class).isThrownBy(print::run)
                .extracting(ResponseStatusException::getStatusCode)
                .isEqualTo(status);
        }
        assertThat(events.stream(SheetPrinted.class)).isEmpty();
    }

}
