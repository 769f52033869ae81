package org.tearsheet.interop.fhir;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import org.hl7.fhir.r4.model.Binary;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tearsheet.print.PressBusy;
import org.tearsheet.print.Sheet;
import org.tearsheet.print.SheetCounter;
import org.tearsheet.print.UnprintableCharacter;
import org.tearsheet.security.ApiScope.Authority;

/** Paper, as it is or in a resource. */
@RestController
@PreAuthorize("hasAuthority('" + Authority.FHIR + "')")
class BinaryController {

    private final SheetCounter counter;

    BinaryController(SheetCounter counter) {
        this.counter = counter;
    }

    @GetMapping("/fhir/Binary/{id}")
    ResponseEntity<byte[]> read(@PathVariable String id, HttpServletRequest request) throws IOException {
        return Answers.to(request,
                (_, wanted) -> wanted.isPaper() ? paper(take(id)) : Answers.with(() -> resource(id, take(id)), wanted));
    }

    private static ResponseEntity<byte[]> paper(Sheet sheet) {
        return ResponseEntity.ok()
            .contentType(MediaType.APPLICATION_PDF)
            .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"%s\"".formatted(sheet.fileName()))
            .eTag(Answers.tag(sheet.pdf()))
            .body(sheet.pdf());
    }

    private static Binary resource(String id, Sheet sheet) {
        var binary = new Binary().setContentType(MediaType.APPLICATION_PDF_VALUE).setData(sheet.pdf());
        binary.setId(id);
        return binary;
    }

    private Sheet take(String id) {
        try {
            return counter.take(Answers.edition(id))
                .orElseThrow(() -> Refused.missing("There is no paper with this id that may be had: its edition is "
                        + "not live, or the patient is asked first."));
        }
        catch (PressBusy _) {
            throw Refused.of(HttpStatus.SERVICE_UNAVAILABLE);
        }
        catch (UnprintableCharacter _) {
            throw new Refused(HttpStatus.UNPROCESSABLE_CONTENT, IssueType.PROCESSING,
                    "No font here has a character of this text.");
        }
    }

}
