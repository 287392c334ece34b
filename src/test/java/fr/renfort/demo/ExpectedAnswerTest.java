package fr.renfort.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedAnswerTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            {"a": 1} | {"a": 1}
            {"a": "<number>", "b": "<text>", "c": "<any>"} | {"a": 12, "b": "Ada", "c": null}
            {"at": "<instant>"} | {"at": "2026-03-02T09:00:00Z"}
            [1, 2] | [1, 2]
            ["<number>", "<more>"] | [1, 2, 3]
            [{"a": 1}, {"a": "<number>"}, "<more>"] | [{"a": 1}, {"a": 5}, {"a": 6}]
            ["<number>", "<perhaps>"] | []
            ["<number>", "<perhaps>"] | [1, 2]
            """)
    void anAnswerIsAsExpectedWhereOnlyWhatASignStandsForDiffers(String expected, String answer) {
        assertThat(differences(expected, answer)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            {"a": 1} | {"a": 2} | data.a
            {"a": "<any>"} | {} | data.a
            {} | {"a": 1} | data.a
            {"a": "<text>"} | {"a": ""} | data.a
            {"a": "<number>"} | {"a": "1"} | data.a
            {"a": "<id>"} | {"a": "1"} | data.a
            {"a": "<instant>"} | {"a": "soon"} | data.a
            {"a": [1]} | {"a": [1, 1]} | data.a
            ["<number>", "<more>"] | [] | data
            [{"a": 1}, "<more>"] | [{"a": 1}, {"a": 2}] | data.1.a
            ["<number>", "<perhaps>"] | [1, "2"] | data.1
            {"a": [1]} | {"a": null} | data.a
            """)
    void anyOtherDifferenceIsToldWithItsPlace(String expected, String answer, String place) {
        assertThat(differences(expected, answer)).singleElement().asString().startsWith(place + ":");
    }

    private static List<String> differences(String expected, String answer) {
        try {
            return new ExpectedAnswer(JSON.readTree(expected)).differences(JSON.readTree(answer));
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException(failure);
        }
    }
}
