package org.tearsheet.referral;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.security.Role;
import org.tearsheet.security.SignedInPerson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.tearsheet.referral.ServiceFixtures.csv;
import static org.tearsheet.referral.ServiceFixtures.draft;

@HouseTest
class ServicesTests {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    private Services services;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private JdbcClient jdbc;

    private SignedInPerson administrator;

    private SignedInPerson clinician;

    @BeforeEach
    void peopleAtWork() {
        administrator = colleagues.join(Role.ADMINISTRATOR);
        clinician = colleagues.join(Role.CLINICIAN);
    }

    @Test
    void onlyWhatIsVerifiedIsPrinted() {
        var added = add("Pelvic Works");
        assertThat(as(clinician, services::all)).contains(added);
        assertThat(as(clinician, services::printable)).doesNotContain(added);

        var verified = as(administrator, () -> services.verify(added.seen()));

        assertThat(verified.verifiedOn()).contains(TODAY);
        assertThat(as(clinician, services::printable)).contains(verified);
    }

    @Test
    void whatChangedIsNotPrintedUntilSomebodyVerifiesIt() {
        var verified = as(administrator, () -> services.verify(add("Pelvic Works").seen()));

        var changed = as(administrator, () -> services.change(verified.seen(), draft("Pelvic Works", "555 0199")));

        assertThat(changed.phone()).isEqualTo("555 0199");
        assertThat(as(clinician, services::printable)).extracting(Service::id).doesNotContain(verified.id());
    }

