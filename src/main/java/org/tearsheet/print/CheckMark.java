package org.tearsheet.print;

/**
 * What a sheet is checked by.
 *
 * @param scanned what its QR code says: the address of the public page, or the code alone
 */
record CheckMark(CheckCode code, String scanned) {
}
