package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import io.carillon.family.accounts.Accounts;
import io.carillon.family.accounts.RecordedEntry;
import io.carillon.family.accounts.TokenRequestFilter;
import io.carillon.family.families.Change.DepositMade;
import io.carillon.family.families.Page;
import io.carillon.family.families.PageRequest;
import io.carillon.family.families.TokenRequest;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what happened with tokens out of the families' partitions. */
final class CassandraAccounts implements Accounts {

    private final SelectTokenRequest selectTokenRequest;
    private final SelectTokenRequests selectTokenRequests;
    private final SelectLedger selectLedger;
    private final SelectDeposit selectDeposit;

    CassandraAccounts(CqlSession session) {
        this.selectTokenRequest = new SelectTokenRequest(session);
        this.selectTokenRequests = new SelectTokenRequests(session);
        this.selectLedger = new SelectLedger(session);
        this.selectDeposit = new SelectDeposit(session);
    }

    @Override
    public Optional<TokenRequest> request(String familyId, String requestId) {
        return selectTokenRequest.find(familyId, requestId);
    }

    /** Filters what it reads: an index would have to be kept with every request and review, for lists that are short. */
    @Override
    public Page<TokenRequest> requests(String familyId, TokenRequestFilter filter, PageRequest page) {
        Iterator<TokenRequest> newestFirst = selectTokenRequests.read(familyId, page.cursor());
        List<TokenRequest> matching = new ArrayList<>();
        @Nullable TokenRequest last = null;
        int read = 0;
        while (newestFirst.hasNext() && matching.size() <= page.limit()) {
            last = newestFirst.next();
            read++;
            if (filter.matches(last)) {
                matching.add(last);
            }
        }
        boolean cutOff = matching.size() <= page.limit() && read == SelectTokenRequests.MOST;
        return cutOff && last != null
                ? new Page<>(matching, last.id())
                : Page.of(matching, page.limit(), TokenRequest::id);
    }

    @Override
    public Page<RecordedEntry> ledger(String familyId, PageRequest page) {
        return Page.of(selectLedger.read(familyId, page.cursor(), page.limit() + 1), page.limit(), RecordedEntry::id);
    }

    @Override
    public Optional<DepositMade> deposit(String familyId, String depositId) {
        return selectDeposit.find(familyId, depositId);
    }
}
