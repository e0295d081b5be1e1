package io.carillon.resolver.event;

import io.carillon.resolver.deadletter.DeadLetterReason;
import io.carillon.resolver.deadletter.Refusal;
import io.carillon.resolver.registry.RegistryWatch;
import io.carillon.schemas.registry.NotWireFormatException;
import io.carillon.schemas.registry.SchemaRegistry;
import io.carillon.schemas.registry.UnknownSchemaException;
import io.carillon.schemas.registry.WireFormat;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Decodes events with the schema they were written with. Rules are read once per schema. For one thread, because Avro
 * readers are.
 */
public final class EventDecoder {

    private final SchemaRegistry registry;
    private final RegistryWatch watch;
    private final Map<Integer, KnownSchema> schemas = new HashMap<>();

    public EventDecoder(SchemaRegistry registry, RegistryWatch watch) {
        this.registry = registry;
        this.watch = watch;
    }

    /**
     * What the bytes say.
     *
     * @throws io.carillon.schemas.registry.RegistryUnavailableException when the schema is not known here yet and the
     *     registry does not answer for long
     */
    public Decoding decode(byte @Nullable [] value) {
        if (value == null) {
            return new Decoding.Refused(new Refusal(DeadLetterReason.NOT_WIRE_FORMAT, "the record has no value"));
        }
        try {
            return schemaOf(WireFormat.schemaId(value)).decode(value);
        } catch (NotWireFormatException e) {
            return new Decoding.Refused(Refusal.because(DeadLetterReason.NOT_WIRE_FORMAT, e));
        } catch (UnknownSchemaException e) {
            return new Decoding.Refused(Refusal.because(DeadLetterReason.UNKNOWN_SCHEMA, e));
        }
    }

    private KnownSchema schemaOf(int id) {
        KnownSchema known = schemas.get(id);
        if (known == null) {
            Schema schema = watch.ask(() -> registry.byId(id));
            known = KnownSchema.of(schema, id);
            schemas.put(id, known);
        }
        return known;
    }
}
