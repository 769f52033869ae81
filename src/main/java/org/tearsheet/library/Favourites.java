package org.tearsheet.library;

import java.util.List;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.security.Actors;
import org.tearsheet.security.PersonId;
import org.tearsheet.security.Roles;

/**
 * The few topics that a person, or the clinic for everybody, wants in reach. Of what is
 * marked, only what is live is shown; the marks of the rest give way when room is short.
 */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.CLINICIAN + "')")
public class Favourites {

    /** More would be a second list. */
    public static final int MOST_OF_MINE = 24;

    public static final int MOST_OF_THE_CLINIC = 12;

    private static final String UNSEEN = "not exists (select from live_edition l where l.topic_id = f.topic_id)";

    private final JdbcClient jdbc;

    private final LiveTopics topics;

    private final Actors actors;

    private final ApplicationEventPublisher events;

    Favourites(JdbcClient jdbc, LiveTopics topics, Actors actors, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.topics = topics;
        this.actors = actors;
        this.events = events;
    }

    /** Of whoever is signed in, by sheet number. */
    @Transactional(readOnly = true)
    public List<TopicRow> mine(Language reader) {
        return actors.current().id().map(person -> topics.favouritesOf(person, reader)).orElse(List.of());
    }

    /** In the clinic's order. */
    @Transactional(readOnly = true)
    public List<TopicRow> clinics(Language reader) {
        return topics.favouritesOfTheClinic(reader);
    }

    /**
     * Marks a topic for whoever is signed in, or takes the mark away.
     * @return whether there was room
     */
    public boolean mark(Slug topic, boolean wanted) {
        return actors.current().id().map(person -> {
            var marked = jdbc.sql("select topic_id from person_favourite where person_id = :person for update")
                .param("person", person.value())
                .query()
                .listOfRows();
            if (wanted && marked.size() >= MOST_OF_MINE && forgetUnseen(person) == 0) {
                return false;
            }
            var change = wanted ? """
                    insert into person_favourite (person_id, topic_id)
                    select :person, id from topic where slug = :slug on conflict do nothing
                    """ : """
                    delete from person_favourite
                    where person_id = :person and topic_id = (select id from topic where slug = :slug)
                    """;
            jdbc.sql(change).param("person", person.value()).param("slug", topic.text()).update();
            return true;
        }).orElse(false);
    }

    /**
     * Marks a topic for everybody, after those that are marked, or takes the mark away.
     * @return whether there was room
     */
    @PreAuthorize("hasRole('" + Roles.ADMINISTRATOR + "')")
    public boolean markForClinic(Slug topic, boolean wanted) {
        oneAtATime();
        var before = marked();
        if (before.contains(topic) == wanted) {
            return true;
        }
        if (wanted && before.size() >= MOST_OF_THE_CLINIC && forgetUnseen() == 0) {
            return false;
        }
        if (wanted) {
            jdbc.sql("""
                    insert into clinic_favourite (topic_id, place)
                    select id, (select count(*) + 1 from clinic_favourite) from topic where slug = :slug
                    """).param("slug", topic.text()).update();
        }
        else {
            jdbc.sql("delete from clinic_favourite where topic_id = (select id from topic where slug = :slug)")
                .param("slug", topic.text())
                .update();
            closeRanks();
        }
        events.publishEvent(new ClinicFavouritesChanged(before, marked()));
        return true;
    }

    private int forgetUnseen(PersonId person) {
        return jdbc.sql("delete from person_favourite f where person_id = :person and " + UNSEEN)
            .param("person", person.value())
            .update();
    }

    private int forgetUnseen() {
        int forgotten = jdbc.sql("delete from clinic_favourite f where " + UNSEEN).update();
        closeRanks();
        return forgotten;
    }

    private void closeRanks() {
        jdbc.sql("""
                update clinic_favourite f set place = n.place
                from (select topic_id, row_number() over (order by place) as place from clinic_favourite) n
                where f.topic_id = n.topic_id and f.place <> n.place
                """).update();
    }

    private List<Slug> marked() {
        return jdbc.sql("select t.slug from clinic_favourite f join topic t on t.id = f.topic_id order by f.place")
            .query((row, _) -> new Slug(row.getString("slug")))
            .list();
    }

    private void oneAtATime() {
        jdbc.sql("select true from (select pg_advisory_xact_lock(hashtext('tearsheet.favourites'))) as locked")
            .query(Boolean.class)
            .single();
    }

}
