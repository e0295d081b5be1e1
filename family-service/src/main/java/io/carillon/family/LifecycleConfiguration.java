package io.carillon.family;

import io.carillon.family.families.ChangingFamily;
import io.carillon.family.families.Families;
import io.carillon.family.lifecycle.CreatingFamily;
import io.carillon.family.lifecycle.ViewingFamily;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LifecycleConfiguration {

    @Bean
    CreatingFamily creatingFamily(ChangingFamily changing, Clock clock) {
        return new CreatingFamily(changing, clock);
    }

    @Bean
    ViewingFamily viewingFamily(Families families) {
        return new ViewingFamily(families);
    }
}
