package fr.renfort.entry.browser;

import com.nimbusds.jose.util.JSONObjectUtils;
import fr.renfort.entry.token.Fault;
import fr.renfort.entry.token.Verdict;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Exchanges the code that a browser brought back for an access token, with the provider itself. Thread-safe. */
@Singleton
final class CodeExchange {

    private static final Logger LOG = LoggerFactory.getLogger(CodeExchange.class);
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final int SERVER_ERROR = 500;

    private final HttpClient web =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final ClientSettings client;

    CodeExchange(ClientSettings client) {
        this.client = client;
    }

    /** What came of it. */
    sealed interface Result {

        /** A token, to be judged. */
        record Token(String text) implements Result {}

        /** The provider does not take the code. */
        record Refused() implements Result {}

        /** The provider does not answer. */
        record Silent() implements Result {}

        /** What it is worth. */
        default Verdict judged(Function<String, Verdict> judge) {
            if (this instanceof Token token) {
                return judge.apply(token.text());
            }
            return this instanceof Refused ? new Verdict.Refused(Fault.CODE) : new Verdict.Unknown();
        }
    }

    Result token(URI door, Attempt attempt, String code, String back) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("grant_type", "authorization_code");
        said.put("code", code);
        said.put("redirect_uri", back);
        said.put("client_id", client.id());
        said.put("code_verifier", attempt.verifier());
        try {
            return read(web.send(request(door, FormText.of(said)), BodyHandlers.ofString()));
        } catch (IOException silent) {
            LOG.warn("sign-in provider does not answer address={} why={}", door, silent.getMessage());
            return new Result.Silent();
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            return new Result.Silent();
        }
    }

    private HttpRequest request(URI door, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(door)
                .timeout(ANSWER)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        String secret = client.secret();
        if (secret != null) {
            String pair = FormText.encoded(client.id()) + ":" + FormText.encoded(secret);
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        }
        return request.build();
    }

    private static Result read(HttpResponse<String> answer) {
        try {
            if (answer.statusCode() >= SERVER_ERROR) {
                return new Result.Silent();
            }
            Map<String, Object> said = JSONObjectUtils.parse(answer.body());
            if (said.get("access_token") instanceof String token) {
                return new Result.Token(token);
            }
            LOG.warn("sign-in provider takes no code status={} error={}", answer.statusCode(), said.get("error"));
        } catch (ParseException noJson) {
            LOG.warn("sign-in provider answers no JSON status={}", answer.statusCode());
        }
        return new Result.Refused();
    }
}
