package org.tearsheet;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.tearsheet.interop.access.Channel;
import org.tearsheet.interop.access.Doors;

/**
 * Questions by code over HTTP. The goals stand in {@code docs/infobutton.md}.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "tearsheet.print.warm-up=false")
@Import({ TestDatabase.class, Colleagues.class, Doors.class, ChannelLoad.class })
class InfobuttonBenchmark {

    @Autowired
    private ChannelLoad load;

    @LocalServerPort
    private int port;

    @Test
    void print() throws Exception {
        load.print(Channel.INFOBUTTON, this::ask);
    }

    private void ask(int call, String token, List<String> codes) throws IOException {
        var asked = (HttpURLConnection) URI
            .create("http://localhost:%d/infobutton/service?mainSearchCriteria.v.cs=2.16.840.1.113883.6.90"
                .formatted(port) + "&mainSearchCriteria.v.c=" + codes.get(call % codes.size())
                    + (call % 2 == 0 ? "&knowledgeResponseType=application/json" : ""))
            .toURL()
            .openConnection();
        asked.setRequestProperty("Authorization", "Bearer " + token);
        try (var answer = asked.getInputStream()) {
            answer.transferTo(OutputStream.nullOutputStream());
        }
    }

}
