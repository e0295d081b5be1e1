package io.carillon.family;

import io.carillon.family.families.ChangingFamily;
import io.carillon.family.families.FamiliesOfUser;
import io.carillon.family.families.Wallets;
import io.carillon.family.members.AdoptingPlaceholder;
import io.carillon.family.members.SettlingPlaceholders;
import io.carillon.family.users.Users;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MemberConfiguration {

    @Bean
    AdoptingPlaceholder adoptingPlaceholder(
            FamiliesOfUser familiesOfUser, ChangingFamily changing, Wallets wallets, Clock clock) {
        return new AdoptingPlaceholder(familiesOfUser, changing, wallets, clock);
    }

    @Bean
    SettlingPlaceholders settlingPlaceholders(Users users, ChangingFamily changing, Wallets wallets, Clock clock) {
        return new SettlingPlaceholders(users, changing, wallets, clock);
    }
}
