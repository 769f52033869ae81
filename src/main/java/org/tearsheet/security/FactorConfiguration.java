package org.tearsheet.security;

import java.util.Set;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationManagerFactories;
import org.springframework.security.authorization.DefaultAuthorizationManagerFactory;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

/** More than a password: what is asked for, and how passkeys are made and checked. */
@Configuration
class FactorConfiguration {

    /**
     * Every rule of the filter chains and of the services also asks for the second
     * factor, of whom it must. Without a type parameter, as Spring Security has its own,
     * because both look for it; and before there is a database to ask.
     */
    @Bean
    @SuppressWarnings("rawtypes")
    static DefaultAuthorizationManagerFactory authorizationManagerFactory(ObjectProvider<FactorCheck> check) {
        return AuthorizationManagerFactories.multiFactor()
            .requireFactors(FactorCheck.SECOND)
            .when(who -> check.getObject().isMissing(who))
            .build();
    }

    /**
     * Only passkeys that ask who it is, so that a found phone opens nothing; and none is
     * begun on a device for whoever may not add it here.
     */
    @Bean
    WebAuthnRelyingPartyOperations passkeyOperations(PublicKeyCredentialUserEntityRepository owners,
            UserCredentialRepository passkeys, RelyingParty party, FactorCheck check) {
        var operations = new Webauthn4JRelyingPartyOperations(owners, passkeys,
                PublicKeyCredentialRpEntity.builder().id(party.host()).name(RelyingParty.NAME).build(),
                Set.of(party.origin()));
        operations.setCustomizeCreationOptions(options -> {
            if (!check.mayChange()) {
                throw new AccessDeniedException("More is to be proved first");
            }
            options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                .userVerification(UserVerificationRequirement.REQUIRED)
                .residentKey(ResidentKeyRequirement.REQUIRED)
                .build());
        });
        operations
            .setCustomizeRequestOptions(options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }

}
