package org.tearsheet.accounts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface ApiTokens extends ListCrudRepository<ApiToken, ApiTokenId> {

    List<ApiToken> findAllByOrderByMadeAtDesc();

    Optional<ApiToken> findByTokenHash(String tokenHash);

    Optional<ApiToken> findByDemoTrue();

    @Modifying
    @Query("delete from ApiToken token where token.demo")
    void deleteDemo();

    @Modifying
    @NativeQuery("""
            update api_token set last_used_on = :day where token_hash = :hash
            and (last_used_on is null or last_used_on < :day)
            """)
    void used(String hash, LocalDate day);

}
