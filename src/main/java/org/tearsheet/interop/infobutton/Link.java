package org.tearsheet.interop.infobutton;

import org.tearsheet.library.Language;

/**
 * Where an entry leads; no address tells what it is about.
 *
 * @param type of what is there, as clients of MedlinePlus know it
 */
record Link(String href, String type, Language language, String title) {
}
