package org.tearsheet.shell;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.HtmlUtils;

/**
 * The error page of everything that is not a screen: a sentence in the reader's language,
 * as HTML or as plain text, and to programs as problem details.
 */
@Controller
class PlainErrors implements ErrorController {

    /** Seconds after which a database that was stopped to be started is mostly back. */
    static final String RETRY_AFTER = "10";

    private final I18NProvider texts;

    private final LocaleResolver languages;

    PlainErrors(I18NProvider texts, LocaleResolver languages) {
        this.texts = texts;
        this.languages = languages;
    }

    @RequestMapping("/error")
    ResponseEntity<?> answer(HttpServletRequest request) {
        if (ApiProblem.concerns(request)) {
            return ApiProblem.answer(request);
        }
        var away = DatabaseAway.explains(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        var status = away ? HttpStatus.SERVICE_UNAVAILABLE : status(request);
        var locale = languages.resolveLocale(request);
        var key = away ? "error.database" : "error." + status.value();
        var title = texts.getTranslation(key + ".title", locale);
        var text = texts.getTranslation(key + ".text", locale);
        var html = wantsHtml(request);
        var body = html ? page(locale, title, text) : title + " " + text + "\n";
        var answer = ResponseEntity.status(status);
        if (away) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
        }
        return answer
            .contentType(new MediaType(html ? MediaType.TEXT_HTML : MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
            .body(body.getBytes(StandardCharsets.UTF_8));
    }

    /** What is forbidden looks like what does not exist. */
    private static HttpStatus status(HttpServletRequest request) {
        return switch (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE)) {
            case Integer code when code == 400 -> HttpStatus.BAD_REQUEST;
            case Integer code when code == HttpStatus.UNAUTHORIZED.value() -> HttpStatus.UNAUTHORIZED;
            case Integer code when code == HttpStatus.TOO_MANY_REQUESTS.value() -> HttpStatus.TOO_MANY_REQUESTS;
            case Integer code when code == HttpStatus.CONTENT_TOO_LARGE.value() -> HttpStatus.CONTENT_TOO_LARGE;
            case Integer code when code == HttpStatus.CONFLICT.value() -> HttpStatus.CONFLICT;
            case Integer code when code == HttpStatus.UNPROCESSABLE_CONTENT.value() -> HttpStatus.UNPROCESSABLE_CONTENT;
            case Integer code when code == HttpStatus.PRECONDITION_REQUIRED.value() -> HttpStatus.PRECONDITION_REQUIRED;
            case Integer code when code >= 400 && code < 500 -> HttpStatus.NOT_FOUND;
            case Integer code when code == HttpStatus.SERVICE_UNAVAILABLE.value() -> HttpStatus.SERVICE_UNAVAILABLE;
            case null, default -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }

    private static boolean wantsHtml(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    private String page(Locale locale, String title, String text) {
        return """
                <!doctype html>
                <html lang="%s">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <meta name="color-scheme" content="light dark"><title>%s</title>
                <link rel="stylesheet" href="/assets/plain.css"></head>
                <body><main><h1>%s</h1><p>%s</p><p><a href="/">%s</a></p></main></body>
                </html>
                """.formatted(locale.getLanguage(), HtmlUtils.htmlEscape(title), HtmlUtils.htmlEscape(title),
                HtmlUtils.htmlEscape(text), HtmlUtils.htmlEscape(texts.getTranslation("error.home", locale)));
    }

}
