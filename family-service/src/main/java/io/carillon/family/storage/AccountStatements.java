package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import io.carillon.family.families.Account;
import io.carillon.family.families.Change;
import io.carillon.family.families.LedgerEntry;
import io.carillon.family.families.TokenRequest;

/** The statements that write what happens with a family's tokens. */
final class AccountStatements {

    private final InsertTokenRequest insertTokenRequest;
    private final UpdateTokenRequest updateTokenRequest;
    private final UpdateAccount updateAccount;
    private final InsertWallet insertWallet;
    private final InsertLedgerEntry insertLedgerEntry;
    private final InsertDeposit insertDeposit;

    AccountStatements(CqlSession session) {
        this.insertTokenRequest = new InsertTokenRequest(session);
        this.updateTokenRequest = new UpdateTokenRequest(session);
        this.updateAccount = new UpdateAccount(session);
        this.insertWallet = new InsertWallet(session);
        this.insertLedgerEntry = new InsertLedgerEntry(session);
        this.insertDeposit = new InsertDeposit(session);
    }

    BoundStatement requested(String familyId, TokenRequest request) {
        return insertTokenRequest.bind(familyId, request);
    }

    BoundStatement reviewed(String familyId, TokenRequest request) {
        return updateTokenRequest.bind(familyId, request);
    }

    BoundStatement changed(String familyId, Account account) {
        return updateAccount.bind(familyId, account);
    }

    BoundStatement wallet(String familyId, Change.WalletChanged changed) {
        return insertWallet.bind(familyId, changed);
    }

    BoundStatement ledger(String familyId, long version, LedgerEntry entry) {
        return insertLedgerEntry.bind(familyId, version, entry);
    }

    BoundStatement deposit(String familyId, Change.DepositMade made) {
        return insertDeposit.bind(familyId, made);
    }
}
