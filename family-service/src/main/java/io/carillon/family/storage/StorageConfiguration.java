package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import io.carillon.chassis.cassandra.Migrations;
import io.carillon.family.accounts.Accounts;
import io.carillon.family.families.Families;
import io.carillon.family.families.FamiliesOfUser;
import io.carillon.family.families.FamilySources;
import io.carillon.family.families.Wallets;
import io.carillon.family.imports.ImportedNames;
import io.carillon.family.invitations.Invitations;
import io.carillon.family.references.FamilyIndex;
import io.carillon.family.references.WritingReferences;
import io.carillon.family.users.UserRecords;
import io.carillon.outbox.Outbox;
import io.carillon.outbox.chassis.EventEnvelope;
import org.springframework.boot.autoconfigure.condition.ConditionalOnNotWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    @Bean
    Migrations familySchema() {
        return new Migrations("family-service", FamilySchema.migrations());
    }

    @Bean
    Families families(CqlSession session, Outbox outbox, EventEnvelope envelope, WritingReferences references) {
        return new CassandraFamilies(session, outbox, envelope, references);
    }

    @Bean
    CassandraReferences references(CqlSession session) {
        return new CassandraReferences(session);
    }

    @Bean
    FamilyIndex familyIndex(CqlSession session) {
        return new CassandraFamilyIndex(session);
    }

    @Bean
    @ConditionalOnNotWebApplication
    CassandraReferenceScan referenceScan(CqlSession session) {
        return new CassandraReferenceScan(session);
    }

    @Bean
    FamilySources familySources(CqlSession session) {
        return new SelectSource(session);
    }

    @Bean
    @ConditionalOnNotWebApplication
    ImportedNames importedNames(CqlSession session) {
        return new CassandraImportedNames(session);
    }

    @Bean
    Invitations invitations(CqlSession session) {
        return new CassandraInvitations(session);
    }

    @Bean
    Accounts accounts(CqlSession session) {
        return new CassandraAccounts(session);
    }

    @Bean
    UserRecords users(CqlSession session) {
        return new CassandraUsers(session);
    }

    @Bean
    FamiliesOfUser familiesOfUser(CqlSession session) {
        return new SelectFamiliesOfUser(session);
    }

    @Bean
    Wallets wallets(CqlSession session) {
        return new SelectWallets(session);
    }
}
