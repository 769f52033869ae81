package org.tearsheet.search;

import java.util.UUID;

/**
 * A topic, and why it is thought to fit.
 *
 * @param meant what mistyped words were taken for, empty if none was
 * @param share how much of what was typed its names have, from 0 to 1
 */
record Found(UUID topic, Field field, String shown, String meant, double score, double share) {

}
