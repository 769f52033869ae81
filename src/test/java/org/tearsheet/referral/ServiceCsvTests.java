package org.tearsheet.referral;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;
import static org.tearsheet.referral.ServiceFixtures.HEAD;
import static org.tearsheet.referral.ServiceFixtures.csv;

class ServiceCsvTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    private static final String GOOD = "CRISIS_LINE,Lifeline,988,,,,,,2026-11-01\r\n";

    @Test
    void aFileIsReadWithOrWithoutItsMark() {
        var file = HEAD + "PELVIC_FLOOR_PT,\"Clínica \"\"Sol\"\", S.A.\",+1 555 0100,\"Lun\r\nMar\",,\"es, en\",,,\r\n"
                + GOOD;
        for (var mark : List.of("", "\uFEFF")) {
            var rows = read((mark + file).getBytes(StandardCharsets.UTF_8));
            assertThat(rows).hasSize(2);
            assertThat(rows.getFirst().draft().name()).isEqualTo("Clínica \"Sol\", S.A.");
            assertThat(rows.getFirst().draft().hours()).isEqualTo("Lun\nMar");
            assertThat(rows.getFirst().verifiedOn()).isEmpty();
            assertThat(rows.getLast().verifiedOn()).contains(LocalDate.parse("2026-11-01"));
        }
    }

    @Test
    void columnsMayStandInAnyOrderAndEmptyLinesAnywhere() {
        var rows = read("""
                Name,destination,phone,verified,hours,address,languages,cost,notes

                Lifeline,CRISIS_LINE,988,,,,,,
                ,,,,,,,,
                """.getBytes(StandardCharsets.UTF_8));

        assertThat(rows).singleElement().satisfies(row -> assertThat(row.draft().name()).isEqualTo("Lifeline"));
    }

    @Test
    void everyFaultIsListedWithItsLine() {
        var faults = faults(csv(GOOD + "PELVIC_FLOR_PT,One,\"call\r\nus\",,,,,,\r\n"
                + "CRISIS_LINE,LIFELINE,1,,,,,,\r\n" + "CRISIS_LINE,Two,2,,,,,,2026-11-23\r\n" + "CRISIS_LINE,Three\r\n"
                + "CRISIS_LINE,two,,,,,,,2026-11-23\r\n"));

        assertThat(faults).extracting(ServiceFault::line, ServiceFault::kind, ServiceFault::column)
            .containsExactly(tuple(3L, ServiceFault.Kind.INVALID, "destination"),
                    tuple(3L, ServiceFault.Kind.INVALID, "phone"), tuple(5L, ServiceFault.Kind.TWICE, "name"),
                    tuple(6L, ServiceFault.Kind.IN_THE_FUTURE, "verified"), tuple(7L, ServiceFault.Kind.CELLS, ""),
                    tuple(8L, ServiceFault.Kind.INVALID, "phone"),
                    tuple(8L, ServiceFault.Kind.IN_THE_FUTURE, "verified"), tuple(8L, ServiceFault.Kind.TWICE, "name"));
    }

    @Test
    void theHeadIsComplete() {
        var faults = faults("destination,name,phone,phone,fax,hours,address,languages,cost,notes\r\n"
            .getBytes(StandardCharsets.UTF_8));

        assertThat(faults).extracting(fault -> fault.kind() + " " + fault.column())
            .containsExactly("COLUMN_TWICE phone", "COLUMN_UNKNOWN fax", "COLUMN_MISSING verified");
    }

    @Test
    void aQuoteThatNeverEndsIsFound() {
        assertThat(faults(csv(GOOD + "CRISIS_LINE,\"Two,2,,,,,,\r\n")))
            .extracting(ServiceFault::line, ServiceFault::kind)
            .containsExactly(tuple(3L, ServiceFault.Kind.NOT_CSV));
    }

    @Test
    void anotherEncodingIsFound() {
        var latin = (HEAD + GOOD + "CRISIS_LINE,Línea,2,,,,,,\r\n").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(faults(latin)).extracting(ServiceFault::line, ServiceFault::kind)
            .containsExactly(tuple(3L, ServiceFault.Kind.NOT_UTF8));
        assertThat(faults((HEAD + GOOD).getBytes(StandardCharsets.UTF_16))).extracting(ServiceFault::kind)
            .containsExactly(ServiceFault.Kind.NOT_UTF8);
        assertThat(faults(new byte[] { 'a', (byte) 0xC3 })).extracting(ServiceFault::kind)
            .containsExactly(ServiceFault.Kind.NOT_UTF8);
    }

    @Test
    void nothingAndTooMuchAreRefused() {
        assertThat(faults(new byte[0])).extracting(ServiceFault::kind).containsExactly(ServiceFault.Kind.EMPTY);
        assertThat(faults(new byte[Services.MAX_BYTES + 1])).extracting(ServiceFault::kind)
            .containsExactly(ServiceFault.Kind.TOO_LARGE);

        assertThat(read(csv(rows(Services.MAX_ROWS)))).hasSize(Services.MAX_ROWS);
        assertThat(faults(csv(rows(Services.MAX_ROWS + 1)))).extracting(ServiceFault::line, ServiceFault::kind)
            .containsExactly(tuple(2002L, ServiceFault.Kind.TOO_MANY_ROWS));
    }

    @Test
    void aMillionSemicolonsInOneCellAreAFaultNotAFailure() {
        assertThat(faults(csv("CRISIS_LINE," + ";".repeat(1_000_000) + ",1,,,,,,\r\n"))).singleElement()
            .satisfies(fault -> assertThat(fault.value()).hasSize(41));
    }

    @ParameterizedTest
    @ValueSource(strings = { "=cmd|' /C calc'!A0", "+SUM(1)", "-1+2", "@SUM(A1)", "+1-555-0100", "+15550100",
            "+1 555 0100,A1", "%0A=1+1", "|calc", "＝1+1", "'=1+1", "''=1+1" })
    void noCellIsAFormula(String text) {
        var cell = SpreadsheetGuard.guarded(text);

        assertThat(cell).isEqualTo("'" + text);
        assertThat(SpreadsheetGuard.unguarded(cell)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = { "+1 555", "+1 (555) 0100", "+34 91 000 00 00", "555-0100", "(555) 0100", "O'Hara",
            "'s Clinic", "'", "a=b", "" })
    void whatIsNoFormulaStaysAsItIs(String text) {
        assertThat(SpreadsheetGuard.guarded(text)).isEqualTo(text);
        assertThat(SpreadsheetGuard.unguarded(text)).isEqualTo(text);
    }

    @Test
    void whatIsWrittenCanBeRead() {
        var service = new Service(ServiceId.create(), 0, new DestinationCode("MOOD_CARE"), "=Mood, \"and\" more",
                "+1-555-0100", "Mon\nTue", "-", "en, es", "@ cost", "+1 555", Optional.of(TODAY));

        var file = ServiceCsv.write(List.of(service));

        assertThat(new String(file, StandardCharsets.UTF_8)).isEqualTo("\uFEFF" + HEAD
                + "MOOD_CARE,\"'=Mood, \"\"and\"\" more\",'+1-555-0100,\"Mon\nTue\",'-,\"en, es\",'@ cost,+1 555,2026-11-22\r\n");
        assertThat(read(file)).singleElement().satisfies(row -> assertThat(row.says(service)).isTrue());
    }

    private static String rows(int count) {
        var rows = new StringBuilder();
        for (var row = 0; row < count; row++) {
            rows.append("CRISIS_LINE,Line ").append(row).append(",988,,,,,,\r\n");
        }
        return rows.toString();
    }

    private static List<ServiceRow> read(byte[] file) {
        return ServiceCsvReader.read(file, TODAY);
    }

    private static List<ServiceFault> faults(byte[] file) {
        var broken = catchThrowableOfType(BrokenServiceFile.class, () -> read(file));
        assertThat(broken).isNotNull();
        return broken.faults();
    }

}
