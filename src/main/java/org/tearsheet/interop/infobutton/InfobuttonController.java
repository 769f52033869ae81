package org.tearsheet.interop.infobutton;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.tearsheet.library.Language;
import org.tearsheet.print.PressBusy;
import org.tearsheet.print.Sheet;
import org.tearsheet.print.SheetCounter;
import org.tearsheet.print.UnprintableCharacter;
import org.tearsheet.security.ApiScope.Authority;
import org.tearsheet.security.Roles;

/**
 * Where a record system asks what there is for a diagnosis: as a feed, as a page, and the
 * paper that both lead to.
 */
@RestController
@PreAuthorize("hasRole('" + Roles.CLINICIAN + "') or hasAuthority('" + Authority.INFOBUTTON + "')")
class InfobuttonController {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    /** The page loads its styles and nothing else. */
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; "
            + "form-action 'none'; frame-ancestors 'self'";

    private static final Pattern SHEET = Pattern.compile("sheet-([1-9][0-9]{0,8})-([a-z]{2})");

    private final Answers answers;

    private final MatchPage page;

    private final SheetCounter counter;

    private final ManagerProfile profile;

    InfobuttonController(Answers answers, MatchPage page, SheetCounter counter, ManagerProfile profile) {
        this.answers = answers;
        this.page = page;
        this.counter = counter;
        this.profile = profile;
    }

    @CrossOrigin
    @RequestMapping(path = "/infobutton/service", method = { RequestMethod.GET, RequestMethod.POST })
    ResponseEntity<byte[]> service(HttpServletRequest request) throws IOException {
        var format = Format.XML;
        try {
            var parameters = Parameters.of(request);
            format = Question.format(parameters);
            var question = Question.of(parameters, format);
            var feed = answers.to(question);
            return ResponseEntity.ok().contentType(format.type()).body(switch (format) {
                case XML -> AtomXml.of(feed);
                case JSON -> AtomJson.of(feed);
                case JSONP -> AtomJson.of(feed, question.callback());
            });
        }
        catch (Refused refused) {
            return Problems.answer(refused, format);
        }
    }

    @RequestMapping(path = "/infobutton/application", method = { RequestMethod.GET, RequestMethod.POST })
    ResponseEntity<byte[]> application(HttpServletRequest request) throws IOException {
        var language = Language.of(request.getLocale());
        try {
            return page(HttpStatus.OK, page.of(answers.to(Question.of(Parameters.of(request), Format.XML))));
        }
        catch (Refused refused) {
            return page(refused.status(), page.of(refused, language));
        }
    }

    private static ResponseEntity<byte[]> page(HttpStatus status, String html) {
        return ResponseEntity.status(status)
            .contentType(HTML)
            .header("Content-Security-Policy", POLICY)
            .header("X-Robots-Tag", "noindex, nofollow")
            .body(html.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/infobutton/profile.xml")
    ResponseEntity<byte[]> profile() {
        return ResponseEntity.ok()
            .contentType(Format.XML.type())
            .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"tearsheet-profile.xml\"")
            .body(profile.xml());
    }

    /** Only what is free to take home, so nothing is said of any other sheet. */
    @GetMapping("/infobutton/{sheet}.pdf")
    ResponseEntity<byte[]> paper(@PathVariable String sheet) {
        var paper = print(sheet);
        return ResponseEntity.ok()
            .contentType(MediaType.APPLICATION_PDF)
            .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"%s\"".formatted(paper.fileName()))
            .body(paper.pdf());
    }

    private Sheet print(String sheet) {
        var asked = SHEET.matcher(sheet);
        if (!asked.matches()) {
            throw new ErrorResponseException(HttpStatus.NOT_FOUND);
        }
        try {
            return Language.of(asked.group(2))
                .flatMap(language -> counter.take(Integer.parseInt(asked.group(1)), language))
                .orElseThrow(() -> new ErrorResponseException(HttpStatus.NOT_FOUND));
        }
        catch (PressBusy _) {
            throw new ErrorResponseException(HttpStatus.SERVICE_UNAVAILABLE);
        }
        catch (UnprintableCharacter _) {
            throw new ErrorResponseException(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

}
