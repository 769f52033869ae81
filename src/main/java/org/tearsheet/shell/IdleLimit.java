package org.tearsheet.shell;

import java.time.Duration;

/** Knows how long nobody may touch a screen, as it holds now. */
public interface IdleLimit {

    Duration idle();

}
