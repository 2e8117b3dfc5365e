package org.liaisonhub.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a feed by HTTP answered, as one line: its own JSON, a problem document, or an OperationOutcome in JSON or XML. */
final class FeedAnswer {
    private static final Pattern TEXT = Pattern.compile("<text value=\"([^\"]*)\"");

    private FeedAnswer() {}

    static Sending told(HttpResponse<byte[]> response) {
        return new Sending(
                response.statusCode() == 202, Integer.toString(response.statusCode()), words(response.body()));
    }

    private static String words(byte[] body) {
        JsonNode answer = HubClient.json(body);
        StringJoiner text = new StringJoiner("; ");
        answer.path("problems")
                .forEach(problem ->
                        text.add((Report.text(problem, "pointer") + " " + Report.text(problem, "what")).strip()));
        answer.path("issue")
                .forEach(issue -> text.add((issue.at("/expression/0").asText("") + " "
                                + issue.at("/details/text").asText(""))
                        .strip()));
        Matcher xml = TEXT.matcher(new String(body, StandardCharsets.UTF_8));
        while (answer.isMissingNode() && xml.find()) {
            text.add(xml.group(1));
        }
        return text.length() > 0
                ? text.toString()
                : answer.path("detail").asText(answer.path("status").asText(""));
    }
}
