package org.tearsheet.accounts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.security.ApiCaller;
import org.tearsheet.security.ApiCallers;
import org.tearsheet.security.Demonstration;

/**
 * Finds the program behind an API token. Of its calls, the day of the last one is kept
 * and nothing else.
 */
@Component
class ApiTokenHolders implements ApiCallers {

    private final ApiTokens tokens;

    private final Demonstration demonstration;

    private final Clock clock;

    ApiTokenHolders(ApiTokens tokens, Demonstration demonstration, Clock clock) {
        this.tokens = tokens;
        this.demonstration = demonstration;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Optional<ApiCaller> caller(String token) {
        if (!ApiSecret.isValid(token)) {
            return Optional.empty();
        }
        var hash = new ApiSecret(token).hash().hex();
        var today = LocalDate.now(clock);
        var holder = tokens.findByTokenHash(hash)
            .filter(known -> known.state(today) == ApiTokenState.VALID && (demonstration.on() || !known.isDemo()));
        holder.filter(known -> !known.wasUsedOn(today)).ifPresent(_ -> tokens.used(hash, today));
        return holder.map(ApiToken::caller);
    }

}
