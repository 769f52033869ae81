package org.tearsheet.admin;

import java.io.IOException;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.streams.UploadEvent;

/**
 * Takes one file after the other into memory, each no larger than allowed. What kind of
 * file it asks for stands under its own keys.
 */
class FileField extends Composite<Upload> {

    private final int maxBytes;

    private final SerializableConsumer<byte[]> chosen;

    FileField(int maxBytes, String keys, SerializableConsumer<byte[]> chosen, SerializableConsumer<String> refused,
            String... extensions) {
        this.maxBytes = maxBytes;
        this.chosen = chosen;
        var upload = getContent();
        upload.setUploadHandler(this::receive);
        upload.setMaxFileSize(maxBytes);
        upload.setAcceptedFileExtensions(extensions);
        upload.setI18n(new FileTexts(keys, upload::getTranslation));
        upload.addFileRejectedListener(event -> refused.accept(event.getErrorMessage()));
    }

    /** One byte more than allowed is enough to see that it is too much. */
    private void receive(UploadEvent event) throws IOException {
        byte[] bytes;
        try (var in = event.getInputStream()) {
            bytes = in.readNBytes(maxBytes + 1);
        }
        event.getUI().access(() -> {
            chosen.accept(bytes);
            getContent().clearFileList();
        });
    }

}
