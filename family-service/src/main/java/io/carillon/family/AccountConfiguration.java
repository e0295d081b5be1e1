package io.carillon.family;

import io.carillon.family.accounts.Accounts;
import io.carillon.family.accounts.DepositingTokens;
import io.carillon.family.accounts.FreezingAccount;
import io.carillon.family.accounts.ListingTokenRequests;
import io.carillon.family.accounts.ReadingLedger;
import io.carillon.family.accounts.RequestingTokens;
import io.carillon.family.accounts.ReviewingTokenRequest;
import io.carillon.family.accounts.ViewingAccount;
import io.carillon.family.families.ChangingFamily;
import io.carillon.family.families.Families;
import io.carillon.family.families.Wallets;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccountConfiguration {

    @Bean
    RequestingTokens requestingTokens(ChangingFamily changing, Clock clock) {
        return new RequestingTokens(changing, clock);
    }

    @Bean
    ReviewingTokenRequest reviewingTokenRequest(
            ChangingFamily changing, Accounts accounts, Wallets wallets, Clock clock) {
        return new ReviewingTokenRequest(changing, accounts, wallets, clock);
    }

    @Bean
    ListingTokenRequests listingTokenRequests(Families families, Accounts accounts) {
        return new ListingTokenRequests(families, accounts);
    }

    @Bean
    ViewingAccount viewingAccount(Families families, Wallets wallets) {
        return new ViewingAccount(families, wallets);
    }

    @Bean
    ReadingLedger readingLedger(Families families, Accounts accounts) {
        return new ReadingLedger(families, accounts);
    }

    @Bean
    FreezingAccount freezingAccount(ChangingFamily changing, Wallets wallets, Clock clock) {
        return new FreezingAccount(changing, wallets, clock);
    }

    @Bean
    DepositingTokens depositingTokens(ChangingFamily changing, Accounts accounts, Clock clock) {
        return new DepositingTokens(changing, accounts, clock);
    }
}
