package org.tearsheet.admin;

import java.io.IOException;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.streams.UploadEvent;
import org.tearsheet.exchange.BrokenPack;
import org.tearsheet.exchange.UploadedPack;

/** Takes one zip after the other onto disk, each no larger than allowed. */
class PackField extends Composite<Upload> {

    private final SerializableConsumer<UploadedPack> chosen;

    private final SerializableConsumer<BrokenPack> broken;

    PackField(SerializableConsumer<UploadedPack> chosen, SerializableConsumer<BrokenPack> broken,
            SerializableConsumer<String> refused) {
        this.chosen = chosen;
        this.broken = broken;
        var upload = getContent();
        upload.setUploadHandler(this::receive);
        upload.setMaxFileSize(Math.toIntExact(UploadedPack.MAX_BYTES));
        upload.setAcceptedFileExtensions(".zip");
        upload.setI18n(new FileTexts("packs.file", upload::getTranslation));
        upload.addFileRejectedListener(event -> refused.accept(event.getErrorMessage()));
    }

    private void receive(UploadEvent event) throws IOException {
        var ui = event.getUI();
        try (var in = event.getInputStream()) {
            var pack = UploadedPack.receive(event.getFileName(), in);
            ui.accessLater(() -> handOver(pack), pack::close).run();
        }
        catch (BrokenPack ex) {
            ui.access(() -> {
                getContent().clearFileList();
                broken.accept(ex);
            });
        }
    }

    /** Whoever left while it was sent does not want it any more. */
    private void handOver(UploadedPack pack) {
        if (!isAttached()) {
            pack.close();
            return;
        }
        getContent().clearFileList();
        chosen.accept(pack);
    }

}
