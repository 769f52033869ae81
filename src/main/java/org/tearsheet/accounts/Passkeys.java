package org.tearsheet.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.security.Actors;
import org.tearsheet.security.PersonId;

/** The passkeys of people, as Spring Security adds and checks them. */
@Component
@Transactional
class Passkeys implements UserCredentialRepository {

    private static final String SELECT = """
            select credential_id, person_id, name, public_key, attestation, transports, signature_count, user_verified,
                   backup_eligible, backed_up, added_on, last_used_on
            from passkey
            """;

    private static final int LONGEST_NAME = 60;

    private final JdbcClient jdbc;

    private final Actors actors;

    private final ApplicationEventPublisher events;

    private final Clock clock;

    Passkeys(JdbcClient jdbc, Actors actors, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.events = events;
        this.clock = clock;
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    public List<PasskeyRow> of(PersonId person) {
        return jdbc.sql(SELECT + "where person_id = :person order by added_on, name, credential_id")
            .param("person", person.value())
            .query((row, _) -> new PasskeyRow(
                    new PasskeyId(new Bytes(row.getBytes("credential_id")).toBase64UrlString()), row.getString("name"),
                    row.getObject("added_on", LocalDate.class),
                    Optional.ofNullable(row.getObject("last_used_on", LocalDate.class))))
            .list();
    }

    /** False if they have no such passkey. */
    public boolean remove(PersonId person, PasskeyId passkey) {
        return jdbc.sql("delete from passkey where person_id = :person and credential_id = :id")
            .param("person", person.value())
            .param("id", Bytes.fromBase64(passkey.text()).getBytes())
            .update() == 1;
    }

    @Override
    public void save(CredentialRecord passkey) {
        if (findByCredentialId(passkey.getCredentialId()) == null) {
            add(passkey);
        }
        else {
            jdbc.sql("""
                    update passkey set signature_count = :count, last_used_on = :today where credential_id = :id
                    """)
                .param("count", passkey.getSignatureCount())
                .param("today", LocalDate.now(clock))
                .param("id", passkey.getCredentialId().getBytes())
                .update();
        }
    }

    /**
     * Nobody makes a passkey for somebody else, as who signs in while another begins to.
     */
    private void add(CredentialRecord passkey) {
        var actor = actors.current();
        var owner = PasskeyOwners.person(passkey.getUserEntityUserId());
        if (!actor.id().equals(Optional.of(owner)) || passkey.getAttestationObject() == null) {
            throw new AccessDeniedException("Somebody else's passkey");
        }
        jdbc.sql("""
                insert into passkey (credential_id, person_id, name, public_key, attestation, transports,
                                     signature_count, user_verified, backup_eligible, backed_up, added_on)
                values (:id, :person, :name, :key, :attestation, :transports, :count, :verified, :eligible, :backedUp,
                        :today)
                """)
            .param("id", passkey.getCredentialId().getBytes())
            .param("person", owner.value())
            .param("name", name(passkey.getLabel()))
            .param("key", passkey.getPublicKey().getBytes())
            .param("attestation", passkey.getAttestationObject().getBytes())
            .param("transports",
                    passkey.getTransports().stream().map(AuthenticatorTransport::getValue).toArray(String[]::new))
            .param("count", passkey.getSignatureCount())
            .param("verified", passkey.isUvInitialized())
            .param("eligible", passkey.isBackupEligible())
            .param("backedUp", passkey.isBackupState())
            .param("today", LocalDate.now(clock))
            .update();
        events.publishEvent(new FactorChanged(owner, actor.account(), FactorChanged.Act.PASSKEY_ADDED));
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable CredentialRecord findByCredentialId(Bytes id) {
        return jdbc.sql(SELECT + "where credential_id = :id")
            .param("id", id.getBytes())
            .query(Passkeys::read)
            .optional()
            .orElse(null);
    }

    @Override
    @Transactional(readOnly = true)
    public List<CredentialRecord> findByUserId(Bytes owner) {
        return jdbc.sql(SELECT + "where person_id = :person")
            .param("person", PasskeyOwners.person(owner).value())
            .query(Passkeys::read)
            .list();
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("Their owner removes them, on a screen");
    }

    private static String name(String typed) {
        var name = typed.strip();
        return name.isEmpty() ? "Passkey" : name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }

    private static CredentialRecord read(ResultSet row, int number) throws SQLException {
        var added = row.getObject("added_on", LocalDate.class).atStartOfDay(ZoneOffset.UTC).toInstant();
        return ImmutableCredentialRecord.builder()
            .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
            .credentialId(new Bytes(row.getBytes("credential_id")))
            .userEntityUserId(PasskeyOwners.handle(row.getObject("person_id", UUID.class)))
            .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
            .attestationObject(new Bytes(row.getBytes("attestation")))
            .transports(Arrays.stream((String[]) row.getArray("transports").getArray())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet()))
            .signatureCount(row.getLong("signature_count"))
            .uvInitialized(row.getBoolean("user_verified"))
            .backupEligible(row.getBoolean("backup_eligible"))
            .backupState(row.getBoolean("backed_up"))
            .label(row.getString("name"))
            .created(added)
            .lastUsed(added)
            .build();
    }

}
