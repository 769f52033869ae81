package org.tearsheet.interop.openemr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tearsheet.database.LiveState;
import org.tearsheet.database.LiveState.Mark;
import org.tearsheet.interop.access.Channel;
import org.tearsheet.interop.access.Channels;
import org.tearsheet.security.Actors;

/**
 * Keeps a folder in line with what is live, within a minute; while the channel is off,
 * nothing of ours is in it.
 */
@Component
class EducationFolderKeeper {

    private static final Logger log = LoggerFactory.getLogger(EducationFolderKeeper.class);

    private final String folder;

    private final Channels channels;

    private final LiveState state;

    private final EducationFiles files;

    private final Actors actors;

    private @Nullable Mark brought;

    EducationFolderKeeper(@Value("${tearsheet.openemr.folder}") String folder, Channels channels, LiveState state,
            EducationFiles files, Actors actors) {
        this.folder = folder;
        this.channels = channels;
        this.state = state;
        this.files = files;
        this.actors = actors;
    }

    /** What fails now, or is another node's to do, is tried again with the next look. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void look() {
        if (folder.isBlank()) {
            return;
        }
        try {
            actors.asSystem(() -> look(new EducationFolder(Path.of(folder))));
        }
        catch (RuntimeException ex) {
            brought = null;
            log.warn("The folder for OpenEMR is not in line yet: {}", String.valueOf(ex.getMessage()));
        }
    }

    private void look(EducationFolder place) {
        try {
            if (channels.policy(Channel.OPENEMR).isOff()) {
                brought = null;
                place.clear();
                return;
            }
            var mark = state.now();
            if (!mark.equals(brought) && bring(place)) {
                brought = mark;
            }
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /** False while another node is at it: it may not live to bring what is live now. */
    private boolean bring(EducationFolder place) throws IOException {
        var foreign = place.bring(files.all(), files::pdf);
        if (foreign.orElse(0) > 0) {
            log.warn("{} sheets are not in the folder for OpenEMR: files of somebody else have their names",
                    foreign.getAsInt());
        }
        return foreign.isPresent();
    }

}
