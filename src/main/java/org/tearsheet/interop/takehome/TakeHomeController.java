package org.tearsheet.interop.takehome;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tearsheet.clinic.Clinic;
import org.tearsheet.library.Language;
import org.tearsheet.print.PhoneSheet;
import org.tearsheet.print.PhoneSheets;
import org.tearsheet.security.ApiScope.Authority;

/** Opens sheets on a patient's own phone, while the clinic wants it. */
@RestController
@PreAuthorize("hasAuthority('" + Authority.TAKE_HOME + "')")
class TakeHomeController {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    private final PhoneSheets sheets;

    private final Clinic clinic;

    private final TakeHomePage page;

    TakeHomeController(PhoneSheets sheets, Clinic clinic, TakeHomePage page) {
        this.sheets = sheets;
        this.clinic = clinic;
        this.page = page;
    }

    /** Which sheet it is matters only once the rest of the address is understood. */
    @GetMapping("/s/{number}")
    ResponseEntity<byte[]> sheet(@PathVariable String number, Locale reader, HttpServletRequest request) {
        return Asked.of(request.getQueryString())
            .map(asked -> sheet(number, asked, reader))
            .orElseGet(() -> answer(HttpStatus.BAD_REQUEST, page.unknown(Language.of(reader))));
    }

    /** Whatever else somebody tries here. */
    @RequestMapping("/s/**")
    ResponseEntity<byte[]> nothing(Locale reader, HttpServletRequest request) {
        return missing(
                Asked.of(request.getQueryString()).flatMap(Asked::language).orElseGet(() -> Language.of(reader)));
    }

    private ResponseEntity<byte[]> sheet(String number, Asked asked, Locale reader) {
        var wanted = asked.language().orElseGet(() -> Language.of(reader));
        var languages = sheets(number);
        return languages.stream()
            .filter(sheet -> sheet.language() == wanted)
            .findFirst()
            .or(() -> languages.stream().findFirst())
            .map(sheet -> answer(HttpStatus.OK,
                    page.of(sheet, asked, wanted, languages.stream().map(PhoneSheet::language).toList())))
            .orElseGet(() -> missing(wanted));
    }

    private List<PhoneSheet> sheets(String number) {
        return Optional.of(number)
            .filter(NUMBER.asMatchPredicate())
            .map(digits -> sheets.of(Integer.parseInt(digits)))
            .orElse(List.of());
    }

    private ResponseEntity<byte[]> missing(Language language) {
        return answer(HttpStatus.NOT_FOUND, page.missing(language, clinic.profile().contact(true)));
    }

    private static ResponseEntity<byte[]> answer(HttpStatus status, String html) {
        return ResponseEntity.status(status).contentType(HTML).body(html.getBytes(StandardCharsets.UTF_8));
    }

}
