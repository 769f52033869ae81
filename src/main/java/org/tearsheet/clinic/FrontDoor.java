package org.tearsheet.clinic;

import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What strangers may know of the clinic. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("permitAll()")
public class FrontDoor {

    private final JdbcClient jdbc;

    FrontDoor(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whom the page calls on which anybody may check a code: as discreet paper does.
     * Empty while no administrator has opened that page.
     */
    public Optional<ContactBox> checkPage() {
        return jdbc.sql("""
                select case when neutral_name <> '' then neutral_name
                            else coalesce(nullif(contact_name, ''), name) end as name,
                       case when neutral_name <> '' then neutral_phone
                            else coalesce(nullif(contact_phone, ''), phone) end as phone,
                       case when neutral_name <> '' then neutral_hours
                            else coalesce(nullif(contact_hours, ''), hours) end as hours
                from clinic_profile
                where check_page
                """).query(ContactBox.class).optional();
    }

}
