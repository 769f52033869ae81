package org.tearsheet.interop.infobutton;

import java.util.LinkedHashMap;

import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Says what is wrong with a call, in English, as the caller reads. */
final class Problems {

    private static final JsonMapper JSON = new JsonMapper();

    private Problems() {
    }

    static ResponseEntity<byte[]> answer(Refused refused, Format format) {
        var problem = ProblemDetail.forStatusAndDetail(refused.status(), refused.sentence());
        var answer = ResponseEntity.status(refused.status());
        return format == Format.XML ? answer.contentType(MediaType.APPLICATION_PROBLEM_XML).body(ProblemXml.of(problem))
                : answer.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(json(problem, refused.parameter()));
    }

    private static byte[] json(ProblemDetail problem, String parameter) {
        var members = new LinkedHashMap<String, Object>();
        members.put("title", String.valueOf(problem.getTitle()));
        members.put("status", problem.getStatus());
        members.put("detail", String.valueOf(problem.getDetail()));
        if (!parameter.isEmpty()) {
            members.put("parameter", parameter);
        }
        return JSON.writeValueAsBytes(members);
    }

}
