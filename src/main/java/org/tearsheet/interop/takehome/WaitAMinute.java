package org.tearsheet.interop.takehome;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.tearsheet.interop.access.TooOften;
import org.tearsheet.library.Language;

/** Says so on a page, and asks the database nothing. */
@Component
class WaitAMinute implements TooOften {

    private final TakeHomePage page;

    WaitAMinute(TakeHomePage page) {
        this.page = page;
    }

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var language = Asked.of(request.getQueryString())
            .flatMap(Asked::language)
            .orElseGet(() -> Language.of(request.getLocale()));
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().write(page.patience(language));
    }

}
