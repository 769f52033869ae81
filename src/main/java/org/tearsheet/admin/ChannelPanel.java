package org.tearsheet.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import org.springframework.dao.OptimisticLockingFailureException;
import org.tearsheet.interop.access.Channel;
import org.tearsheet.interop.access.ChannelAccess;
import org.tearsheet.interop.access.ChannelPolicy;
import org.tearsheet.interop.access.Channels;
import org.tearsheet.security.HomeAddress;

/** One channel: what it is for, who may come in, how often, and its addresses. */
class ChannelPanel extends Section {

    private final transient Channels channels;

    private final Channel channel;

    private final RadioButtonGroup<ChannelAccess> access = new RadioButtonGroup<>(getTranslation("channels.access"));

    private final Paragraph warning = new Paragraph();

    private final IntegerField perMinute = new IntegerField(getTranslation("channels.per-minute"));

    private final ConflictNotice conflict = new ConflictNotice(this::show);

    private transient ChannelPolicy seen;

    ChannelPanel(Channels channels, ChannelPolicy policy, HomeAddress home) {
        this.channels = channels;
        this.channel = policy.channel();
        this.seen = policy;
        addClassName("channel");
        access.setItems(channel.accesses());
        access.setItemLabelGenerator(choice -> getTranslation("channels.access." + choice));
        access.addValueChangeListener(change -> warning.setVisible(change.getValue() == ChannelAccess.OPEN));
        warning.setText(getTranslation(
                channel.scope().isPresent() ? "channels.open.warning" : "channels.open.warning." + channel));
        warning.addClassName("warning");
        warning.getElement().setAttribute("role", "status");
        perMinute.setMin(ChannelPolicy.FEWEST);
        perMinute.setMax(ChannelPolicy.MOST);
        perMinute.setStepButtonsVisible(false);
        perMinute.setManualValidation(true);
        perMinute.setHelperText(getTranslation("channels.per-minute.help"));
        perMinute
            .setErrorMessage(getTranslation("channels.per-minute.invalid", ChannelPolicy.FEWEST, ChannelPolicy.MOST));
        add(heading(), new Paragraph(getTranslation("channels.purpose." + channel)), access, warning, perMinute);
        channel.doors().forEach(door -> add(new ChannelAddress(door, home.at(door))));
        add(end());
        show();
    }

    private H2 heading() {
        return new H2(getTranslation("channels.name." + channel));
    }

    private Div end() {
        var save = new Button(getTranslation("channels.save"), _ -> save());
        save.setAriaLabel(getTranslation("channels.save.one", getTranslation("channels.name." + channel)));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var end = new Div(conflict, save);
        end.addClassName("clinic-end");
        return end;
    }

    private void show() {
        access.setValue(seen.access());
        perMinute.setValue(seen.perMinute());
        perMinute.setInvalid(false);
        warning.setVisible(seen.isOpen());
        conflict.hide();
    }

    private void save() {
        var calls = perMinute.getValue();
        perMinute.setInvalid(calls == null || calls < ChannelPolicy.FEWEST || calls > ChannelPolicy.MOST);
        if (perMinute.isInvalid()) {
            perMinute.focus();
            return;
        }
        try {
            seen = channels.change(new ChannelPolicy(channel, seen.version(), access.getValue(), calls));
            show();
            Notification
                .show(getTranslation("channels.saved." + seen.access(), getTranslation("channels.name." + channel)));
        }
        catch (OptimisticLockingFailureException _) {
            seen = channels.policy(channel);
            conflict.show();
        }
    }

}
