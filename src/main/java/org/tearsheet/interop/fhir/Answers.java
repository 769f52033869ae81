package org.tearsheet.interop.fhir;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.http.ResponseEntity;
import org.tearsheet.library.EditionId;

/** Answers with a resource, or with what is wrong. */
final class Answers {

    private static final int TAG_BYTES = 16;

    private Answers() {
    }

    static ResponseEntity<byte[]> to(HttpServletRequest request, Making making) throws IOException {
        var wanted = new Wanted(List.of(), false);
        try {
            var query = Query.of(request);
            wanted = Wanted.by(request, query);
            return making.answer(query, wanted);
        }
        catch (Refused refused) {
            var notation = wanted.notationOrJson();
            return ResponseEntity.status(refused.status())
                .contentType(notation.type())
                .body(notation.write(Outcomes.of(refused)));
        }
    }

    /**
     * Tagged, so that a caller can ask whether it is still the same.
     * @throws Refused before anything is made, if it could not be written as it is wanted
     */
    static ResponseEntity<byte[]> with(Supplier<? extends Resource> resource, Wanted wanted) {
        var notation = wanted.notation();
        var body = notation.write(resource.get());
        return ResponseEntity.ok().contentType(notation.type()).eTag(tag(body)).body(body);
    }

    /**
     * The edition of this id, written as ids are here and in no other way.
     * @throws Refused if it is no such id
     */
    static EditionId edition(String id) {
        return EditionId.of(id)
            .filter(edition -> edition.toString().equals(id))
            .orElseThrow(() -> Refused.missing("There is nothing with this id."));
    }

    static String tag(byte[] body) {
        return "W/\"" + HexFormat.of().formatHex(digest("SHA-256", body), 0, TAG_BYTES) + "\"";
    }

    static byte[] digest(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        }
        catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException(ex);
        }
    }

    /** Makes an answer. */
    interface Making {

        ResponseEntity<byte[]> answer(Query query, Wanted wanted) throws IOException;

    }

}