    @Test
    void theSecondOfTwoPeopleIsTurnedAway() {
        var seen = add("Pelvic Works").seen();
        as(administrator, () -> services.change(seen, draft("Pelvic Works", "555 0111")));

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
            .isThrownBy(() -> as(administrator, () -> services.change(seen, draft("Pelvic Works", "555 0122"))));
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
            .isThrownBy(() -> as(administrator, () -> services.verify(seen)));
        assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(() -> remove(seen));

        assertThat(as(clinician, () -> services.find(seen.id()))).get()
            .satisfies(kept -> assertThat(kept.phone()).isEqualTo("555 0111"));
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void ofTwoPeopleAtTheSameMomentOneIsTurnedAway() {
        var service = add("Race " + UUID.randomUUID());
        try (var threads = Executors.newFixedThreadPool(2)) {
            var acts = Stream.of("555 0111", "555 0122")
                .map(phone -> threads.submit(
                        () -> as(administrator, () -> services.change(service.seen(), draft(service.name(), phone)))))
                .toList();
            threads.shutdown();
            var refusals = acts.stream().filter(act -> refusal(act) instanceof OptimisticLockingFailureException);
            assertThat(refusals).hasSize(1);
        }
        finally {
            as(clinician, () -> services.find(service.id())).map(Service::seen).ifPresent(this::remove);
        }
    }

    @Test
    void whatWasRemovedIsNotChanged() {
        var seen = add("Pelvic Works").seen();
        remove(seen);

        assertThat(as(clinician, () -> services.find(seen.id()))).isEmpty();
        assertThatExceptionOfType(OptimisticLockingFailureException.class)
            .isThrownBy(() -> as(administrator, () -> services.change(seen, draft("Pelvic Works", "1"))));
    }

    @Test
    void aNameIsTakenOnce() {
        add("Pelvic Works");

        assertThatExceptionOfType(ServiceExists.class).isThrownBy(() -> add("PELVIC works"));
    }

    @Test
    void cliniciansReadAndAdministratorsChange() {
        var service = add("Pelvic Works");
        refused(() -> services.add(draft("Another", "1")));
        refused(() -> services.change(service.seen(), draft("Another", "1")));
        refused(() -> services.verify(service.seen()));
        refused(() -> services.examine(csv("")));
        refused(services::export);
        refused(() -> {
            services.remove(service.seen());
            return service;
        });
        refused(() -> {
            services.take(new ImportPlan(List.of(), List.of(), List.of()));
            return service;
        });
        assertThat(as(clinician, () -> services.find(service.id()))).contains(service);
    }

    @Test
    void everyActIsInTheAuditTrail() {
        var added = add("Pelvic Works");
        var changed = as(administrator, () -> services
            .change(as(administrator, () -> services.verify(added.seen())).seen(), draft("Pelvic Works", "555 0199")));
        as(administrator, () -> services.change(changed.seen(), draft("Pelvic Works", "555 0199")));
        remove(changed.seen());

        assertThat(jdbc.sql("""
                select concat_ws(' ', act, subject_label, before ->> 'phone', after ->> 'phone', 'by', actor_id)
                from audit_entry where subject_id = :id order by id
                """).param("id", added.id().value()).query(String.class).list()).containsExactly(
                "service.added Pelvic Works +1 555 0100 by " + administrator.id(),
                "service.verified Pelvic Works by " + administrator.id(),
                "service.changed Pelvic Works +1 555 0100 555 0199 by " + administrator.id(),
                "service.removed Pelvic Works 555 0199 by " + administrator.id());
    }

    @Test
    void aFileAddsAndReplacesAndLeavesTheRest() {
        var other = add("Not in the file");
        var replaced = add("Replaced");
        var same = add("Same");
        var plan = examine("PELVIC_FLOOR_PT,REPLACED,555 0199,,,,,,%s\r\n".formatted(TODAY)
                + "PELVIC_FLOOR_PT,Same,%s,Mon-Fri 9-17,1 Main St,\"en, es\",Sliding scale,,\r\n"
                    .formatted(same.phone())
                + "CRISIS_LINE,New,988,,,,,,\r\n");
        assertThat(plan.added()).hasSize(1);
        assertThat(plan.changed()).hasSize(1);
        assertThat(plan.unchanged()).containsExactly(same.seen());
        assertThat(as(clinician, services::all)).contains(replaced);

        take(plan);

        assertThat(as(clinician, services::all)).contains(other, same)
            .doesNotContain(replaced)
            .extracting(Service::name)
            .contains("New", "REPLACED");
        assertThat(as(clinician, services::printable)).extracting(Service::id).contains(replaced.id());
    }

    @Test
    void aPlanThatIsOutOfDateIsNotCarriedOut() {
        var service = add("Pelvic Works");
        var plan = examine("PELVIC_FLOOR_PT,Pelvic Works,1,,,,,,\r\nCRISIS_LINE,New,988,,,,,,\r\n");
        as(administrator, () -> services.change(service.seen(), draft("Pelvic Works", "2")));

        assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(() -> take(plan));
    }

    @Test
    void aFileWithAFaultChangesNothing() {
        var before = as(clinician, services::all);

        assertThatExceptionOfType(BrokenServiceFile.class)
            .isThrownBy(() -> examine("CRISIS_LINE,New,988,,,,,,\r\nCRISIS_LINE,,988,,,,,,\r\n"));

        assertThat(as(clinician, services::all)).isEqualTo(before);
    }

    @Test
    void whatIsExportedCanBeTakenAgainAndChangesNothing() {
        as(administrator, () -> services.verify(add("=Pelvic").seen()));
        add("+1-555 \"Works\", Inc.");

        var plan = as(administrator, () -> services.examine(services.export()));

        assertThat(plan.isEmpty()).isTrue();
        assertThat(plan.unchanged()).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void aFullFileIsTaken() {
        var rows = new StringBuilder();
        for (var row = 0; row < Services.MAX_ROWS; row++) {
            rows.append("CRISIS_LINE,Full file ").append(row).append(",988,,,,,,\r\n");
        }

        take(examine(rows.toString()));

        assertThat(as(clinician, services::all)).filteredOn(service -> service.name().startsWith("Full file"))
            .hasSize(Services.MAX_ROWS);
    }

    private Service add(String name) {
        return as(administrator, () -> services.add(draft(name, "+1 555 0100")));
    }

    private ImportPlan examine(String rows) {
        return as(administrator, () -> services.examine(csv(rows)));
    }

    private void take(ImportPlan plan) {
        as(administrator, () -> {
            services.take(plan);
            return plan;
        });
    }

    private void remove(ServiceSeen seen) {
        as(administrator, () -> {
            services.remove(seen);
            return seen;
        });
    }

    private static @Nullable Throwable refusal(Future<?> act) {
        try {
            act.get();
            return null;
        }
        catch (ExecutionException ex) {
            return ex.getCause();
        }
        catch (InterruptedException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private void refused(Supplier<?> act) {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> as(clinician, act));
    }

    private <T> T as(SignedInPerson person, Supplier<T> act) {
        return colleagues.as(person, act);
    }

}
