package org.tearsheet.print;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.tearsheet.clinic.Clinic;
import org.tearsheet.library.DocumentKind;
import org.tearsheet.library.Language;
import org.tearsheet.library.Library;
import org.tearsheet.library.LiveEdition;
import org.tearsheet.library.Slug;

/** Serves a topic's handout as PDF to people who are signed in. */
@RestController
class PrintController {

    private final Library library;

    private final PrintShop printShop;

    private final Clinic clinic;

    PrintController(Library library, PrintShop printShop, Clinic clinic) {
        this.library = library;
        this.printShop = printShop;
        this.clinic = clinic;
    }

    /**
     * The sheet of a topic.
     * @param asked that the patient was asked whether the paper is safe to take home;
     * without it no sheet is given where the topic wants the question
     */
    @GetMapping("/print/{topic}.pdf")
    ResponseEntity<byte[]> handout(@PathVariable String topic, @RequestParam(defaultValue = "en") String lang,
            @RequestParam Optional<String> paper, @RequestParam(defaultValue = "false") String sources,
            @RequestParam(defaultValue = "true") String log, @RequestParam(defaultValue = "false") String discreet,
            @RequestParam(defaultValue = "false") String asked) {
        var language = Language.of(lang).orElseThrow(() -> refusal(HttpStatus.BAD_REQUEST));
        var size = paper.map(code -> Paper.of(code).orElseThrow(() -> refusal(HttpStatus.BAD_REQUEST)))
            .orElseGet(printShop::usualPaper);
        var options = new SheetOptions(size, flag(sources), flag(log), flag(discreet));
        var wasAsked = flag(asked);
        var edition = edition(topic, language);
        if (edition.takeHome().isAskedFirst() && !wasAsked) {
            throw refusal(HttpStatus.PRECONDITION_REQUIRED);
        }
        var sheet = printShop.print(edition, options);
        return ResponseEntity.ok()
            .contentType(MediaType.APPLICATION_PDF)
            .header(HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.inline()
                        .filename(sheet.fileName(), StandardCharsets.US_ASCII)
                        .build()
                        .toString())
            .body(sheet.pdf());
    }

    /** The logo of previews; paper carries its own. */
    @GetMapping("/print/logo.png")
    ResponseEntity<byte[]> logo() {
        return clinic.picture()
            .map(png -> ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).body(png))
            .orElseThrow(() -> refusal(HttpStatus.NOT_FOUND));
    }

    private LiveEdition edition(String topic, Language language) {
        if (!Slug.isValid(topic)) {
            throw refusal(HttpStatus.NOT_FOUND);
        }
        return library.edition(new Slug(topic), DocumentKind.HANDOUT, language)
            .orElseThrow(() -> refusal(HttpStatus.NOT_FOUND));
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw refusal(HttpStatus.BAD_REQUEST);
        };
    }

    private static ResponseStatusException refusal(HttpStatus status) {
        return new ResponseStatusException(status);
    }

}
