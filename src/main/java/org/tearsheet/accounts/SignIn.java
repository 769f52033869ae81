package org.tearsheet.accounts;

import java.util.function.Predicate;

import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.security.Demonstration;

/** Finds the person behind a user name. */
@Component
class SignIn implements UserDetailsService {

    private final People people;

    private final Demonstration demonstration;

    SignIn(People people, Demonstration demonstration) {
        this.people = people;
        this.demonstration = demonstration;
    }

    /** Whoever can sign in, also by what is no password. */
    @Override
    @Transactional(readOnly = true)
    public UserDetails loadUserByUsername(String typed) {
        return find(typed, Person::canSignIn);
    }

    @Transactional(readOnly = true)
    UserDetails withPassword(String typed) {
        return find(typed, Person::hasPassword);
    }

    private UserDetails find(String typed, Predicate<Person> wanted) {
        if (!Username.isValid(typed)) {
            throw new UsernameNotFoundException("No such person");
        }
        return people.findByUsername(new Username(typed).text())
            .filter(wanted)
            .map(person -> person.signingIn(demonstration.on()))
            .orElseThrow(() -> new UsernameNotFoundException("No such person"));
    }

}
