package org.tearsheet.accounts;

import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.tearsheet.security.PersonId;

interface People extends JpaRepository<Person, PersonId> {

    Optional<Person> findByUsername(String username);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Person> findWithLockById(PersonId id);

    boolean existsByDemoFalse();

}
