package org.tearsheet.admin;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.locator.Locators;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.StreamResourceRegistry.ElementStreamResource;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tearsheet.Colleagues;
import org.tearsheet.HouseTest;
import org.tearsheet.exchange.PackDesk;
import org.tearsheet.exchange.PackHead;
import org.tearsheet.library.Slug;
import org.tearsheet.security.Role;
import org.tearsheet.security.SignedInPerson;
import org.tearsheet.shell.Message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The work goes on in another thread, so nothing here is rolled back: it is cleared away.
 */
@HouseTest
@ViewPackages(packages = "org.tearsheet")
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class PacksViewTests extends SpringBrowserlessTest implements Locators {

    private static final String NEW = "packs-view-topic";

    @Autowired
    private Colleagues colleagues;

    @Autowired
    private PackDesk desk;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void clearAway() {
        jdbc.sql("delete from edition where document_id in " + documents()).update();
        jdbc.sql("delete from document where id in " + documents()).update();
        jdbc.sql("delete from topic where slug = '" + NEW + "'").update();
        jdbc.sql("delete from pack_delivery where pack = 'packs-view'").update();
        jdbc.sql("delete from person where username like 'test-%' and id not in (select person_id from edition_author)")
            .update();
    }

    @Test
    void aPackIsSeenFirstAndThenTakenAsDrafts() throws InterruptedException {
        open();
        send(pack(UnaryOperator.identity()));

        assertThat(findH3().withText("packs-view 1").exists()).isTrue();
        assertThat(find(ListItem.class).all()).extracting(ListItem::getText).contains("New: 4");
        assertThat(drafts()).isZero();
        assertThat(findIntegerField().withLabel("Sheet number").component().getValue()).isEqualTo(19);

        findButton().withText("Import as drafts").click();
        await();

        assertThat(findParagraph().withText("The pack was imported. 4 texts are drafts now.").exists()).isTrue();
        assertThat(drafts()).isEqualTo(4);
    }

    @Test
    void everythingThatIsWrongIsListed() throws InterruptedException {
        open();
        send(pack(text -> text.replace("## What you can do", "## What to do")
            .replace("review-months: 12", "review-months: 0")));

        assertThat(findParagraph().withTextContaining("things in the pack are wrong. Nothing was changed.").exists())
            .isTrue();
        assertThat(find(ListItem.class).all()).anySatisfy(
                item -> assertThat(item.getElement().getTextRecursively()).startsWith(NEW + "/handout.en.md, line ")
                    .endsWith("\"review-months\" is 1 to 60"));
    }

    @Test
    void whatIsNoZipIsRefused() throws InterruptedException {
        open();
        send("no zip".getBytes(UTF_8));

        assertThat(find(ListItem.class).all()).extracting(ListItem::getText)
            .contains("pack.zip: is no zip file, or is damaged; make the zip again");
    }

    @Test
    void aSpanishReaderIsToldInSpanishWhatIsWrong() throws InterruptedException {
        open(Locale.of("es"));
        send(pack(text -> text.replace("## What you can do", "## What to do")
            .replace("review-months: 12", "review-months: 0")
            .replace("take-home: free", "take-home: [free")));

        assertThat(find(ListItem.class).all()).extracting(ListItem::getText)
            .anySatisfy(fault -> assertThat(fault).startsWith(NEW + "/handout.en.md, línea ")
                .endsWith(": \"review-months\" va de 1 a 60"))
            .anySatisfy(fault -> assertThat(fault).startsWith(NEW + "/handout.en.md, línea ")
                .contains(": está el encabezado \"What to do\" donde debía estar"))
            .anySatisfy(fault -> assertThat(fault).startsWith(NEW + "/topic.yaml, línea ")
                .contains(": no es YAML; el programa que lo lee dice, en inglés: "))
            .noneSatisfy(fault -> assertThat(fault).contains("line "));
    }

    @Test
    void whatIsLeftIsLeft() throws InterruptedException {
        open();
        send(pack(UnaryOperator.identity()));

        findButton().withText("Leave it").click();

        assertThat(findParagraph().withText("Nothing was imported.").exists()).isTrue();
        assertThat(drafts()).isZero();
    }

    @Test
    void nothingIsKeptOfAPackOnceItsSenderHasLeft() throws IOException, InterruptedException {
        open();
        var zip = pack(UnaryOperator.identity());
        var before = kept(zip);
        send(zip);
        assertThat(kept(zip)).hasSize(before.size() + 1);
        navigate(UsageView.class);
        assertThat(kept(zip)).isEqualTo(before);

        open();
        sendMeanwhile(zip, () -> navigate(UsageView.class));
        assertThat(kept(zip)).isEqualTo(before);
    }

    @Test
    void nothingIsKeptOfAPackWhoseSenderIsSignedOutMeanwhile() throws IOException {
        open();
        var zip = pack(UnaryOperator.identity());
        var before = kept(zip);

        sendMeanwhile(zip, () -> VaadinSession.getCurrent().removeUI(UI.getCurrent()));

        assertThat(kept(zip)).isEqualTo(before);
    }

    @Test
    void anExportNeedsANameAndAVersion() {
        open();

        findTextField().withLabel("Version").setValue("2026.01");
        findTextField().withLabel("Name").setValue(" ");

        assertThat(findTextField().withLabel("Version").component().isInvalid()).isTrue();
        assertThat(findTextField().withLabel("Name").component().isInvalid()).isTrue();
    }

    @Test
    @WithMockUser(roles = { "CLINICIAN", "AUTHOR", "REVIEWER", "AUDITOR" })
    void nobodyElseGetsThere() {
        navigate("packs", Message.class);

        assertThat(findH1().withText("There is nothing here.").exists()).isTrue();
    }

    private void open() {
        open(Locale.ENGLISH);
    }

    private void open(Locale reader) {
        UI.getCurrent().setLocale(reader);
        var administrator = colleagues.join(Role.ADMINISTRATOR);
        SecurityContextHolder.getContext()
            .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(administrator, "",
                    administrator.getAuthorities()));
        navigate(PacksView.class);
    }

    private void send(byte[] zip) throws InterruptedException {
        test(find(Upload.class).single()).upload("pack.zip", "application/zip", zip);
        await();
    }

    /** Does something after a pack has begun to come and before it is there. */
    private void sendMeanwhile(byte[] zip, Runnable act) throws IOException {
        var upload = find(Upload.class).single().getElement();
        var session = VaadinSession.getCurrent();
        session.getResourceRegistry()
            .getResource(ElementStreamResource.class, URI.create(upload.getAttribute("target")))
            .map(ElementStreamResource::getElementRequestHandler)
            .map(UploadHandler.class::cast)
            .orElseThrow()
            .handleUploadRequest(new UploadEvent(VaadinRequest.getCurrent(), VaadinResponse.getCurrent(), session,
                    "pack.zip", zip.length, "application/zip", upload, null) {
                @Override
                public InputStream getInputStream() {
                    act.run();
                    return new ByteArrayInputStream(zip);
                }
            });
        session.unlock(); // as at the end of a request, where what waited for it is done
        session.lock();
    }

    /** Names of packs on disk that may be this one. */
    private static Set<String> kept(byte[] zip) {
        var packs = new File(System.getProperty("java.io.tmpdir"))
            .listFiles(file -> file.getName().startsWith("tearsheet-pack-") && file.length() == zip.length);
        return Stream.of(packs).map(File::getName).collect(Collectors.toSet());
    }

    /** The browser asks from time to time until it is done. */
    private void await() throws InterruptedException {
        for (int i = 0; i < 300 && find(PackWork.class).exists(); i++) {
            Thread.sleep(100);
            ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), false));
        }
    }

    /** The texts on pain with sex under another address, as another pack. */
    private byte[] pack(UnaryOperator<String> change) {
        SignedInPerson administrator = colleagues.join(Role.ADMINISTRATOR);
        var exported = colleagues.as(administrator, () -> {
            try {
                var out = new ByteArrayOutputStream();
                desk.export(new PackHead("packs-view", "1", "Theirs"), List.of(new Slug("pain-with-sex")), false, out);
                return out.toByteArray();
            }
            catch (IOException ex) {
                throw new UncheckedIOException(ex);
            }
        });
        var bytes = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(exported)); var out = new ZipOutputStream(bytes)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName().replace("pain-with-sex", NEW)));
                out.write(change
                    .apply(new String(in.readAllBytes(), UTF_8).replace("slug: pain-with-sex", "slug: " + NEW))
                    .getBytes(UTF_8));
            }
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        return bytes.toByteArray();
    }

    private int drafts() {
        return jdbc.sql("select count(*) from edition where state = 'DRAFT' and document_id in " + documents())
            .query(Integer.class)
            .single();
    }

    private static String documents() {
        return "(select d.id from document d join topic t on t.id = d.topic_id where t.slug = '" + NEW + "')";
    }

}
