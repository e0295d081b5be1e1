package io.carillon.family;

import io.carillon.family.users.CreatingOrGettingUser;
import io.carillon.family.users.PlaceholderAdoption;
import io.carillon.family.users.ProvisioningUser;
import io.carillon.family.users.UserRecords;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class UserConfiguration {

    @Bean
    ProvisioningUser provisioningUser(
            UserRecords records, PlaceholderAdoption adoption, Clock clock, UseCaseProperties properties) {
        return new ProvisioningUser(records, adoption, clock, properties.rememberedUsers(), properties.rememberedFor());
    }

    @Bean
    CreatingOrGettingUser creatingOrGettingUser(UserRecords records, PlaceholderAdoption adoption, Clock clock) {
        return new CreatingOrGettingUser(records, adoption, clock);
    }
}
