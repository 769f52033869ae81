package org.tearsheet.admin;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import org.tearsheet.exchange.PackDesk;
import org.tearsheet.exchange.PackHead;
import org.tearsheet.library.Language;
import org.tearsheet.library.Slug;
import org.tearsheet.library.TopicRow;

/** Asks what to export, and hands it over as a file. */
class PackExportForm extends Composite<Section> {

    private final transient PackDesk desk;

    private final TextField name = new TextField(getTranslation("packs.name"));

    private final TextField version = new TextField(getTranslation("packs.version"));

    private final TextField title = new TextField(getTranslation("packs.title.field"));

    private final MultiSelectComboBox<TopicRow> chosen = new MultiSelectComboBox<>(getTranslation("packs.topics"));

    private final Checkbox checklist = new Checkbox(getTranslation("packs.checklist"), true);

    private final Anchor download = new Anchor((DownloadHandler) this::write, getTranslation("packs.download"));

    /**
     * What to hand over, all topics if it names none; read by the thread that does it.
     */
    private transient volatile Order order = new Order(new PackHead("library", "1", "Library"), List.of(), true);

    PackExportForm(PackDesk desk, Clock clock) {
        this.desk = desk;
        var reader = Language.of(getLocale());
        var today = LocalDate.now(clock);
        name.setValue(getTranslation("packs.name.usual"));
        name.setHelperText(getTranslation("packs.name.help"));
        name.setErrorMessage(getTranslation("packs.name.invalid", PackHead.MAX_LENGTH));
        version.setValue("%d.%d.%d".formatted(today.getYear(), today.getMonthValue(), today.getDayOfMonth()));
        version.setErrorMessage(getTranslation("packs.version.invalid"));
        title.setValue(getTranslation("packs.title.usual"));
        title.setErrorMessage(getTranslation("packs.name.invalid", PackHead.MAX_LENGTH));
        chosen.setItems(query -> desk.topics(reader, query.getFilter().orElse(""), query.getOffset(), query.getLimit())
            .stream());
        chosen.setItemLabelGenerator(topic -> "%d · %s".formatted(topic.sheetNumber(), topic.title()));
        chosen.setPlaceholder(getTranslation("packs.topics.all"));
        chosen.setClearButtonVisible(true);
        List.of(name, version, title).forEach(field -> {
            field.setValueChangeMode(ValueChangeMode.EAGER);
            field.setRequiredIndicatorVisible(true);
            field.getElement().setAttribute("autocomplete", "off");
            field.addValueChangeListener(_ -> prepare());
        });
        chosen.addValueChangeListener(_ -> prepare());
        checklist.addValueChangeListener(_ -> prepare());
        getContent().addClassName("packs-export");
        getContent().add(new H2(getTranslation("packs.export")), new Paragraph(getTranslation("packs.export.intro")),
                name, version, title, chosen, checklist, download);
        prepare();
    }

    private void prepare() {
        name.setInvalid(!PackHead.isName(name.getValue()));
        version.setInvalid(!PackHead.isVersion(version.getValue()));
        title.setInvalid(!PackHead.isName(title.getValue()));
        var whole = !name.isInvalid() && !version.isInvalid() && !title.isInvalid();
        download.setEnabled(whole);
        if (whole) {
            order = new Order(new PackHead(name.getValue(), version.getValue(), title.getValue()),
                    chosen.getSelectedItems()
                        .stream()
                        .sorted(Comparator.comparing(TopicRow::sheetNumber))
                        .map(TopicRow::slug)
                        .toList(),
                    checklist.getValue());
        }
    }

    private void write(DownloadEvent event) throws IOException {
        var wanted = order;
        event.setFileName("tearsheet-pack-%s.zip".formatted(wanted.head().version()));
        event.setContentType("application/zip");
        var topics = wanted.topics().isEmpty() ? desk.topics() : wanted.topics();
        desk.export(wanted.head(), topics, wanted.checklist(), event.getOutputStream());
    }

    private record Order(PackHead head, List<Slug> topics, boolean checklist) {

    }

}
