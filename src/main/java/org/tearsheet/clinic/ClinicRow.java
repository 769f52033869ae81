package org.tearsheet.clinic;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** The profile as a row. */
final class ClinicRow {

    static final String SELECT = """
            select c.*, (select encode(sha256(png), 'hex') from clinic_logo) as logo
            from clinic_profile c
            """;

    static final String UPDATE = Arrays.stream(ClinicText.values())
        .map(field -> "%1$s = :%1$s".formatted(field.column()))
        .collect(Collectors.joining(", ", "update clinic_profile set ", """
                , logo_printed = :logo_printed, spanish_offered = :spanish_offered,
                credentials_required = :credentials_required, paper = :paper,
                idle_minutes = :idle_minutes, translation_grace_days = :translation_grace_days,
                check_page = :check_page
                """));

    private ClinicRow() {
    }

    static ClinicDetails read(ResultSet row, int number) throws SQLException {
        var texts = new EnumMap<ClinicText, String>(ClinicText.class);
        for (var field : ClinicText.values()) {
            texts.put(field, row.getString(field.column()));
        }
        var verified = new EnumMap<ContactKind, LocalDate>(ContactKind.class);
        put(verified, ContactKind.NORMAL, row.getObject("contact_verified_on", LocalDate.class));
        put(verified, ContactKind.NEUTRAL, row.getObject("neutral_verified_on", LocalDate.class));
        return new ClinicDetails(row.getLong("version"), new ClinicDraft(texts, policies(row)), verified,
                Optional.ofNullable(row.getString("logo")));
    }

    static Map<String, @Nullable Object> values(ClinicDraft draft) {
        var values = new HashMap<String, @Nullable Object>();
        draft.texts().forEach((field, text) -> values.put(field.column(), text));
        var policies = draft.policies();
        values.put("logo_printed", policies.logoPrinted());
        values.put("spanish_offered", policies.spanishOffered());
        values.put("credentials_required", policies.credentialsRequired());
        values.put("paper", policies.paper());
        values.put("idle_minutes", policies.idleMinutes().orElse(null));
        values.put("translation_grace_days", policies.translationGraceDays().orElse(null));
        values.put("check_page", policies.checkPage());
        return values;
    }

    private static ClinicPolicies policies(ResultSet row) throws SQLException {
        return new ClinicPolicies(row.getBoolean("logo_printed"), row.getBoolean("spanish_offered"),
                row.getBoolean("credentials_required"), row.getString("paper"),
                Optional.ofNullable(row.getObject("idle_minutes", Integer.class)),
                Optional.ofNullable(row.getObject("translation_grace_days", Integer.class)),
                row.getBoolean("check_page"));
    }

    private static void put(Map<ContactKind, LocalDate> verified, ContactKind kind, @Nullable LocalDate day) {
        if (day != null) {
            verified.put(kind, day);
        }
    }

}
