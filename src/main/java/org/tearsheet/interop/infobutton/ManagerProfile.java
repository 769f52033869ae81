package org.tearsheet.interop.infobutton;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.tearsheet.interop.access.Channel;
import org.tearsheet.library.CodeSystem;
import org.tearsheet.security.HomeAddress;

/**
 * This server as a knowledge resource of an OpenInfobutton manager, which then asks it
 * together with others. The elements are those that the manager's own form and code read
 * (resource profile 2.8).
 */
@Component
class ManagerProfile {

    private static final String PROFILE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <knowledgeResourceProfile>
              <header id="1">
                <title>Tearsheet</title>
                <profileDescription>Patient education that this clinic has approved</profileDescription>
                <versionControl publicationDate="%s"/>
              </header>
              <profileDefinition hl7URLCompliant="true" hl7KnowledgeResponseCompliant="true">
                <authorizedOrganizations/>
                <supportedTerminologies>
            %s
                </supportedTerminologies>
                <contexts>
                  <context id="1" name="Problem">
                    <contextDescription>Sheets for a diagnosis</contextDescription>
                    <contextDefinition>
                      <informationRecipientLanguage match="false" search="true"/>
                      <informationRecipientUserType match="false" search="true"/>
                      <conceptOfInterest match="false" search="true"/>
                    </contextDefinition>
                    <knowledgeRequestService id="1" name="Tearsheet">
                      <knowledgeRequestServiceLocation url="%s"/>
                    </knowledgeRequestService>
                  </context>
                </contexts>
              </profileDefinition>
            </knowledgeResourceProfile>
            """;

    /** Of the elements, not of any text. */
    private static final LocalDate WRITTEN = LocalDate.of(2026, 11, 22);

    private final HomeAddress home;

    ManagerProfile(HomeAddress home) {
        this.home = home;
    }

    byte[] xml() {
        var systems = Arrays.stream(CodeSystem.values())
            .map(system -> "      <supportedTerminology id=\"%s\" name=\"%s\"/>".formatted(system.oid(),
                    system.label()))
            .collect(Collectors.joining("\n"));
        return PROFILE
            .formatted(WRITTEN.atStartOfDay() + ":00", systems,
                    HtmlUtils.htmlEscape(home.at(Channel.INFOBUTTON.path() + "/service"), "UTF-8"))
            .getBytes(StandardCharsets.UTF_8);
    }

}
