package io.carillon.resolver.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericFixed;
import org.jspecify.annotations.Nullable;

/** The text of values whose logical type says more than their bits do. */
final class LogicalText {

    private static final long MILLIS = TimeUnit.SECONDS.toMillis(1);
    private static final long MICROS = TimeUnit.SECONDS.toMicros(1);
    private static final long NANOS = TimeUnit.SECONDS.toNanos(1);

    private LogicalText() {}

    /** The text of {@code value}, or null when its schema has no logical type with a text form of its own. */
    static @Nullable String of(Schema schema, Object value) {
        LogicalType type = schema.getLogicalType();
        return type == null
                ? null
                : switch (type.getName()) {
                    case "timestamp-millis" -> instant((long) value, MILLIS).toString();
                    case "timestamp-micros" -> instant((long) value, MICROS).toString();
                    case "timestamp-nanos" -> instant((long) value, NANOS).toString();
                    case "local-timestamp-millis" -> local((long) value, MILLIS);
                    case "local-timestamp-micros" -> local((long) value, MICROS);
                    case "local-timestamp-nanos" -> local((long) value, NANOS);
                    case "date" -> LocalDate.ofEpochDay((int) value).toString();
                    case "time-millis" -> timeOfDay((int) value, MILLIS);
                    case "time-micros" -> timeOfDay((long) value, MICROS);
                    case "decimal" -> decimal((LogicalTypes.Decimal) type, bytesOf(value));
                    case "uuid" -> value instanceof GenericFixed fixed ? uuid(fixed.bytes()) : value.toString();
                    default -> null;
                };
    }

    private static Instant instant(long count, long perSecond) {
        long nanos = Math.floorMod(count, perSecond) * (NANOS / perSecond);
        return Instant.ofEpochSecond(Math.floorDiv(count, perSecond), nanos);
    }

    private static String local(long count, long perSecond) {
        LocalDateTime time = LocalDateTime.ofInstant(instant(count, perSecond), ZoneOffset.UTC);
        return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
    }

    private static String timeOfDay(long count, long perSecond) {
        LocalTime time = LocalTime.ofSecondOfDay(Math.floorDiv(count, perSecond))
                .plusNanos(Math.floorMod(count, perSecond) * (NANOS / perSecond));
        return DateTimeFormatter.ISO_LOCAL_TIME.format(time);
    }

    private static String decimal(LogicalTypes.Decimal type, byte[] unscaled) {
        return new BigDecimal(new BigInteger(unscaled), type.getScale()).toPlainString();
    }

    private static byte[] bytesOf(Object value) {
        return value instanceof GenericFixed fixed ? fixed.bytes() : AvroJson.bytesOf((ByteBuffer) value);
    }

    private static String uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong()).toString();
    }
}
