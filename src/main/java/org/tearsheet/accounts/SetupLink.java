package org.tearsheet.accounts;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Prints the link for the first administrator while there is none, except in the
 * demonstration.
 */
@Component
@ConditionalOnBooleanProperty(name = "tearsheet.demo.on", havingValue = false, matchIfMissing = true)
class SetupLink {

    private static final Logger log = LoggerFactory.getLogger(SetupLink.class);

    private final FirstAdministrator firstAdministrator;

    private final String address;

    SetupLink(FirstAdministrator firstAdministrator, @Value("${tearsheet.url}") String address) {
        this.firstAdministrator = firstAdministrator;
        this.address = address;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    void print() {
        if (firstAdministrator.isMissing()) {
            log.info("Nobody can sign in yet. Make the first administrator, within a day and once, at {}/setup/{}",
                    address, firstAdministrator.invite());
        }
    }

}
