package org.tearsheet.security;

import java.util.List;

/** Knows words that anybody would try first to guess a password here. */
public interface GuessableWords {

    List<String> words();

}
