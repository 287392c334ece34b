package fr.renfort.graphql.engine;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An object of an answer: its values beside the names that all objects of its place share. Writes itself as JSON, which costs
 * half of what it costs to write a map of any kind. Not to be changed.
 */
final class AnsweredObject extends AbstractMap<String, Object> implements JsonSerializable {

    private final List<? extends SerializableString> names;
    private final @Nullable Object[] values;

    /** @param values one for each name */
    AnsweredObject(List<? extends SerializableString> names, @Nullable Object[] values) {
        this.names = names;
        this.values = values;
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, Object>> iterator() {
                return IntStream.range(0, values.length)
                        .<Entry<String, Object>>mapToObj(place ->
                                new SimpleImmutableEntry<>(names.get(place).getValue(), values[place]))
                        .iterator();
            }

            @Override
            public int size() {
                return values.length;
            }
        };
    }

    @Override
    public void serialize(JsonGenerator json, SerializerProvider serializers) throws IOException {
        json.writeStartObject(this, values.length);
        for (int place = 0; place < values.length; place++) {
            json.writeFieldName(names.get(place));
            if (values[place] instanceof String text) {
                json.writeString(text);
            } else {
                serializers.defaultSerializeValue(values[place], json);
            }
        }
        json.writeEndObject();
    }

    @Override
    public void serializeWithType(JsonGenerator json, SerializerProvider serializers, TypeSerializer types)
            throws IOException {
        serialize(json, serializers);
    }
}
