package org.tearsheet.clinic;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.security.ApiScope.Authority;
import org.tearsheet.security.Roles;

/**
 * The one clinic this installation belongs to. Administrators change it at the
 * {@link ClinicDesk}.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + Roles.CLINICIAN + "') or " + Authority.READS_SHEETS)
public class Clinic {

    private final JdbcClient jdbc;

    Clinic(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public ClinicProfile profile() {
        return jdbc
            .sql("""
                    select c.version, c.name, c.address, c.phone, c.hours, c.emergency_number, c.crisis_line, c.paper, c.check_page,
                           coalesce(nullif(c.contact_name, ''), c.name) as contact_name,
                           coalesce(nullif(c.contact_phone, ''), c.phone) as contact_phone,
                           coalesce(nullif(c.contact_hours, ''), c.hours) as contact_hours,
                           c.neutral_name, c.neutral_phone, c.neutral_hours,
                           l.width, l.height, coalesce(nullif(c.logo_alt, ''), c.name) as alt
                    from clinic_profile c
                    left join clinic_logo l on c.logo_printed
                    """)
            .query(Clinic::read)
            .single();
    }

    /** The same profile with the picture of its logo, if it has one. */
    public ClinicProfile withPicture(ClinicProfile profile) {
        return profile.with(profile.logo()
            .flatMap(logo -> picture().map(png -> new Logo(logo.alt(), logo.width(), logo.height(), png))));
    }

    /** The logo as PNG; empty if none is printed. */
    public Optional<byte[]> picture() {
        return jdbc.sql("select l.png from clinic_logo l join clinic_profile c on c.logo_printed")
            .query((row, _) -> row.getBytes("png"))
            .optional();
    }

    /** Its name; programs that may read the checklist may know it too. */
    @PreAuthorize("hasRole('" + Roles.CLINICIAN + "') or hasAuthority('" + Authority.CHECKLIST_READ + "')")
    public String name() {
        return jdbc.sql("select name from clinic_profile").query(String.class).single();
    }

    private static ClinicProfile read(ResultSet row, int number) throws SQLException {
        var neutral = box(row, "neutral");
        var width = row.getInt("width");
        var logo = new Logo(row.getString("alt"), width, row.getInt("height"), null);
        return new ClinicProfile(row.getLong("version"), row.getString("name"), row.getString("address"),
                row.getString("phone"), row.getString("hours"), row.getString("emergency_number"),
                row.getString("crisis_line"), box(row, "contact"),
                Optional.of(neutral).filter(box -> !box.name().isEmpty()), Optional.of(logo).filter(_ -> width > 0),
                row.getString("paper"), row.getBoolean("check_page"));
    }

    private static ContactBox box(ResultSet row, String which) throws SQLException {
        return new ContactBox(row.getString(which + "_name"), row.getString(which + "_phone"),
                row.getString(which + "_hours"));
    }

}
