package org.tearsheet.accounts;

import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.NativeQuery;
import org.tearsheet.security.PersonId;

interface People extends JpaRepository<Person, PersonId> {

    Optional<Person> findByUsername(String username);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Person> findWithLockById(PersonId id);

    /**
     * Whether anybody else can sign in as an administrator, as the rules are now; people
     * of the demonstration count only for each other.
     */
    @NativeQuery("select another_administrator(:than, :demo)")
    boolean hasAnotherAdministrator(UUID than, boolean demo);

    Optional<Person> findByIssuerAndSubject(String issuer, String subject);

    boolean existsByDemoFalse();

}
