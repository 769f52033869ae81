package org.tearsheet.accounts;

import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;
import org.tearsheet.security.PersonId;

interface People extends JpaRepository<Person, PersonId> {

    Optional<Person> findByUsername(String username);

    boolean existsByDemoFalse();

}
