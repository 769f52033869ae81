package org.tearsheet.accounts;

import java.util.List;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.security.PersonId;
import org.tearsheet.security.Roles;

/** Where an administrator sees who has to wait, and lets them try again. */
@Service
@Transactional
@PreAuthorize("hasRole('" + Roles.ADMINISTRATOR + "')")
public class SignInDesk {

    private final SignInTries tries;

    private final People people;

    private final ApplicationEventPublisher events;

    SignInDesk(SignInTries tries, People people, ApplicationEventPublisher events) {
        this.tries = tries;
        this.people = people;
        this.events = events;
    }

    /** Who may sign in but has to wait now, by name. */
    @Transactional(readOnly = true)
    public List<WaitingPerson> waiting() {
        return tries.waiting();
    }

    /** Lets somebody try at once. Where nothing was counted, nothing happens. */
    public void lift(PersonId id) {
        var person = people.findById(id).orElseThrow();
        if (tries.lift(id)) {
            events.publishEvent(new SignInLifted(id, person.username()));
        }
    }

}
