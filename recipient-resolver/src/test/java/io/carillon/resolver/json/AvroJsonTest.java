package io.carillon.resolver.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.avro.util.Utf8;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AvroJsonTest {

    private static final Schema ADDRESS = new Schema.Parser().parse("""
            {"type": "record", "name": "Address", "fields": [
              {"name": "city", "type": "string"},
              {"name": "since", "type": {"type": "long", "logicalType": "timestamp-millis"}}]}""");
    private static final Schema COLOUR = new Schema.Parser().parse("""
            {"type": "enum", "name": "Colour", "symbols": ["RED", "BLUE"]}""");
    private static final Schema FIXED = Schema.createFixed("Four", null, null, 4);
    private static final Schema FIXED_UUID = new Schema.Parser().parse("""
            {"type": "fixed", "name": "Id", "size": 16, "logicalType": "uuid"}""");

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of("\"string\"", new Utf8("a \"quoted\" ⚡\n"), "\"a \\\"quoted\\\" ⚡\\n\""),
                Arguments.of("\"int\"", -7, "-7"),
                Arguments.of("\"long\"", Long.MAX_VALUE, "9223372036854775807"),
                Arguments.of("\"float\"", 1.5f, "1.5"),
                Arguments.of("\"double\"", 0.1, "0.1"),
                Arguments.of("\"double\"", Double.NaN, "\"NaN\""),
                Arguments.of("\"boolean\"", true, "true"),
                Arguments.of("\"null\"", null, "null"),
                Arguments.of("\"bytes\"", ByteBuffer.wrap(new byte[] {1, 2, 3}), "\"AQID\""),
                Arguments.of("[\"null\", \"string\"]", null, "null"),
                Arguments.of("[\"null\", \"string\"]", new Utf8("x"), "\"x\""),
                Arguments.of("[\"string\", \"long\"]", 100L, "100"),
                Arguments.of(logical("long", "timestamp-millis"), 1_795_000_000_123L, "\"2026-11-18T11:06:40.123Z\""),
                Arguments.of(logical("long", "timestamp-millis"), -1L, "\"1969-12-31T23:59:59.999Z\""),
                Arguments.of(logical("long", "timestamp-micros"), 1_000_001L, "\"1970-01-01T00:00:01.000001Z\""),
                Arguments.of(logical("long", "timestamp-nanos"), 1L, "\"1970-01-01T00:00:00.000000001Z\""),
                Arguments.of(logical("long", "local-timestamp-millis"), 0L, "\"1970-01-01T00:00:00\""),
                Arguments.of(logical("int", "date"), 20_777, "\"2026-11-20\""),
                Arguments.of(logical("int", "time-millis"), 45_000_500, "\"12:30:00.5\""),
                Arguments.of(logical("long", "time-micros"), 1L, "\"00:00:00.000001\""),
                Arguments.of(logical("string", "uuid"), new Utf8("0f-1"), "\"0f-1\""),
                Arguments.of(logical("string", "json"), new Utf8(" {\"a\" :\n[1, \"⚡\"]} "), "{\"a\":[1,\"⚡\"]}"),
                Arguments.of(logical("string", "json"), new Utf8("\"text\""), "\"text\""),
                Arguments.of(logical("string", "json"), new Utf8("\"\\uD83D\\uDC4D \\uD800\""), "\"👍 \\uD800\""),
                Arguments.of(logical("string", "json"), new Utf8("null"), "null"),
                Arguments.of(logical("string", "json"), new Utf8("true"), "true"),
                Arguments.of(
                        logical("string", "json"),
                        new Utf8("[0.10, 12345678901234567890.123456789, 123456789012345678901234567890]"),
                        "[0.10,12345678901234567890.123456789,123456789012345678901234567890]"),
                Arguments.of("[\"null\", " + logical("string", "json") + "]", new Utf8("[]"), "[]"),
                Arguments.of("[\"null\", " + logical("string", "json") + "]", null, "null"),
                Arguments.of(
                        "{\"type\": \"array\", \"items\": " + logical("string", "json") + "}",
                        List.of(new Utf8("{}"), new Utf8("1")),
                        "[{},1]"),
                Arguments.of("[\"null\", " + logical("long", "timestamp-millis") + "]", 0L, "\"1970-01-01T00:00:00Z\""),
                Arguments.of(
                        "{\"type\": \"bytes\", \"logicalType\": \"decimal\", \"precision\": 12, \"scale\": 2}",
                        ByteBuffer.wrap(
                                new BigDecimal("-1234567890.10").unscaledValue().toByteArray()),
                        "\"-1234567890.10\""),
                Arguments.of(FIXED.toString(), new GenericData.Fixed(FIXED, new byte[4]), "\"AAAAAA==\""),
                Arguments.of(
                        FIXED_UUID.toString(),
                        new GenericData.Fixed(FIXED_UUID, new byte[16]),
                        "\"00000000-0000-0000-0000-000000000000\""),
                Arguments.of(COLOUR.toString(), new GenericData.EnumSymbol(COLOUR, "BLUE"), "\"BLUE\""),
                Arguments.of(
                        "{\"type\": \"array\", \"items\": [\"null\", \"int\"]}", Arrays.asList(1, null), "[1,null]"),
                Arguments.of("{\"type\": \"map\", \"values\": \"int\"}", Map.of(new Utf8("one"), 1), "{\"one\":1}"),
                Arguments.of(
                        ADDRESS.toString(),
                        new GenericRecordBuilder(ADDRESS)
                                .set("city", new Utf8("Wien"))
                                .set("since", 0L)
                                .build(),
                        "{\"city\":\"Wien\",\"since\":\"1970-01-01T00:00:00Z\"}"));
    }

    private static String logical(String type, String logicalType) {
        return "{\"type\": \"" + type + "\", \"logicalType\": \"" + logicalType + "\"}";
    }

    @ParameterizedTest
    @MethodSource("values")
    void a_value_has_its_plain_json_form(String type, Object value, String json) {
        assertThat(encode(type, value)).isEqualTo("{\"value\":" + json + "}");
    }

    @Test
    void only_the_named_fields_are_written_in_the_given_order() {
        Schema schema = new Schema.Parser().parse("""
                {"type": "record", "name": "Event", "fields": [
                  {"name": "a", "type": "int"}, {"name": "b", "type": "int"}, {"name": "c", "type": "int"}]}""");
        GenericData.Record event = new GenericRecordBuilder(schema)
                .set("a", 1)
                .set("b", 2)
                .set("c", 3)
                .build();
        assertThat(new String(AvroJson.encode(event, List.of("c", "a")), UTF_8)).isEqualTo("{\"c\":3,\"a\":1}");
    }

    @Test
    void a_time_of_day_beyond_the_day_is_refused_by_name() {
        assertThatThrownBy(() -> encode(logical("int", "time-millis"), 90_000_000))
                .isInstanceOf(UnwritableDataException.class)
                .hasMessageContaining("field value has no JSON form");
    }

    @Test
    void an_empty_decimal_is_refused_by_name() {
        assertThatThrownBy(() -> encode(
                        "{\"type\": \"bytes\", \"logicalType\": \"decimal\", \"precision\": 4, \"scale\": 2}",
                        ByteBuffer.allocate(0)))
                .isInstanceOf(UnwritableDataException.class)
                .hasMessageContaining("value");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "hello", "{", "{\"a\": 1", "{} {}", "1 2", "[1],", "{'a': 1}", "NaN", "01", "// no\n1"})
    void a_text_that_is_not_one_json_value_is_refused_by_name(String text) {
        assertThatThrownBy(() -> encode(logical("string", "json"), new Utf8(text)))
                .isInstanceOf(UnwritableDataException.class)
                .hasMessageContaining("field value has no JSON form");
    }

    @Test
    void a_json_text_that_is_nested_too_deeply_is_refused_by_name() {
        assertThat(encode(logical("string", "json"), new Utf8(nested(499)))).contains(nested(499));
        for (int depth : List.of(500, 501, 100_000)) {
            assertThatThrownBy(() -> encode(logical("string", "json"), new Utf8(nested(depth))))
                    .isInstanceOf(UnwritableDataException.class)
                    .hasMessageContaining("nesting depth");
        }
    }

    private static String nested(int depth) {
        return "[".repeat(depth) + "]".repeat(depth);
    }

    private static String encode(String type, Object value) {
        Schema schema = new Schema.Parser()
                .parse("{\"type\": \"record\", \"name\": \"Event\", \"fields\": [{\"name\": \"value\", \"type\": "
                        + type + "}]}");
        GenericData.Record event = new GenericData.Record(schema);
        event.put("value", value);
        return new String(AvroJson.encode(event, List.of("value")), UTF_8);
    }
}
