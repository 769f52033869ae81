package org.tearsheet;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * A made-up word that stands for something about a patient; found in any case and
 * encoding.
 */
record Marker(String word) {

    private static final List<Charset> ENCODINGS = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE);

    boolean isIn(String text) {
        return text.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
    }

    boolean isIn(byte[] bytes) {
        return ENCODINGS.stream().anyMatch(encoding -> isIn(bytes, word.toLowerCase(Locale.ROOT).getBytes(encoding)));
    }

    private static boolean isIn(byte[] bytes, byte[] sought) {
        for (int start = 0; start <= bytes.length - sought.length; start++) {
            int length = 0;
            while (length < sought.length && lowerCase(bytes[start + length]) == sought[length]) {
                length++;
            }
            if (length == sought.length) {
                return true;
            }
        }
        return false;
    }

    private static byte lowerCase(byte letter) {
        return letter >= 'A' && letter <= 'Z' ? (byte) (letter + 'a' - 'A') : letter;
    }

}
