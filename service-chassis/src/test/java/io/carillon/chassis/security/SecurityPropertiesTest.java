package io.carillon.chassis.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SecurityPropertiesTest {

    @Test
    void
            by_default_metrics_need_a_token_the_description_does_not_no_other_origin_is_allowed_and_the_role_claim_is_role() {
        SecurityProperties properties = new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("carillon.security", SecurityProperties.class);

        assertThat(properties).isEqualTo(new SecurityProperties(false, true, List.of(), "role"));
    }
}
