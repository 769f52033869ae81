package org.tearsheet.print;

import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tearsheet.clinic.ClinicProfile;
import org.tearsheet.library.EditionId;
import org.tearsheet.security.HomeAddress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/** What the QR code of a sheet says. */
class CheckMarksTests {

    private static final EditionId EDITION = EditionId.create();

    private static final CheckCode CODE = SheetFixtures.MARK.code();

    @ParameterizedTest
    @CsvSource({ "https://riverside.example, https://riverside.example/c/K7M429QK",
            "https://riverside.example/, https://riverside.example/c/K7M429QK",
            "http://sheets.riverside.example:8443, http://sheets.riverside.example:8443/c/K7M429QK",
            "https://[2001:db8::7], https://[2001:db8::7]/c/K7M429QK" })
    void itLeadsToThePageWhereThereIsOne(String address, String scanned) {
        assertThat(scanned(address, true)).isEqualTo(scanned);
    }

    @ParameterizedTest
    @ValueSource(strings = { "http://localhost:8080", "http://127.0.0.1:8080", "http://127.1.2.3", "http://[::1]:8080",
            "http://tearsheet.localhost", "http://0.0.0.0:8080", "" })
    void anAddressThatNobodyReachesIsNotPrinted(String address) {
        assertThat(scanned(address, true)).isEqualTo("K7M4-29QK");
    }

    @ParameterizedTest
    @ValueSource(strings = { "https://riverside.example", "http://localhost:8080" })
    void withoutThePageItSaysTheCodeAlone(String address) {
        assertThat(scanned(address, false)).isEqualTo("K7M4-29QK");
    }

    private static String scanned(String address, boolean page) {
        var codes = mock(CheckCodes.class);
        given(codes.of(EDITION)).willReturn(CODE);
        var clinic = SheetFixtures.CLINIC;
        return new CheckMarks(codes, new HomeAddress(address))
            .of(EDITION,
                    new ClinicProfile(1, clinic.name(), "", "", "", "911", "988", clinic.contact(), Optional.empty(),
                            Optional.empty(), "a4", page))
            .scanned();
    }

}
