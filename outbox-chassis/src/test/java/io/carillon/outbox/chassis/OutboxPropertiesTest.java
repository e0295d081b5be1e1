package io.carillon.outbox.chassis;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.outbox.OutboxConfig;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class OutboxPropertiesTest {

    @Test
    void the_outbox_defaults_are_its_own() {
        OutboxProperties properties = new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("carillon.outbox", OutboxProperties.class);

        assertThat(properties.config()).isEqualTo(OutboxConfig.defaults());
    }
}
