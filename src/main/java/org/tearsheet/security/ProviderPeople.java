package org.tearsheet.security;

/** Knows the people of the clinic whom the provider presents. */
public interface ProviderPeople {

    /**
     * Who it is here, with the roles that the provider gives now.
     * @throws ProviderRefused if they do not get in
     */
    SignedInPerson welcome(Introduction introduction);

}
