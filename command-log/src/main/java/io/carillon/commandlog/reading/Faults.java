package io.carillon.commandlog.reading;

import com.datastax.oss.driver.api.core.DriverException;
import com.datastax.oss.driver.api.core.servererrors.QueryValidationException;
import io.carillon.schemas.registry.RegistryUnavailableException;
import io.carillon.schemas.registry.SchemaRefusedException;
import io.carillon.schemas.registry.UnknownSchemaException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;

/**
 * Tells faults of servers, which pass, from those of a command or of this program, which don't. In doubt a fault of Kafka
 * passes: what was decided must be told, even if somebody has to put permissions or schemas right first.
 */
final class Faults {

    private Faults() {}

    static boolean passes(RuntimeException fault) {
        return switch (fault) {
            case QueryValidationException _ -> false;
            case DriverException _ -> true;
            case RegistryUnavailableException _, UnknownSchemaException _, SchemaRefusedException _ -> true;
            case SerializationException _, RecordTooLargeException _, RecordBatchTooLargeException _ -> false;
            case KafkaException _ -> true;
            default -> false;
        };
    }
}
