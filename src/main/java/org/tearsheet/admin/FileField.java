package org.tearsheet.admin;

import java.io.IOException;
import java.util.List;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
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
        upload.setI18n(texts(keys));
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

    private UploadI18N texts(String keys) {
        var texts = new UploadI18N();
        texts.setAddFiles(new UploadI18N.AddFiles().setMany(getTranslation(keys + ".choose")));
        texts.setDropFiles(new UploadI18N.DropFiles().setMany(getTranslation("file.drop")));
        texts.setError(new UploadI18N.Error().setFileIsTooBig(getTranslation("file.large"))
            .setIncorrectFileType(getTranslation(keys + ".type"))
            .setTooManyFiles(getTranslation("file.many")));
        texts.setUploading(new UploadI18N.Uploading()
            .setStatus(new UploadI18N.Uploading.Status().setConnecting(getTranslation("file.sending"))
                .setProcessing(getTranslation("file.sending"))
                .setStalled(getTranslation("file.sending"))
                .setHeld(getTranslation("file.sending")))
            .setRemainingTime(new UploadI18N.Uploading.RemainingTime().setPrefix("").setUnknown(""))
            .setError(new UploadI18N.Uploading.Error().setServerUnavailable(getTranslation("file.failed"))
                .setUnexpectedServerError(getTranslation("file.failed"))
                .setForbidden(getTranslation("file.failed"))
                .setFileTooLarge(getTranslation("file.large"))));
        texts.setFile(new UploadI18N.File().setRetry(getTranslation("file.retry"))
            .setStart(getTranslation("file.retry"))
            .setRemove(getTranslation("file.remove")));
        texts.setUnits(List.of("B", "kB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB"));
        return texts;
    }

}
