package org.tearsheet.print;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
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

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    private final Library library;

    private final PrintShop printShop;

    private final PrintChoices choices;

    private final Clinic clinic;

    PrintController(Library library, PrintShop printShop, PrintChoices choices, Clinic clinic) {
        this.library = library;
        this.printShop = printShop;
        this.choices = choices;
        this.clinic = clinic;
    }

    /**
     * The sheet of a topic, asked for by its neutral number or by its slug. What is not
     * said is as the clinic prints.
     */
    @GetMapping("/print/{topic}.pdf")
    ResponseEntity<byte[]> handout(@PathVariable String topic, @RequestParam MultiValueMap<String, String> asked) {
        var order = PrintOrder.of(asked, choices.usual()).orElseThrow(() -> refusal(HttpStatus.BAD_REQUEST));
        var edition = edition(topic, order.language());
        if (edition.takeHome().isAskedFirst() && !order.asked()) {
            throw refusal(HttpStatus.PRECONDITION_REQUIRED);
        }
        return answer(print(edition, order.options()));
    }

    private Sheet print(LiveEdition edition, SheetOptions options) {
        try {
            return printShop.print(edition, choices.allowed(options));
        }
        catch (ChoiceRefused _) {
            throw refusal(HttpStatus.CONFLICT);
        }
        catch (UnprintableCharacter _) {
            throw refusal(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        catch (PressBusy _) {
            throw refusal(HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    private static ResponseEntity<byte[]> answer(Sheet sheet) {
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
        return slug(topic).flatMap(slug -> library.edition(slug, DocumentKind.HANDOUT, language))
            .orElseThrow(() -> refusal(HttpStatus.NOT_FOUND));
    }

    private Optional<Slug> slug(String topic) {
        return Optional.of(topic)
            .filter(NUMBER.asMatchPredicate())
            .flatMap(number -> library.slug(Integer.parseInt(number)))
            .or(() -> Optional.of(topic).filter(Slug::isValid).map(Slug::new));
    }

    private static ResponseStatusException refusal(HttpStatus status) {
        return new ResponseStatusException(status);
    }

}
