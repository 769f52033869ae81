package org.tearsheet.accounts;

import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.tearsheet.security.PersonId;

interface People extends JpaRepository<Person, PersonId> {

    Optional<Person> findByUsername(String username);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Person> findWithLockById(PersonId id);

    /**
     * Whether anybody else can sign in as an administrator; people of the demonstration
     * count only for each other.
     */
    @Query("""
            select count(person) > 0 from Person person join person.roles role
            where role = org.tearsheet.security.Role.ADMINISTRATOR and person.enabled
            and person.passwordHash is not null and person.id <> :than and (:demo = true or person.demo = false)
            """)
    boolean hasAnotherAdministrator(PersonId than, boolean demo);

    boolean existsByDemoFalse();

}
