package org.tearsheet.interop.openemr;

import java.io.IOException;
import java.time.LocalTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.tearsheet.database.LiveState;
import org.tearsheet.print.PressBusy;
import org.tearsheet.security.ApiScope.Authority;

/** Where an OpenEMR fetches sheets, and whoever sets one up reads what to type in. */
@RestController
@PreAuthorize("hasAuthority('" + Authority.OPENEMR + "')")
class OpenEmrController {

    private final LiveState state;

    private final EducationFiles files;

    OpenEmrController(LiveState state, EducationFiles files) {
        this.state = state;
        this.files = files;
    }

    /** Sheet by sheet, so that only one of them is in memory. */
    @GetMapping("/openemr/education.zip")
    void zip(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var mark = state.now();
        if (new ServletWebRequest(request, response)
            .checkNotModified("W/\"%s-%s\"".formatted(mark.mark(), mark.day()))) {
            return;
        }
        var all = files.all();
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"education.zip\"");
        try {
            write(all, response);
        }
        catch (PressBusy ex) {
            if (response.isCommitted()) {
                throw ex;
            }
            response.reset();
            throw new ErrorResponseException(HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    /**
     * Ended only if all went well: a zip that broke off must not look like a whole one.
     */
    @SuppressWarnings("resource")
    private void write(List<EducationFile> all, HttpServletResponse response) throws IOException {
        var zip = new ZipOutputStream(response.getOutputStream());
        for (var file : all) {
            var pdf = files.pdf(file.edition());
            if (pdf.isPresent()) {
                var entry = new ZipEntry(file.name());
                entry.setTimeLocal(file.published().atTime(LocalTime.MIDNIGHT));
                zip.putNextEntry(entry);
                zip.write(pdf.get());
                zip.closeEntry();
            }
        }
        zip.finish();
    }

}
