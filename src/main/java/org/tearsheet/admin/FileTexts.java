package org.tearsheet.admin;

import java.util.List;

import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.function.SerializableFunction;

/** What a field for files says, in the reader's language. */
class FileTexts extends UploadI18N {

    /**
     * The texts of a field.
     * @param kind where its own words stand: which file to choose, what is too large,
     * what is no such file
     */
    FileTexts(String kind, SerializableFunction<String, String> text) {
        var failed = text.apply("file.failed");
        var sending = text.apply("file.sending");
        var large = text.apply(kind + ".large");
        setAddFiles(new AddFiles().setMany(text.apply(kind + ".choose")).setOne(text.apply(kind + ".choose")));
        setDropFiles(new DropFiles().setMany(text.apply("file.drop")).setOne(text.apply("file.drop")));
        setError(new Error().setFileIsTooBig(large)
            .setIncorrectFileType(text.apply(kind + ".type"))
            .setTooManyFiles(text.apply("file.many")));
        setUploading(new Uploading()
            .setStatus(new Uploading.Status().setConnecting(sending)
                .setProcessing(sending)
                .setStalled(sending)
                .setHeld(sending))
            .setRemainingTime(new Uploading.RemainingTime().setPrefix("").setUnknown(""))
            .setError(new Uploading.Error().setServerUnavailable(failed)
                .setUnexpectedServerError(failed)
                .setForbidden(failed)
                .setFileTooLarge(large)));
        setFile(new File().setRetry(text.apply("file.retry"))
            .setStart(text.apply("file.retry"))
            .setRemove(text.apply("file.remove")));
        setUnits(List.of("B", "kB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB"));
    }

}
