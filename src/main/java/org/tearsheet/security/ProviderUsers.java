package org.tearsheet.security;

import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.client.RestTemplate;

/** Makes of whom the provider presents the person of the clinic that it is. */
@Component
class ProviderUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final OidcUserService users = new OidcUserService();

    private final ClaimReader claims;

    private final ProviderPeople people;

    ProviderUsers(ClaimReader claims, ProviderPeople people, Provider provider) {
        this.claims = claims;
        this.people = people;
        var calls = new RestTemplate(provider.requests());
        calls.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        var attributes = new DefaultOAuth2UserService();
        attributes.setRestOperations(calls);
        users.setOauth2UserService(attributes);
    }

    @Override
    public OidcUser loadUser(OidcUserRequest presented) {
        try {
            var told = claims.introduction(users.loadUser(presented));
            var token = presented.getIdToken();
            return new ProvidedPerson(people.welcome(told), told, token, claims.isProved(token));
        }
        catch (DataAccessException | TransactionException ex) {
            throw new InternalAuthenticationServiceException("The person could not be looked up", ex);
        }
    }

}
