package org.tearsheet.security;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;

/** A person of the clinic as the session knows them. */
public class SignedInPerson extends User {

    private static final long serialVersionUID = 1L;

    private final PersonId id;

    private final String displayName;

    private volatile long era;

    public SignedInPerson(PersonId id, String username, String displayName, String passwordHash, boolean enabled,
            Collection<Role> roles) {
        this(id, username, displayName, passwordHash, enabled, roles, 0);
    }

    /**
     * @param era of their sessions: those of an earlier one are over
     */
    public SignedInPerson(PersonId id, String username, String displayName, String passwordHash, boolean enabled,
            Collection<Role> roles, long era) {
        super(username, passwordHash, enabled, true, true, true, authorities(roles));
        this.id = id;
        this.displayName = displayName;
        this.era = era;
    }

    /** The same person, whose session has proved something besides. */
    SignedInPerson(SignedInPerson same, Collection<? extends GrantedAuthority> proved) {
        super(same.getUsername(), "", same.isEnabled(), true, true, true,
                Stream.concat(same.getAuthorities().stream(), proved.stream()).collect(Collectors.toSet()));
        this.id = same.id;
        this.displayName = same.displayName;
        this.era = same.era;
    }

    public PersonId id() {
        return id;
    }

    public String displayName() {
        return displayName;
    }

    public long era() {
        return era;
    }

    /** Of all their sessions this one goes on. */
    void goOnIn(long later) {
        this.era = later;
    }

    private static Set<SimpleGrantedAuthority> authorities(Collection<Role> roles) {
        return Role.effective(roles)
            .stream()
            .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
            .collect(Collectors.toSet());
    }

}
