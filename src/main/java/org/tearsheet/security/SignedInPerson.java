package org.tearsheet.security;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;

/** A person of the clinic as the session knows them. */
public class SignedInPerson extends User {

    private static final long serialVersionUID = 1L;

    private final PersonId id;

    private final String displayName;

    public SignedInPerson(PersonId id, String username, String displayName, String passwordHash, boolean enabled,
            Collection<Role> roles) {
        super(username, passwordHash, enabled, true, true, true, authorities(roles));
        this.id = id;
        this.displayName = displayName;
    }

    public PersonId id() {
        return id;
    }

    public String displayName() {
        return displayName;
    }

    private static Set<SimpleGrantedAuthority> authorities(Collection<Role> roles) {
        return Role.effective(roles)
            .stream()
            .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
            .collect(Collectors.toSet());
    }

}
