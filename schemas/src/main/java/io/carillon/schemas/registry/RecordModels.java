package io.carillon.schemas.registry;

import java.util.List;
import org.apache.avro.Conversion;
import org.apache.avro.Conversions;
import org.apache.avro.Schema;
import org.apache.avro.data.TimeConversions;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericEnumSymbol;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificFixed;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Avro's models of how records look in Java, with conversions of the logical types. */
final class RecordModels {

    /** Generic records with converted values. */
    static final GenericData GENERIC = converting(new GenericData());

    /** Generic records with Avro's bare values. */
    static final GenericData GENERIC_BARE = new GenericData();

    /** Generated classes. */
    static final SpecificData SPECIFIC = converting(new GeneratedClasses());

    private RecordModels() {}

    private static <T extends GenericData> T converting(T model) {
        conversions().forEach(model::addLogicalTypeConversion);
        return model;
    }

    private static List<Conversion<?>> conversions() {
        return List.of(
                new Conversions.DecimalConversion(),
                new Conversions.UUIDConversion(),
                new TimeConversions.DateConversion(),
                new TimeConversions.TimeMillisConversion(),
                new TimeConversions.TimeMicrosConversion(),
                new TimeConversions.TimestampMillisConversion(),
                new TimeConversions.TimestampMicrosConversion(),
                new TimeConversions.TimestampNanosConversion(),
                new TimeConversions.LocalTimestampMillisConversion(),
                new TimeConversions.LocalTimestampMicrosConversion(),
                new TimeConversions.LocalTimestampNanosConversion());
    }

    /**
     * Finds classes by the names in schemas, and only such as Avro generates: a schema comes from outside and must not
     * choose which class is loaded. Avro 1.12.2 itself loads none but those in a list of trusted packages for the whole
     * JVM, which a library should not change.
     */
    private static final class GeneratedClasses extends SpecificData {

        @Override
        public @Nullable Class<?> getClass(Schema schema) {
            return switch (schema.getType()) {
                case RECORD, ENUM, FIXED -> generated(SpecificData.getClassName(schema));
                default -> super.getClass(schema);
            };
        }

        private @Nullable Class<?> generated(String name) {
            try {
                Class<?> type = Class.forName(name, false, getClassLoader());
                return isGenerated(type) ? type : null;
            } catch (ClassNotFoundException e) {
                return null;
            }
        }

        private static boolean isGenerated(Class<?> type) {
            return SpecificRecord.class.isAssignableFrom(type)
                    || SpecificFixed.class.isAssignableFrom(type)
                    || (type.isEnum() && GenericEnumSymbol.class.isAssignableFrom(type));
        }
    }
}
