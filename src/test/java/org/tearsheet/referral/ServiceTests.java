package org.tearsheet.referral;

import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ServiceTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    private static final ServiceDraft DRAFT = new ServiceDraft(new DestinationCode("PELVIC_FLOOR_PT"), " Pelvic Works ",
            "+1 555 0100", "Mon-Fri\r\n9-17", "1 Main St", "EN;es  es-mx, en", "", "");

    @Test
    void itIsVerifiedForNinetyDays() {
        assertThat(verified(TODAY)).isTrue();
        assertThat(verified(TODAY.minusDays(90))).isTrue();
        assertThat(verified(TODAY.minusDays(91))).isFalse();
        assertThat(verified(TODAY.plusDays(1))).isFalse();
        assertThat(new ServiceEntry(DRAFT).read().isVerified(TODAY)).isFalse();
    }

    @Test
    void anotherTextHasToBeVerifiedAnew() {
        var entry = new ServiceEntry(DRAFT);
        entry.verify(TODAY);

        assertThat(entry.change(DRAFT)).isEmpty();
        assertThat(entry.read().isVerified(TODAY)).isTrue();

        assertThat(entry.change(withPhone("+1 555 0199"))).containsExactly(ServiceField.PHONE);
        assertThat(entry.read().verifiedOn()).isEmpty();
    }

    @Test
    void nothingIsVerifiedInTheFuture() {
        var tomorrow = new ServiceRow(DRAFT, Optional.of(TODAY.plusDays(1)));

        assertThatIllegalArgumentException().isThrownBy(() -> new ServiceEntry(DRAFT).take(tomorrow, TODAY));
    }

    @Test
    void textsAreKeptInOneForm() {
        assertThat(DRAFT.name()).isEqualTo("Pelvic Works");
        assertThat(DRAFT.hours()).isEqualTo("Mon-Fri\n9-17");
        assertThat(DRAFT.languages()).isEqualTo("en, es, es-MX");
    }

    @Test
    void eachFieldHasItsForm() {
        refused(ServiceField.DESTINATION, "PELVIC_FLOR_PT");
        refused(ServiceField.NAME, "  ");
        refused(ServiceField.NAME, "x".repeat(121));
        refused(ServiceField.NAME, "two\nlines");
        refused(ServiceField.PHONE, "");
        refused(ServiceField.PHONE, "call us");
        refused(ServiceField.LANGUAGES, "English");
        refused(ServiceField.LANGUAGES, "en, sp");
        refused(ServiceField.NOTES, "bell \u0007");
        refused(ServiceField.VERIFIED, "22/11/2026");
        refused(ServiceField.VERIFIED, "1999-12-31");
        assertThat(ServiceField.NAME.isValid("x".repeat(120))).isTrue();
        assertThat(ServiceField.LANGUAGES.isValid("en, ase, zh-Hant")).isTrue();
        assertThat(ServiceField.LANGUAGES.isValid("")).isTrue();
        assertThat(ServiceField.VERIFIED.isValid("2026-11-22")).isTrue();
    }

    @Test
    void aDraftCannotBeWrong() {
        assertThatIllegalArgumentException().isThrownBy(() -> withPhone(""));
        assertThatIllegalArgumentException().isThrownBy(() -> new DestinationCode("pelvic floor"));
    }

    private static void refused(ServiceField field, String text) {
        assertThat(field.isValid(text)).as("%s: %s", field, text).isFalse();
    }

    private static boolean verified(LocalDate day) {
        var entry = new ServiceEntry(DRAFT);
        entry.verify(day);
        return entry.read().isVerified(TODAY);
    }

    private static ServiceDraft withPhone(String phone) {
        return new ServiceDraft(DRAFT.destination(), DRAFT.name(), phone, DRAFT.hours(), DRAFT.address(),
                DRAFT.languages(), DRAFT.cost(), DRAFT.notes());
    }

}
