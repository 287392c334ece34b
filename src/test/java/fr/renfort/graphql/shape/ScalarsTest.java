package fr.renfort.graphql.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ScalarsTest {

    private static final GraphQLContext CONTEXT = GraphQLContext.getDefault();
    private static final Instant NIGHT = Instant.parse("2026-12-04T01:30:00Z");

    private final Coercing<?, ?> dateTime = Scalars.DATE_TIME.getCoercing();

    @Test
    void anInstantIsWrittenInUtcAndReadWithAnyOffset() {
        assertThat(dateTime.serialize(NIGHT, CONTEXT, Locale.FRENCH)).isEqualTo("2026-12-04T01:30:00Z");
        assertThat(dateTime.parseValue("2026-12-04T02:30:00+01:00", CONTEXT, Locale.FRENCH))
                .isEqualTo(NIGHT);
        assertThat(literal(StringValue.of("2026-12-04T01:30:00Z"))).isEqualTo(NIGHT);
        assertThat(dateTime.valueToLiteral(NIGHT, CONTEXT, Locale.FRENCH).toString())
                .contains("2026-12-04T01:30:00Z");
    }

    @Test
    void aTimeWithoutOffsetOrANumberIsNoInstant() {
        assertThatThrownBy(() -> dateTime.parseValue("2026-12-04T01:30:00", CONTEXT, Locale.FRENCH))
                .isInstanceOf(CoercingParseValueException.class)
                .hasMessageContaining("2026-12-04T01:30:00");
        assertThatThrownBy(() -> dateTime.parseValue(12, CONTEXT, Locale.FRENCH))
                .isInstanceOf(CoercingParseValueException.class);
        assertThatThrownBy(() -> literal(IntValue.of(12))).isInstanceOf(CoercingParseLiteralException.class);
    }

    @Test
    void onlyAnInstantIsWrittenAsOne() {
        assertThatThrownBy(() -> dateTime.serialize("soon", CONTEXT, Locale.FRENCH))
                .isInstanceOf(CoercingSerializeException.class)
                .hasMessageContaining("String");
    }

    @Test
    void aTelephoneNumberIsReadAsPeopleWriteItAndWrittenAsItIsDialled() {
        Coercing<?, ?> phone = Scalars.PHONE_NUMBER.getCoercing();

        assertThat(phone.serialize("06 01 02 03 04", CONTEXT, Locale.FRENCH)).isEqualTo("+33601020304");
        assertThat(phone.parseValue("+33 6 01 02 03 04", CONTEXT, Locale.FRENCH))
                .isEqualTo("+33601020304");
        assertThat(phone.parseLiteral(
                        StringValue.of("0601020304"), CoercedVariables.emptyVariables(), CONTEXT, Locale.FRENCH))
                .isEqualTo("+33601020304");
        assertThat(phone.valueToLiteral("0601020304", CONTEXT, Locale.FRENCH).toString())
                .contains("+33601020304");
        assertThatThrownBy(() -> phone.serialize("poste 12", CONTEXT, Locale.FRENCH))
                .isInstanceOf(CoercingSerializeException.class);
        assertThatThrownBy(() -> phone.parseValue(17, CONTEXT, Locale.FRENCH))
                .isInstanceOf(CoercingParseValueException.class)
                .hasMessageContaining("not 17");
        assertThatThrownBy(() ->
                        phone.parseLiteral(IntValue.of(17), CoercedVariables.emptyVariables(), CONTEXT, Locale.FRENCH))
                .isInstanceOf(CoercingParseLiteralException.class);
        assertThat(Scalars.dialled(null)).isNull();
        assertThat(Scalars.dialled("poste 12")).isNull();
        assertThat(Scalars.dialled("01 60 00 00 00")).isEqualTo("+33160000000");
    }

    private Object literal(graphql.language.Value<?> value) {
        return dateTime.parseLiteral(value, CoercedVariables.emptyVariables(), CONTEXT, Locale.FRENCH);
    }
}
