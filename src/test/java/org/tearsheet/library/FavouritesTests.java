package org.tearsheet.library;

import java.util.List;
import java.util.stream.IntStream;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.MoreTopics;
import org.tearsheet.PassingTime;
import org.tearsheet.security.Role;
import org.tearsheet.security.SignedInPerson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@HouseTest
class FavouritesTests {

    private static final Slug PAIN = new Slug("pain-with-sex");

    private static final Slug PARTNERS = new Slug("for-partners");

    private static final Slug CRYING = new Slug("crying-during-or-after-sex");

    @Autowired
    private Favourites favourites;

    @Autowired
    private Library library;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private JdbcClient jdbc;

    private SignedInPerson clinician;

    private SignedInPerson administrator;

    @BeforeEach
    void people() {
        clinician = colleagues.join(Role.CLINICIAN);
        administrator = colleagues.join(Role.ADMINISTRATOR);
    }

    @Test
    void areEachPersonsOwnAndStandBySheetNumber() {
        mark(clinician, PARTNERS, true);
        mark(clinician, PAIN, true);
        mark(clinician, PAIN, true);

        assertThat(mine(clinician)).containsExactly(PAIN, PARTNERS);
        assertThat(mine(administrator)).isEmpty();

        mark(clinician, PAIN, false);
        mark(clinician, PAIN, false);
        assertThat(mine(clinician)).containsExactly(PARTNERS);
    }

    @Test
    void thoseOfTheClinicKeepItsOrderAndAreAudited() {
        forClinic(PARTNERS, true);
        forClinic(PAIN, true);
        forClinic(CRYING, true);
        forClinic(PARTNERS, false);

        assertThat(as(clinician, () -> slugs(favourites.clinics(Language.SPANISH)))).containsExactly(PAIN, CRYING);
        assertThat(jdbc.sql("select place from clinic_favourite order by place").query(Integer.class).list())
            .containsExactly(1, 2);
        assertThat(jdbc.sql("""
                select before::text || after::text from audit_entry
                where act = 'clinic-favourites.changed' order by id desc limit 1
                """).query(String.class).single()).contains("for-partners", "pain-with-sex");
    }

