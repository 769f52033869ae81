package org.tearsheet.interop.cds;

import tools.jackson.databind.JsonNode;

/** Members that a call must have, by the names that lead to them. */
final class Member {

    private Member() {
    }

    static String text(JsonNode call, String path) {
        return at(call, path).stringValueOpt()
            .filter(text -> !text.isBlank())
            .orElseThrow(() -> Refusal.wrong(path, "is missing, or is no text."));
    }

    static JsonNode object(JsonNode call, String path) {
        var member = at(call, path);
        if (!member.isObject()) {
            throw Refusal.wrong(path, "is missing, or is no object.");
        }
        return member;
    }

    private static JsonNode at(JsonNode call, String path) {
        var member = call;
        for (var name : path.split("\\.")) {
            member = member.path(name);
        }
        return member;
    }

}
