package org.tearsheet.interop.access;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Tells whoever came in by a channel too often to wait. */
public interface TooOften {

    /** Answers 429; when to come again is in the answer already. */
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException;

}
