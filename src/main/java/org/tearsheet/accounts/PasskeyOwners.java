package org.tearsheet.accounts;

import java.nio.ByteBuffer;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;
import org.tearsheet.security.PersonId;

/** Knows the people of the clinic as owners of passkeys: by their id, in 16 bytes. */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {

    private static final int ID_BYTES = 16;

    private final JdbcClient jdbc;

    PasskeyOwners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static Bytes handle(UUID person) {
        return new Bytes(ByteBuffer.allocate(ID_BYTES)
            .putLong(person.getMostSignificantBits())
            .putLong(person.getLeastSignificantBits())
            .array());
    }

    static PersonId person(Bytes handle) {
        var bytes = ByteBuffer.wrap(handle.getBytes());
        return new PersonId(new UUID(bytes.getLong(), bytes.getLong()));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
        return jdbc.sql("select id, username, name from person where id = :id")
            .param("id", person(id).value())
            .query(Owner.class)
            .optional()
            .map(Owner::entity)
            .orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
        return jdbc.sql("select id, username, name from person where username = :username")
            .param("username", username)
            .query(Owner.class)
            .optional()
            .map(Owner::entity)
            .orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        throw new UnsupportedOperationException("People are not made by passkeys");
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("People are not removed by passkeys");
    }

    private record Owner(UUID id, String username, String name) {

        PublicKeyCredentialUserEntity entity() {
            return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(handle(id))
                .name(username)
                .displayName(name)
                .build();
        }

    }

}
