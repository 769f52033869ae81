package org.tearsheet.referral;

import java.nio.charset.StandardCharsets;

/** Services for tests. */
class ServiceFixtures {

    static final String HEAD = "destination,name,phone,hours,address,languages,cost,notes,verified\r\n";

    private ServiceFixtures() {
    }

    static ServiceDraft draft(String name, String phone) {
        return new ServiceDraft(new DestinationCode("PELVIC_FLOOR_PT"), name, phone, "Mon-Fri 9-17", "1 Main St",
                "en, es", "Sliding scale", "");
    }

    static byte[] csv(String rows) {
        return (HEAD + rows).getBytes(StandardCharsets.UTF_8);
    }

}
