package org.tearsheet.print;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.regex.Pattern;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.LogMessageId.LogMessageId0Param;
import com.openhtmltopdf.util.XRLog;
import com.openhtmltopdf.util.XRLogger;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Turns a page of XHTML into a PDF that screen readers can read and archives can keep.
 */
@Component
class PdfPress {

    private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    /**
     * The engine asks for an XML parser several times a page; without this, each time
     * every jar is searched for one.
     */
    private static final ClassLoader JDK = ClassLoader.getPlatformClassLoader();

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Pattern CREATED = Pattern.compile("(?<=<xmp:CreateDate>)[^<]*");

    static {
        XRLog.setLoggerImpl(new Mute());
    }

    private final FSCacheEx<String, FSCacheValue> metrics = new FSDefaultCacheStore();

    private final PaperFonts fonts = PaperFonts.get();

    /** In the order in which they came. */
    private final Semaphore presses;

    private final Duration patience;

    @Autowired
    PdfPress() {
        this(Runtime.getRuntime().availableProcessors(), PATIENCE);
    }

    PdfPress(int presses, Duration patience) {
        this.presses = new Semaphore(presses, true);
        this.patience = patience;
    }

    /** Pages that wait for a press, which is what makes a clinician wait. */
    int waiting() {
        return presses.getQueueLength();
    }

    Pressed press(String xhtml, LocalDate day) {
        return press(xhtml, day, Sides.TWO);
    }

    /**
     * The same page of the same day always gives the same bytes.
     * @throws UnprintableCharacter if no font has a character of the text
     * @throws PressFailure if anything of the page would be missing on paper
     * @throws PressBusy if others wait already for longer than anybody would
     */
    Pressed press(String xhtml, LocalDate day, Sides sides) {
        var fitted = fonts.fit(xhtml);
        var page = fitted.scripts().isEmpty() ? fitted.text() : Directions.inPage(fitted.text());
        waitForAPress();
        var thread = Thread.currentThread();
        var loader = thread.getContextClassLoader();
        thread.setContextClassLoader(JDK);
        try (var document = new PDDocument()) {
            lay(page, fitted.scripts(), document);
            date(document, day, page);
            askFor(sides, document);
            var pdf = new ByteArrayOutputStream();
            document.save(pdf);
            return new Pressed(pdf.toByteArray(), document.getNumberOfPages());
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        finally {
            thread.setContextClassLoader(loader);
            presses.release();
        }
    }

    /**
     * The same for a page about one patient: what the XML parser has read stays in
     * buffers of its thread, so this one ends with the page.
     */
    Pressed pressAlone(String xhtml, LocalDate day, Sides sides) {
        try {
            return CompletableFuture.supplyAsync(() -> press(xhtml, day, sides), Thread::startVirtualThread).join();
        }
        catch (CompletionException ex) {
            throw ex.getCause() instanceof RuntimeException cause ? cause : ex;
        }
    }

    private void waitForAPress() {
        try {
            if (!presses.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new PressBusy();
            }
        }
        catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new PressBusy();
        }
    }

    /** What the print dialogue proposes; programs that do not know it leave it out. */
    private static void askFor(Sides sides, PDDocument document) {
        var catalog = document.getDocumentCatalog();
        var wishes = Objects.requireNonNullElseGet(catalog.getViewerPreferences(),
                () -> new PDViewerPreferences(new COSDictionary()));
        wishes.setDuplex(switch (sides) {
            case ONE -> PDViewerPreferences.DUPLEX.Simplex;
            case TWO -> PDViewerPreferences.DUPLEX.DuplexFlipLongEdge;
        });
        catalog.setViewerPreferences(wishes);
    }

    private void lay(String page, Set<FurtherScript> scripts, PDDocument document) throws IOException {
        var faults = new ArrayList<Diagnostic>();
        var builder = new PdfRendererBuilder();
        builder.withHtmlContent(page, null);
        builder.usePDDocument(document);
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
        builder.useColorProfile(COLOURS);
        builder.useCacheStore(CacheStore.PDF_FONT_METRICS, metrics);
        for (var priority : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> uri != null && uri.startsWith("data:"), priority);
        }
        builder.withDiagnosticConsumer(diagnostic -> {
            if (isFault(diagnostic)) {
                faults.add(diagnostic);
            }
        });
        fonts.addTo(builder, document, scripts);
        if (scripts.stream().anyMatch(FurtherScript::isRightToLeft)) {
            RightToLeft.teach(builder);
        }
        try (var renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
        }
        if (!faults.isEmpty()) {
            throw new PressFailure(String.join("; ", faults.stream().map(Diagnostic::getFormattedMessage).toList()));
        }
    }

    private static boolean isFault(Diagnostic diagnostic) {
        return diagnostic.getLevel().intValue() >= Level.WARNING.intValue() && diagnostic
            .getLogMessageId() != LogMessageId0Param.GENERAL_PDF_ACCESSIBILITY_NO_DOCUMENT_DESCRIPTION_PROVIDED;
    }

    /**
     * The engine dates a document with the clock and names it at random; both would make
     * every copy different.
     */
    private static void date(PDDocument document, LocalDate day, String page) throws IOException {
        var midnight = day.atStartOfDay(ZoneOffset.UTC);
        document.getDocumentInformation().setCreationDate(GregorianCalendar.from(midnight));
        var metadata = document.getDocumentCatalog().getMetadata();
        var xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        metadata.importXMPMetadata(
                CREATED.matcher(xmp).replaceAll(day + "T00:00:00+00:00").getBytes(StandardCharsets.UTF_8));
        document.setDocumentId(UUID.nameUUIDFromBytes(page.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits());
    }

    /** A PDF and the sides of paper it takes. */
    @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
    record Pressed(byte[] pdf, int pages) {
    }

    /** What goes wrong stops the job instead of filling a log. */
    private static class Mute implements XRLogger {

        @Override
        public void log(String where, Level level, String message) {
        }

        @Override
        public void log(String where, Level level, String message, Throwable cause) {
        }

        @Override
        public void setLevel(String logger, Level level) {
        }

        @Override
        public boolean isLogLevelEnabled(Diagnostic diagnostic) {
            return false;
        }

    }

}
