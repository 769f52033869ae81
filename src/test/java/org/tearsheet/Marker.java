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
        byte small = sought[0];
        byte large = (byte) Character.toUpperCase(small);
        for (int start = 0; start <= bytes.length - sought.length; start++) {
            if ((bytes[start] == small || bytes[start] == large) && isAt(start, bytes, sought)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAt(int start, byte[] bytes, byte[] sought) {
        int length = 0;
        while (length < sought.length && lowerCase(bytes[start + length]) == sought[length]) {
            length++;
        }
        return length == sought.length;
    }

    private static byte lowerCase(byte letter) {
        return letter >= 'A' && letter <= 'Z' ? (byte) (letter + 'a' - 'A') : letter;
    }

}
