package org.tearsheet.visit;

import java.io.IOException;
import java.util.function.Supplier;

import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.server.ResponseStatusException;
import org.tearsheet.print.PressBusy;
import org.tearsheet.print.PrintedPdf;
import org.tearsheet.print.UnprintableCharacter;

/**
 * A file that is made when it is fetched, out of what one screen alone knows; its address
 * is good on that screen alone.
 */
final class PdfOnRequest {

    private PdfOnRequest() {
    }

    /** Shown under its neutral name; what paper cannot carry is told to the screen. */
    static DownloadHandler of(Supplier<? extends PrintedPdf> made,
            SerializableConsumer<UnprintableCharacter> whenRefused) {
        return event -> {
            try {
                var printed = made.get();
                event.setContentType("application/pdf");
                event.inline(printed.fileName());
                event.getOutputStream().write(printed.pdf());
            }
            catch (PressBusy _) {
                refuse(event, HttpStatus.SERVICE_UNAVAILABLE);
            }
            catch (ResponseStatusException ex) {
                refuse(event, ex.getStatusCode());
            }
            catch (UnprintableCharacter ex) {
                event.getUI().access(() -> whenRefused.accept(ex));
                refuse(event, HttpStatus.UNPROCESSABLE_CONTENT);
            }
        };
    }

    /** The page that opened says why, as wherever else a sheet is refused. */
    private static void refuse(DownloadEvent event, HttpStatusCode status) throws IOException {
        event.getResponse().sendError(status.value(), "");
    }

    /** The same of texts that were checked before. */
    static DownloadHandler of(Supplier<? extends PrintedPdf> made) {
        return of(made, _ -> {
        });
    }

}
