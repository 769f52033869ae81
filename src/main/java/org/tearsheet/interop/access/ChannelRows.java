package org.tearsheet.interop.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The channels in the database, a row for each. */
@Component
class ChannelRows {

    private static final String SELECT = "select name, version, access, per_minute from channel";

    private final JdbcClient jdbc;

    ChannelRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ChannelPolicy> all() {
        return jdbc.sql(SELECT)
            .query(ChannelRows::read)
            .list()
            .stream()
            .sorted(Comparator.comparing(ChannelPolicy::channel))
            .toList();
    }

    ChannelPolicy of(Channel channel) {
        return find(channel, "");
    }

    /** The same, and nobody else changes it before this transaction is over. */
    ChannelPolicy locked(Channel channel) {
        return find(channel, " for update");
    }

    void update(ChannelPolicy policy) {
        jdbc.sql("update channel set access = :access, per_minute = :perMinute where name = :name")
            .param("access", policy.access().name())
            .param("perMinute", policy.perMinute())
            .param("name", policy.channel().name())
            .update();
    }

    private ChannelPolicy find(Channel channel, String lock) {
        return jdbc.sql(SELECT + " where name = :name" + lock)
            .param("name", channel.name())
            .query(ChannelRows::read)
            .single();
    }

    private static ChannelPolicy read(ResultSet row, int number) throws SQLException {
        return new ChannelPolicy(Channel.valueOf(row.getString("name")), row.getLong("version"),
                ChannelAccess.valueOf(row.getString("access")), row.getInt("per_minute"));
    }

}
