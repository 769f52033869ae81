package org.tearsheet.print;

import java.nio.charset.StandardCharsets;

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
import org.tearsheet.library.Language;

/**
 * Serves a topic's handout and the quick guide as PDF to people who are signed in.
 */
@RestController
class PrintController {

    private final OrderDesk orders;

    private final PrintShop printShop;

    private final GuideShop guides;

    private final Clinic clinic;

    PrintController(OrderDesk orders, PrintShop printShop, GuideShop guides, Clinic clinic) {
        this.orders = orders;
        this.printShop = printShop;
        this.guides = guides;
        this.clinic = clinic;
    }

    /**
     * The sheet of a topic, asked for by its neutral number or by its slug. What is not
     * said is as the clinic prints.
     */
    @GetMapping("/print/{topic}.pdf")
    ResponseEntity<byte[]> handout(@PathVariable String topic, @RequestParam MultiValueMap<String, String> asked) {
        return answer(print(orders.take(topic, asked)));
    }

    /** The quick guide for clinicians. */
    @GetMapping("/quick-guide/{language}.pdf")
    ResponseEntity<byte[]> guide(@PathVariable String language) {
        return Language.of(language)
            .map(guides::guide)
            .map(PrintController::answer)
            .orElseThrow(() -> refusal(HttpStatus.NOT_FOUND));
    }

    private Sheet print(SheetMaker.Order order) {
        try {
            return printShop.print(order);
        }
        catch (UnprintableCharacter _) {
            throw refusal(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        catch (PressBusy _) {
            throw refusal(HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    private static ResponseEntity<byte[]> answer(PrintedPdf sheet) {
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

    private static ResponseStatusException refusal(HttpStatus status) {
        return new ResponseStatusException(status);
    }

}
