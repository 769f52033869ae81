package org.tearsheet.clinic;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.security.ApiScope.Authority;
import org.tearsheet.security.Roles;

/** The one clinic this installation belongs to. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('" + Roles.CLINICIAN + "')")
public class Clinic {

    private final JdbcClient jdbc;

    Clinic(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public ClinicProfile profile() {
        return jdbc.sql("""
                select version, name, address, phone, hours, emergency_number, crisis_line
                from clinic_profile
                """).query(ClinicProfile.class).single();
    }

    /** Its name; programs that may read the checklist may know it too. */
    @PreAuthorize("hasRole('" + Roles.CLINICIAN + "') or hasAuthority('" + Authority.CHECKLIST_READ + "')")
    public String name() {
        return jdbc.sql("select name from clinic_profile").query(String.class).single();
    }

}
