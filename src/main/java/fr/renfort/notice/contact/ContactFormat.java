package fr.renfort.notice.contact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** Contacts as they are stored: a JSON array of objects. Thread-safe. */
final class ContactFormat {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final TypeReference<List<Contact>> LIST = new TypeReference<>() {};

    private ContactFormat() {}

    static String write(List<Contact> contacts) {
        return MAPPER.valueToTree(contacts).toString();
    }

    static List<Contact> read(String json) {
        try {
            return MAPPER.readValue(json, LIST);
        } catch (JsonProcessingException wrong) {
            throw new IllegalStateException("Stored contacts could not be read.", wrong);
        }
    }
}
