package org.tearsheet;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.tearsheet.security.ApiScope;

/** What a channel could be, for tests. */
@TestComponent
@RestController
public class ScopedEndpoint {

    @PostMapping("/api/test/assess")
    @PreAuthorize("hasAuthority('" + ApiScope.Authority.CHECKLIST_ASSESS + "')")
    public Answers assess(@RequestBody Answers answers) {
        return answers;
    }

    @GetMapping("/api/test/refuses")
    public void refuse() {
        throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, "Question 3 has no answer.");
    }

    @GetMapping("/api/test/fails")
    public void fail() {
        throw new IllegalStateException("inner workings");
    }

    public record Answers(int pain) {
    }

}
