package org.tearsheet.interop.access;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.security.ApiScope;
import org.tearsheet.security.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Who opens and shuts the channels. */
@HouseTest
class ChannelsTests {

    @Autowired
    private Channels channels;

    @Autowired
    private Doors doors;

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void allAreOffAtFirst() {
        var all = colleagues.as(colleagues.join(Role.ADMINISTRATOR), channels::all);

        assertThat(all).extracting(ChannelPolicy::channel).containsExactly(Channel.values());
        assertThat(all).allMatch(ChannelPolicy::isOff);
    }

    @Test
    void whatAnAdministratorChangesHoldsAtOnceAndIsOnRecord() {
        assertThat(channels.policy(Channel.FHIR).isOff()).isTrue();

        doors.set(Channel.FHIR, ChannelAccess.TOKEN, 60);

        assertThat(channels.policy(Channel.FHIR).access()).isEqualTo(ChannelAccess.TOKEN);
        assertThat(channels.policy(Channel.FHIR).perMinute()).isEqualTo(60);
        assertThat(channels.policy(Channel.CDS_HOOKS).isOff()).isTrue();
        assertThat(jdbc.sql("""
                select concat(subject_label, ' ', before, ' ', after) from audit_entry where act = 'channel.changed'
                """).query(String.class).list()).containsExactly("""
                /fhir {"channel.access":"OFF","channel.perMinute":600} \
                {"channel.access":"TOKEN","channel.perMinute":60}""");
    }

    @Test
    void whatIsTheSameChangesNothing() {
        var seen = doors.set(Channel.FHIR, ChannelAccess.OPEN);

        assertThat(doors.set(Channel.FHIR, ChannelAccess.OPEN)).isEqualTo(seen);
        assertThat(jdbc.sql("select count(*) from audit_entry where act = 'channel.changed'")
            .query(Integer.class)
            .single()).isEqualTo(1);
    }

    @Test
    void whoSavesSecondIsTurnedAway() {
        var seen = channels.policy(Channel.INFOBUTTON);
        doors.set(Channel.INFOBUTTON, ChannelAccess.TOKEN);

        assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(() -> colleagues.as(
                colleagues.join(Role.ADMINISTRATOR),
                () -> channels.change(new ChannelPolicy(Channel.INFOBUTTON, seen.version(), ChannelAccess.OPEN, 600))));
    }

    @Test
    void onlyAnAdministratorDecides() {
        var seen = channels.policy(Channel.FHIR);
        var others = colleagues.join(Role.CLINICIAN, Role.AUTHOR, Role.REVIEWER, Role.AUDITOR);

        assertThatExceptionOfType(AccessDeniedException.class)
            .isThrownBy(() -> colleagues.as(others, () -> channels.change(seen)));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> colleagues.as(others, channels::all));
    }

    @Test
    void aPhoneShowsNoTokenAndNoTokenIsForIt() {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> new ChannelPolicy(Channel.TAKE_HOME, 0, ChannelAccess.TOKEN, 60));
        assertThat(Channel.TAKE_HOME.scope()).isEmpty();
        assertThat(Arrays.stream(ApiScope.values()).map(ApiScope::authority))
            .doesNotContain(ApiScope.Authority.TAKE_HOME);
        for (var channel : Channel.values()) {
            assertThat(ApiScope.Authority.READS_SHEETS).contains("'" + channel.authority() + "'");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = { "update channel set access = 'TOKEN' where name = 'TAKE_HOME'|channel_take_home_knows_no_token",
                    "update channel set access = 'ANYBODY'|channel_access_known",
                    "update channel set per_minute = 9|channel_per_minute_within_reason",
                    "update channel set per_minute = 6001|channel_per_minute_within_reason",
                    "update channel set name = 'FHIR' where name = 'OPENEMR'|a channel keeps its name",
                    "insert into channel (name) values ('FTP')|always the same five",
                    "delete from channel where name = 'FHIR'|always the same five",
                    "truncate channel|always the same five",
                    "update api_token set scopes = array['take-home']|never changes" })
    void theDatabaseHoldsTheRulesToo(String sql, String reason) {
        jdbc.sql("""
                insert into api_token (id, version, name, token_hash, scopes, demo, made_by_name, made_at)
                values (gen_random_uuid(), 0, 'x', repeat('0', 64), array['openemr'], true, 'x', now())
                """).update();

        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> jdbc.sql(sql).update())
            .withMessageContaining(reason);
    }

    @Test
    void eachChangeIsAnotherVersionWhateverIsWritten() {
        var before = channels.policy(Channel.FHIR).version();

        jdbc.sql("update channel set version = 0, access = 'OPEN' where name = 'FHIR'").update();

        assertThat(jdbc.sql("select version from channel where name = 'FHIR'").query(Long.class).single())
            .isEqualTo(before + 1);
    }

    @Test
    void noTokenIsMadeForAPhone() {
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> jdbc.sql("""
                insert into api_token (id, version, name, token_hash, scopes, demo, made_by_name, made_at)
                values (gen_random_uuid(), 0, 'x', repeat('0', 64), array['take-home'], true, 'x', now())
                """).update()).withMessageContaining("api_token_scopes_known");
    }

}
