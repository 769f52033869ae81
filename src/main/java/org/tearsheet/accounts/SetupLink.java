package org.tearsheet.accounts;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.security.HomeAddress;

/**
 * Prints the link for the first administrator while there is none, except in the
 * demonstration.
 */
@Component
@ConditionalOnBooleanProperty(name = "tearsheet.demo.on", havingValue = false, matchIfMissing = true)
class SetupLink {

    private static final Logger log = LoggerFactory.getLogger(SetupLink.class);

    private final FirstAdministrator firstAdministrator;

    private final HomeAddress home;

    SetupLink(FirstAdministrator firstAdministrator, HomeAddress home) {
        this.firstAdministrator = firstAdministrator;
        this.home = home;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    void print() {
        if (firstAdministrator.isMissing()) {
            log.info("Nobody can sign in yet. Make the first administrator, within a day and once, at {}",
                    home.at("/setup/" + firstAdministrator.invite()));
        }
    }

}
