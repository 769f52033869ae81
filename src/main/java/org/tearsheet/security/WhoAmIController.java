package org.tearsheet.security;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a program what its token is good for. */
@RestController
class WhoAmIController {

    @GetMapping("/api/whoami")
    WhoAmI whoAmI(@AuthenticationPrincipal ApiCaller caller) {
        return new WhoAmI(caller.name(), caller.scopes().stream().map(ApiScope::text).sorted().toList(),
                caller.expiresOn());
    }

    record WhoAmI(String name, List<String> scopes, Optional<LocalDate> expiresOn) {
    }

}