    @Test
    void nobodyElseMarksForTheClinic() {
        for (var role : List.of(Role.CLINICIAN, Role.AUTHOR, Role.REVIEWER)) {
            assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> as(colleagues.join(role), () -> favourites.markForClinic(PAIN, true)));
        }
        assertThat(as(clinician, () -> favourites.clinics(Language.ENGLISH))).isEmpty();
    }

    @Test
    void whatIsNoLongerLiveIsNotShown() {
        mark(clinician, PAIN, true);
        forClinic(PAIN, true);
        jdbc.sql("""
                update edition set state = 'WITHDRAWN', withdrawal_reason = 'Wrong', ended_at = now()
                where state = 'PUBLISHED' and document_id in (
                    select d.id from document d join topic t on t.id = d.topic_id where t.slug = 'pain-with-sex')
                """).update();

        assertThat(mine(clinician)).isEmpty();
        assertThat(as(clinician, () -> favourites.clinics(Language.ENGLISH))).isEmpty();
    }

    @Test
    void thereIsRoomForAFewOnly() {
        MoreTopics.live(jdbc, 24);
        for (int i = 1; i <= 24; i++) {
            var topic = new Slug("more-" + i);
            assertThat(as(clinician, () -> favourites.mark(topic, true))).isTrue();
            var room = i <= Favourites.MOST_OF_THE_CLINIC;
            assertThat(as(administrator, () -> favourites.markForClinic(topic, true))).isEqualTo(room);
        }
        assertThat(as(clinician, () -> favourites.mark(PAIN, true))).isFalse();
        assertThat(as(clinician, () -> favourites.mark(new Slug("more-1"), false))).isTrue();
        assertThat(as(clinician, () -> favourites.mark(PAIN, true))).isTrue();
    }

    @Test
    void whatIsNoLongerLiveGivesWayWhenRoomIsShort() {
        MoreTopics.live(jdbc, 24);
        for (int i = 1; i <= 24; i++) {
            mark(clinician, new Slug("more-" + i), true);
            if (i <= Favourites.MOST_OF_THE_CLINIC) {
                forClinic(new Slug("more-" + i), true);
            }
        }
        PassingTime.due(jdbc, -31, "title in ('more-3', 'more-4')");

        assertThat(as(clinician, () -> favourites.mark(PAIN, true))).isTrue();
        assertThat(as(administrator, () -> favourites.markForClinic(PAIN, true))).isTrue();

        assertThat(mine(clinician)).hasSize(23).contains(PAIN);
        assertThat(as(clinician, () -> slugs(favourites.clinics(Language.ENGLISH)))).hasSize(11).endsWith(PAIN);
        assertThat(jdbc.sql("select place from clinic_favourite order by place").query(Integer.class).list())
            .containsExactlyElementsOf(IntStream.rangeClosed(1, 11).boxed().toList());
    }

    @Test
    void theDatabaseHoldsTheSameRules() {
        mark(clinician, PAIN, true);
        forClinic(PAIN, true);
        var topic = "(select id from topic where slug = 'for-partners')";
        refused("never becomes another", "update person_favourite set topic_id = " + topic);
        refused("clinic_favourite_place_from_one", "insert into clinic_favourite values (%s, 13)".formatted(topic));
        refused("clinic_favourite_place_from_one", "insert into clinic_favourite values (%s, 0)".formatted(topic));
        refused("clinic_favourite_one_at_a_place", """
                insert into clinic_favourite values (%s, 1); set constraints clinic_favourite_one_at_a_place immediate
                """.formatted(topic));
        refused("person_favourite_person_id_fkey", """
                insert into person_favourite values (gen_random_uuid(), %s);
                """.formatted(topic));
        refused("at most 24 favourites", """
                insert into topic (id, version, slug, sheet_number, audience, origin, take_home)
                select md5('more ' || n)::uuid, 0, 'more-' || n, 1000 + n, 'PATIENT', 'CLINIC', 'FREE'
                from generate_series(1, 24) n;
                insert into person_favourite select '%s', id from topic where slug like 'more-%%'
                """.formatted(clinician.id().value()));
        refused("topic_situation_known", "update topic set situation = 'ELSEWHERE', origin = 'CLINIC'");
    }

    @Test
    void theFirstOfEachSituationAreShown() {
        var shown = as(clinician, () -> library.situations(Language.ENGLISH, 2));

        assertThat(shown.keySet()).containsExactly(Situation.BODY_AND_PAIN, Situation.MOOD_AND_HORMONES,
                Situation.PAST_AND_SAFETY, Situation.RELATIONSHIP, Situation.IN_THE_MOMENT, Situation.WHO);
        assertThat(shown.values()).allSatisfy(topics -> assertThat(topics).hasSize(2));
        assertThat(as(clinician, () -> slugs(library.topics(Situation.MOOD_AND_HORMONES, Language.ENGLISH, 2, 2))))
            .containsExactly(new Slug("mood-and-medicines"), new Slug("hormones-and-life-stages"));
    }

    private void mark(SignedInPerson person, Slug topic, boolean wanted) {
        as(person, () -> favourites.mark(topic, wanted));
    }

    private void forClinic(Slug topic, boolean wanted) {
        as(administrator, () -> favourites.markForClinic(topic, wanted));
    }

    private List<Slug> mine(SignedInPerson person) {
        return as(person, () -> slugs(favourites.mine(Language.ENGLISH)));
    }

    private <T> T as(SignedInPerson person, Supplier<T> act) {
        return colleagues.as(person, act);
    }

    private static List<Slug> slugs(List<TopicRow> topics) {
        return topics.stream().map(TopicRow::slug).toList();
    }

    private void refused(String reason, String sql) {
        jdbc.sql("savepoint cheat").update();
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> jdbc.sql(sql).update())
            .withMessageContaining(reason);
        jdbc.sql("rollback to savepoint cheat").update();
    }

}
