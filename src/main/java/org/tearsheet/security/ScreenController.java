package org.tearsheet.security;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tearsheet.shell.IdleLimit;

/**
 * Is told by a screen that it was touched, or that nobody has touched it for too long.
 */
@RestController
class ScreenController {

    private static final String IDLE_SECONDS = "Idle-Seconds";

    private final SecurityContextLogoutHandler signOut = new SecurityContextLogoutHandler();

    private final IdleLimit limit;

    private final FactorCheck factors;

    private final IdleExit exit;

    ScreenController(IdleLimit limit, FactorCheck factors, IdleExit exit) {
        this.limit = limit;
        this.factors = factors;
        this.exit = exit;
    }

    /**
     * Keeps the session, and tells for how many seconds nobody may touch the screen from
     * now on; 401 if there is none any more, or more than a password is asked for since.
     */
    @PostMapping("/screen/touched")
    ResponseEntity<Void> touched(HttpServletRequest request) {
        if (request.getUserPrincipal() == null || factors.isMissing()) {
            return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        }
        return ResponseEntity.noContent().header(IDLE_SECONDS, String.valueOf(limit.idle().toSeconds())).build();
    }

    /**
     * Signs out: every screen of this session is gone, and what was entered there. Tells
     * where to go if that is not the sign-in screen.
     */
    @PostMapping("/screen/locked")
    ResponseEntity<Void> locked(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var left = request.getUserPrincipal() instanceof Authentication person ? person : null;
        signOut.logout(request, response, null);
        exit.show(request, response, left);
        return ResponseEntity.noContent().build();
    }

}
