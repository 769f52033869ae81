package org.tearsheet.accounts;

import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets one administrator in by password again, for as long as whoever runs the server
 * says so, and prints a link at each start with which they set one.
 */
@Component
class WayBackIn {

    private static final Logger log = LoggerFactory.getLogger(WayBackIn.class);

    private final Optional<Username> username;

    private final People people;

    private final PasswordLinks links;

    private final ApplicationEventPublisher events;

    WayBackIn(@Value("${tearsheet.way-back-in}") String username, People people, PasswordLinks links,
            ApplicationEventPublisher events) {
        this.username = Optional.of(username).filter(Username::isValid).map(Username::new);
        this.people = people;
        this.links = links;
        this.events = events;
    }

    /** For whom it is open; empty if it is closed. */
    Optional<String> username() {
        return username.map(Username::text);
    }

    boolean isFor(String typed) {
        return username.isPresent() && Username.isValid(typed) && username.get().equals(new Username(typed));
    }

    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    void open() {
        username.ifPresent(name -> people.findByUsername(name.text())
            .filter(Person::mayComeBack)
            .ifPresentOrElse(this::print, () -> log
                .warn("TEARSHEET_WAY_BACK_IN names nobody who is an administrator here and not disabled")));
    }

    private void print(Person person) {
        var link = links.makeWayBack(person.id());
        events.publishEvent(new WayBackOpened(person.id(), person.username()));
        log.warn("The way back in is open for {}. Set a password, within a day and once, at {}; then take "
                + "TEARSHEET_WAY_BACK_IN away again", person.username(), link.address());
    }

}
