package io.carillon.schemas.registry;

import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/** The registry of one serializer or deserializer: shared with others, or its own once it is configured. */
final class RegistryHandle implements AutoCloseable {

    private final boolean shared;
    private volatile @Nullable SchemaRegistry registry;

    RegistryHandle() {
        this.shared = false;
    }

    RegistryHandle(SchemaRegistry registry) {
        this.shared = true;
        this.registry = registry;
    }

    void configure(Map<String, ?> properties, boolean isKey) {
        if (isKey) {
            throw new ConfigException("record keys are plain text here: use Kafka's StringSerializer for them");
        }
        if (!shared) {
            close();
            registry = new SchemaRegistry(RegistryConfig.from(properties));
        }
    }

    SchemaRegistry get() {
        SchemaRegistry present = registry;
        if (present == null) {
            throw new IllegalStateException("configure() must be called first");
        }
        return present;
    }

    @Override
    public void close() {
        SchemaRegistry present = registry;
        if (!shared && present != null) {
            present.close();
        }
    }
}
