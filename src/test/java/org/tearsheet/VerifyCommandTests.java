package org.tearsheet;

import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.tearsheet.audit.TrailDatabase;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class VerifyCommandTests {

    private TrailDatabase database;

    @BeforeEach
    void aTrail() {
        database = new TrailDatabase();
        database.write(5);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aWholeTrailIsSaidToBeWholeWithItsHead(CapturedOutput output) {
        assertThat(verify("--tearsheet.audit.verify")).isZero();

        assertThat(output).contains("The audit trail is whole: 5 entries, each as it was written. Its head is 5:");
    }

    @Test
    void aChangedEntryIsNamed(CapturedOutput output) {
        database.cheat("update audit_entry set actor_name = 'nobody' where sequence = 3");

        assertThat(verify("--tearsheet.audit.verify")).isEqualTo(30);

        assertThat(output).contains("The audit trail is broken: entry 3 was changed.");
    }

    @Test
    void aTrailThatWasCutOffIsFoundByTheHeadThatWasWrittenDown(CapturedOutput output) {
        var head = database.verify().reached().text();
        assertThat(verify("--tearsheet.audit.verify=" + head)).isZero();
        database.cheat("delete from audit_entry where sequence > 4");

        assertThat(verify("--tearsheet.audit.verify=" + head)).isEqualTo(31);

        assertThat(output).contains("and the head written down is among them.")
            .contains("The audit trail was cut off: entry 5 was written down, and the trail ends at 4.");
    }

    @Test
    void whatIsNoHeadIsRefused(CapturedOutput output) {
        assertThat(verify("--tearsheet.audit.verify=5:abc")).isEqualTo(32);

        assertThat(output).contains("This is no head of an audit trail");
    }

    @Test
    void aDatabaseWithoutAChainIsSaidToHaveNone(CapturedOutput output) {
        try (var old = new TrailDatabase("15")) {
            assertThat(VerifyCommand.run(Stream.concat(Stream.of("--tearsheet.audit.verify"), old.arguments().stream())
                .toArray(String[]::new))).isEqualTo(32);
        }
        assertThat(output).contains("This database has no chained audit trail yet.");
    }

    @Test
    void onlyTheOptionAsksForIt() {
        assertThat(VerifyCommand.isIn("--tearsheet.audit.verify")).isTrue();
        assertThat(VerifyCommand.isIn("--server.port=8081")).isFalse();
    }

    private int verify(String option) {
        return VerifyCommand
            .run(Stream.concat(Stream.of(option), database.arguments().stream()).toArray(String[]::new));
    }

}
