package org.tearsheet.print;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.tearsheet.clinic.ContactBox;
import org.tearsheet.clinic.FrontDoor;
import org.tearsheet.library.Language;
import org.tearsheet.security.CallLimit;
import org.tearsheet.security.Caller;

/**
 * Serves the page on which anybody may check a code, while the clinic wants it; otherwise
 * its addresses lead nowhere.
 */
@RestController
class CheckPageController {

    /** Tries of one household, so that nobody tries codes by the dozen. */
    static final int PER_MINUTE = 20;

    private static final String PLACE = "check";

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final FrontDoor door;

    private final CallLimit calls;

    private final CheckAnswers answers;

    private final CheckPage page;

    CheckPageController(FrontDoor door, CallLimit calls, CheckAnswers answers, CheckPage page) {
        this.door = door;
        this.calls = calls;
        this.answers = answers;
        this.page = page;
    }

    /** The form, and what was typed into it: by POST, so that no address keeps it. */
    @RequestMapping(path = CheckPage.PATH, method = { RequestMethod.GET, RequestMethod.POST })
    ResponseEntity<String> typed(@RequestParam(defaultValue = "") String code, @RequestParam Optional<String> lang,
            Locale reader, HttpServletRequest request) {
        var contact = door();
        var language = language(lang, reader);
        return code.isBlank() ? page(page.form(language, contact)) : answer(code, language, contact, request);
    }

    /** Where the QR code of a sheet leads. */
    @GetMapping(CheckPage.PATH + "/{code}")
    ResponseEntity<String> scanned(@PathVariable String code, @RequestParam Optional<String> lang, Locale reader,
            HttpServletRequest request) {
        return answer(code, language(lang, reader), door(), request);
    }

    private ResponseEntity<String> answer(String code, Language language, ContactBox contact,
            HttpServletRequest request) {
        if (!calls.admit(PLACE, Caller.at(request.getRemoteAddr()), PER_MINUTE)) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(CallLimit.WAIT.toSeconds()))
                .contentType(HTML)
                .body(page.refusal(language, contact));
        }
        return page(page.answer(language, contact, code, answers.to(code)));
    }

    private ContactBox door() {
        return door.checkPage().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ResponseEntity<String> page(String html) {
        return ResponseEntity.ok().contentType(HTML).body(html);
    }

    private static Language language(Optional<String> chosen, Locale reader) {
        return chosen.flatMap(Language::of).orElseGet(() -> Language.of(reader));
    }

}
