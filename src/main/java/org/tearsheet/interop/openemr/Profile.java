package org.tearsheet.interop.openemr;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;
import org.tearsheet.interop.access.Channel;
import org.tearsheet.interop.access.Channels;
import org.tearsheet.library.CodeSystem;
import org.tearsheet.library.Language;
import org.tearsheet.security.HomeAddress;

/** What whoever lists this server in an Infobutton manager has to type in. */
@Component
class Profile {

    private final Channels channels;

    private final HomeAddress home;

    Profile(Channels channels, HomeAddress home) {
        this.channels = channels;
        this.home = home;
    }

    Facts facts() {
        return new Facts("Tearsheet", "HL7 Infobutton, URL-based implementation guide",
                home.at(Channel.INFOBUTTON.path() + "/service"),
                channels.policy(Channel.INFOBUTTON).access().name().toLowerCase(Locale.ROOT),
                Arrays.stream(CodeSystem.values()).map(system -> new Coded(system.oid(), system.label())).toList(),
                Arrays.stream(Language.values()).map(Language::tag).toList(), List.of("PAT", "PROV", "PAYOR"),
                List.of("text/xml", "application/json", "application/javascript"),
                "No Infobutton manager has read this file. Its format is our own; type its values in.");
    }

    /**
     * The facts, as they are written.
     *
     * @param access how the channel stands by which this service is asked
     */
    record Facts(String name, String standard, String service, String access, List<Coded> codeSystems,
            List<String> languages, List<String> informationRecipients, List<String> knowledgeResponseTypes,
            String notVerified) {
    }

    /** A code system by its object identifier. */
    record Coded(String oid, String name) {
    }

}
