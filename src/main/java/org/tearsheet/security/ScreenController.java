package org.tearsheet.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Is told by a screen that it was touched, or that nobody has touched it for too long.
 */
@RestController
class ScreenController {

    private final SecurityContextLogoutHandler signOut = new SecurityContextLogoutHandler();

    /** Keeps the session; 401 if there is none any more. */
    @PostMapping("/screen/touched")
    ResponseEntity<Void> touched(HttpServletRequest request) {
        var status = request.getUserPrincipal() == null ? HttpStatus.UNAUTHORIZED : HttpStatus.NO_CONTENT;
        return ResponseEntity.status(status).build();
    }

    /** Signs out: every screen of this session is gone, and what was entered there. */
    @PostMapping("/screen/locked")
    ResponseEntity<Void> locked(HttpServletRequest request, HttpServletResponse response) {
        signOut.logout(request, response, null);
        return ResponseEntity.noContent().build();
    }

}
