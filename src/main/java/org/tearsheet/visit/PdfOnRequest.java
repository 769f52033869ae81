package org.tearsheet.visit;

import java.util.function.Supplier;

import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import org.tearsheet.print.PressBusy;
import org.tearsheet.print.PrintedPdf;
import org.tearsheet.print.UnprintableCharacter;

/**
 * A file that is made when it is fetched, out of what one screen alone knows; its address
 * is good on that screen alone.
 */
final class PdfOnRequest {

    private static final int UNPROCESSABLE = 422;

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
                event.getResponse().setStatus(HttpStatusCode.SERVICE_UNAVAILABLE.getCode());
            }
            catch (UnprintableCharacter ex) {
                event.getUI().access(() -> whenRefused.accept(ex));
                event.getResponse().setStatus(UNPROCESSABLE);
            }
        };
    }

    /** The same of texts that were checked before. */
    static DownloadHandler of(Supplier<? extends PrintedPdf> made) {
        return of(made, _ -> {
        });
    }

}
