package org.tearsheet.audit;

import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.accounts.FirstAdministrator;
import org.tearsheet.accounts.Welcome;
import org.tearsheet.clinic.FrontDoor;
import org.tearsheet.library.EditionStandings;
import org.tearsheet.security.Role;
import org.tearsheet.security.SignedInPerson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@HouseTest
class AuditorAccessTests {

    private static final Set<Class<?>> OPEN_TO_STRANGERS = Set.of(FirstAdministrator.class, Welcome.class,
            FrontDoor.class, EditionStandings.class);

    @Autowired
    private AuditLog log;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private ApplicationContext house;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @EnumSource(names = { "ADMINISTRATOR", "AUDITOR" })
    void administratorsAndAuditorsRead(Role role) {
        var reader = colleagues.join(role);

        assertThat(as(reader, () -> log.newest(AuditFilter.NONE, 1))).hasSize(1);
        assertThat(as(reader, () -> log.verify(Verification.begin(Optional.empty()))).breach()).isEmpty();
    }

    @Test
    void nobodyElseDoes() {
        var others = colleagues.join(Role.CLINICIAN, Role.AUTHOR, Role.REVIEWER);

        for (var act : List.<Act>of(log::head, log::actors, () -> log.newest(AuditFilter.NONE, 1),
                () -> log.verify(Verification.begin(Optional.empty())), () -> {
                    log.export(AuditFilter.NONE, new StringWriter());
                    return "";
                })) {
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> as(others, act));
        }
    }

    @Test
    void anAuditorIsRefusedByEveryOtherService() {
        var auditor = colleagues.join(Role.AUDITOR);
        var services = house.getBeansWithAnnotation(Service.class)
            .values()
            .stream()
            .filter(bean -> AopUtils.getTargetClass(bean).getPackageName().startsWith("org.tearsheet"))
            .filter(bean -> !(bean instanceof AuditLog) && !OPEN_TO_STRANGERS.contains(AopUtils.getTargetClass(bean)))
            .toList();

        assertThat(services).hasSizeGreaterThan(6);
        for (var service : services) {
            for (var method : AopUtils.getTargetClass(service).getDeclaredMethods()) {
                if (Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers())
                        && !isForAnybody(method)) {
                    assertThatExceptionOfType(AccessDeniedException.class).as(method.toString())
                        .isThrownBy(() -> as(auditor, () -> call(service, method)));
                }
            }
        }
    }

    private static boolean isForAnybody(Method method) {
        var guard = Optional.ofNullable(method.getAnnotation(PreAuthorize.class))
            .or(() -> Optional.ofNullable(method.getDeclaringClass().getAnnotation(PreAuthorize.class)));
        return guard.filter(said -> said.value().equals("permitAll()")).isPresent();
    }

    @Test
    void whoIsMoreThanAnAuditorReadsAsBefore() {
        assertThat(Role.effective(Set.of(Role.AUDITOR))).containsExactly(Role.AUDITOR);
        assertThat(Role.effective(Set.of(Role.AUDITOR, Role.AUTHOR))).containsExactlyInAnyOrder(Role.AUDITOR,
                Role.AUTHOR, Role.CLINICIAN);
        assertThat(Role.effective(Set.of(Role.REVIEWER))).doesNotContain(Role.AUDITOR);
        assertThat(Role.effective(Set.of(Role.ADMINISTRATOR))).contains(Role.AUDITOR);
    }

    @ParameterizedTest
    @EnumSource
    void theDatabaseKnowsEveryRole(Role role) {
        var person = colleagues.join(role);

        assertThat(jdbc.sql("insert into person_role values (:person, :role)")
            .param("person", person.id().value())
            .param("role", role.name())
            .update()).isOne();
    }

    private static Object call(Object service, Method method) throws Exception {
        try {
            return method.invoke(service,
                    Arrays.stream(method.getParameterTypes()).map(AuditorAccessTests::anything).toArray());
        }
        catch (InvocationTargetException ex) {
            throw (Exception) ex.getCause();
        }
    }

    private static @Nullable Object anything(Class<?> type) {
        if (type == long.class) {
            return 0L;
        }
        return type == int.class ? Integer.valueOf(0) : type == boolean.class ? Boolean.FALSE : null;
    }

    private <T> T as(SignedInPerson person, Doing<T> act) {
        return colleagues.as(person, () -> {
            try {
                return act.perform();
            }
            catch (RuntimeException ex) {
                throw ex;
            }
            catch (Exception ex) {
                throw new IllegalStateException(ex);
            }
        });
    }

    private interface Doing<T> {

        T perform() throws Exception;

    }

    private interface Act extends Doing<Object> {

    }

}
