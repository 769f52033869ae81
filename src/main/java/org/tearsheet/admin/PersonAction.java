package org.tearsheet.admin;

import java.util.EnumSet;
import java.util.Set;

import org.tearsheet.accounts.PersonRow;
import org.tearsheet.accounts.PersonState;
import org.tearsheet.security.Role;

/**
 * What an administrator can do with somebody; its code is part of the keys of its texts.
 */
enum PersonAction {

    ROLES("roles"), CREDENTIAL("credential"), LINK("link"), WITHDRAW("withdraw"), RESET("reset"), SIGN_OUT("signout"),
    FACTORS("factors"), PROVIDER("provider"), LOCAL("local"), DISABLE("disable"), ENABLE("enable");

    private final String code;

    PersonAction(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /**
     * What makes sense for this person now.
     * @param provider whether there is one that could let them in
     */
    static Set<PersonAction> of(PersonRow person, boolean provider) {
        var possible = person.oneself() ? EnumSet.of(SIGN_OUT) : byState(person);
        if (Role.effective(person.roles()).contains(Role.REVIEWER) || person.credential().isPresent()) {
            possible.add(CREDENTIAL);
        }
        if (person.factors() && !person.oneself()) {
            possible.add(FACTORS);
        }
        if (person.provided()) {
            possible.removeAll(EnumSet.of(ROLES, LINK, WITHDRAW, RESET));
        }
        if (person.awaitedUntil().isPresent() || person.provided() && !person.oneself()) {
            possible.add(LOCAL);
        }
        else if (provider && !person.provided() && !person.demo() && person.state() != PersonState.DISABLED) {
            possible.add(PROVIDER);
        }
        return possible;
    }

    private static EnumSet<PersonAction> byState(PersonRow person) {
        return switch (person.state()) {
            case ACTIVE ->
                person.demo() ? EnumSet.of(ROLES, SIGN_OUT, DISABLE) : EnumSet.of(ROLES, RESET, SIGN_OUT, DISABLE);
            case WAITING -> person.linkUntil().isPresent() ? EnumSet.of(ROLES, LINK, WITHDRAW, DISABLE)
                    : EnumSet.of(ROLES, LINK, DISABLE);
            case DISABLED -> EnumSet.of(ROLES, ENABLE);
        };
    }

}
