package fr.renfort.entry.browser;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Names and values as {@code application/x-www-form-urlencoded}. */
final class FormText {

    private FormText() {}

    static String of(Map<String, String> said) {
        return said.entrySet().stream()
                .map(pair -> encoded(pair.getKey()) + "=" + encoded(pair.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** An address with a query, added to the one that it may have. */
    static URI query(URI address, Map<String, String> said) {
        return URI.create(address + (address.getRawQuery() == null ? "?" : "&") + of(said));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
