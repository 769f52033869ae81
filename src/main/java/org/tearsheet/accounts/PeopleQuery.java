package org.tearsheet.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tearsheet.security.Actors;
import org.tearsheet.security.Demonstration;
import org.tearsheet.security.PersonId;
import org.tearsheet.security.Role;

/**
 * Reads the list of people. Those of the demonstration are shown where it is on: nowhere
 * else can they sign in.
 */
@Component
class PeopleQuery {

    private final JdbcClient jdbc;

    private final Actors actors;

    private final Demonstration demonstration;

    private final Clock clock;

    PeopleQuery(JdbcClient jdbc, Actors actors, Demonstration demonstration, Clock clock) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.demonstration = demonstration;
        this.clock = clock;
    }

    List<PersonRow> find(PeopleFilter filter, int skip, int most) {
        return find(filter, Optional.empty(), skip, most);
    }

    /** Those who may sign in and whose credential is not valid after this day. */
    List<PersonRow> ending(LocalDate day, int most) {
        return find(PeopleFilter.NONE, Optional.of(day), 0, most);
    }

    private List<PersonRow> find(PeopleFilter filter, Optional<LocalDate> ending, int skip, int most) {
        var oneself = actors.current().id();
        return jdbc
            .sql("""
                    select found.*, has_second_factor(found.id) as factors, array(select role from person_role where person_id = found.id) as roles
                    from (select p.id, p.version, p.username, p.name, p.demo, p.last_seen_on, l.expires_at,
                                 p.credential, p.credential_issuer, p.credential_until, p.subject is not null as provided,
                                 case when p.awaited_until > :now then p.awaited_until end as awaited_until,
                                 case when not p.enabled then 'DISABLED' when p.password_hash is null and p.subject is null then 'WAITING'
                                      else 'ACTIVE' end as state
                          from person p
                          left join password_link l on l.person_id = p.id and l.expires_at > :now
                          where not p.demo or :demo) found
                    where (position(:text in lower(name)) > 0 or position(:text in username) > 0)
                      and (cast(:state as text) is null or state = :state)
                      and (cast(:role as text) is null
                           or exists (select from person_role where person_id = found.id and role = :role))
                      and (cast(:ending as date) is null or credential_until <= :ending and state <> 'DISABLED')
                    order by lower(name), username
                    limit :most offset :skip
                    """)
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .param("demo", demonstration.on())
            .param("text", filter.text().toLowerCase(Locale.ROOT))
            .param("state", filter.state().map(PersonState::name).orElse(null))
            .param("role", filter.role().map(Role::name).orElse(null))
            .param("ending", ending.orElse(null))
            .param("most", most)
            .param("skip", skip)
            .query((row, _) -> read(row, oneself))
            .list();
    }

    private static PersonRow read(ResultSet row, Optional<PersonId> oneself) throws SQLException {
        var id = new PersonId(row.getObject("id", UUID.class));
        return new PersonRow(new PersonSeen(id, row.getLong("version")), row.getString("username"),
                row.getString("name"), roles(row), PersonState.valueOf(row.getString("state")),
                moment(row, "expires_at"), Optional.ofNullable(row.getObject("last_seen_on", LocalDate.class)),
                row.getBoolean("demo"), oneself.equals(Optional.of(id)), row.getBoolean("factors"), credential(row),
                row.getBoolean("provided"), moment(row, "awaited_until"));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static Optional<Credential> credential(ResultSet row) throws SQLException {
        var issuer = row.getString("credential_issuer");
        var until = Optional.ofNullable(row.getObject("credential_until", LocalDate.class));
        return Optional.ofNullable(row.getString("credential")).map(text -> new Credential(text, issuer, until));
    }

    private static Set<Role> roles(ResultSet row) throws SQLException {
        var roles = EnumSet.noneOf(Role.class);
        Arrays.stream((String[]) row.getArray("roles").getArray()).map(Role::valueOf).forEach(roles::add);
        return roles;
    }

}
