package org.tearsheet.audit;

import java.util.Arrays;
import java.util.Optional;

/**
 * What can be done here that leaves an entry. Codes are written into the trail for good:
 * they never change.
 */
public enum Act {

    EDITION_STARTED("edition.started"), EDITION_REVISED("edition.revised"), EDITION_SUBMITTED("edition.submitted"),
    EDITION_RETURNED("edition.returned"), EDITION_PUBLISHED("edition.published"),
    EDITION_SUPERSEDED("edition.superseded"), EDITION_WITHDRAWN("edition.withdrawn"),
    EDITION_DISCARDED("edition.discarded"),
    /** Started, revised or returned; of old entries nobody knows which. */
    EDITION_DRAFTED("edition.drafted"), STARTER_APPROVED("starter.approved"), TOPIC_ADDED("topic.added"),
    TOPIC_CHANGED("topic.changed"), SOURCE_ADDED("source.added"), SOURCE_CHANGED("source.changed"),
    PACK_LOADED("pack.loaded"), PACK_IMPORTED("pack.imported"), PACK_EXPORTED("pack.exported"),
    SERVICE_ADDED("service.added"), SERVICE_CHANGED("service.changed"), SERVICE_VERIFIED("service.verified"),
    SERVICE_REMOVED("service.removed"), ITEM_JUDGED("item.judged"), PERSON_JOINED("person.joined"),
    SIGNED_IN("person.signed-in"), SIGN_IN_REFUSED("person.refused"), SIGNED_OUT("person.signed-out"),
    PERSON_INVITED("person.invited"), LINK_RENEWED("person.link-renewed"), LINK_WITHDRAWN("person.link-withdrawn"),
    PASSWORD_SET("person.password-set"), PASSWORD_RESET("person.password-reset"), ROLES_CHANGED("person.roles-changed"),
    PERSON_DISABLED("person.disabled"), PERSON_ENABLED("person.enabled"), SESSIONS_ENDED("person.sessions-ended"),
    API_TOKEN_MADE("api-token.made"), API_TOKEN_REVOKED("api-token.revoked"), EDITION_RENEWED("edition.renewed"),
    REVIEW_RULE_CHANGED("document.review-changed"), CLINIC_CHANGED("clinic.changed"),
    CONTACT_VERIFIED("clinic.verified"), LOGO_HUNG("clinic.logo-hung"), LOGO_REMOVED("clinic.logo-removed"),
    CREDENTIAL_CHANGED("person.credential-changed"), FEEDBACK_ANSWERED("feedback.answered"),
    FEEDBACK_ERASED("feedback.erased"), SOURCE_CONFIRMED("source.confirmed"), SOURCE_REMOVED("source.removed"),
    PRINT_POLICY_CHANGED("print-policy.changed"), CHANNEL_CHANGED("channel.changed"),
    PASSKEY_ADDED("person.passkey-added"), PASSKEY_REMOVED("person.passkey-removed"),
    AUTHENTICATOR_ADDED("person.app-added"), AUTHENTICATOR_REMOVED("person.app-removed"),
    RECOVERY_CODES_MADE("person.recovery-codes-made"), CODE_USED("person.code-used"),
    RECOVERY_CODE_USED("person.recovery-code-used"), CODE_REFUSED("person.code-refused"),
    FACTORS_TAKEN("person.factors-taken"), SIGN_IN_POLICY_CHANGED("sign-in-policy.changed"),
    SIGN_IN_HELD("person.held"), SIGN_IN_LIFTED("person.lifted"), PASSWORD_CHANGED("person.password-changed"),
    PASSWORD_CONFIRMED("person.password-confirmed"), PASSWORD_REFUSED("person.password-refused"),
    OTHER_SESSIONS_ENDED("person.other-sessions-ended"), PROVIDER_AWAITED("person.awaited"),
    PROVIDER_LINKED("person.linked"), PROVIDER_LEFT("person.unlinked"), ROLES_FOLLOWED("person.roles-followed"),
    WAY_BACK_OPENED("person.way-back-opened"), CLINIC_FAVOURITES_CHANGED("clinic-favourites.changed");

    private final String code;

    Act(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** The act of this code; empty if a later release wrote it. */
    public static Optional<Act> of(String code) {
        return Arrays.stream(values()).filter(act -> act.code.equals(code)).findFirst();
    }

}
