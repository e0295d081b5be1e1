package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.BoundStatement;
import io.carillon.chassis.cassandra.AtOnce;
import io.carillon.family.references.Reference;
import io.carillon.family.references.ReferenceViews;
import io.carillon.family.references.ReferencedFamilies;
import io.carillon.family.references.ReferencedFamily;
import io.carillon.family.references.Referrer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** References in Cassandra: what families say of them, and the tables that families are found through. */
final class CassandraReferences implements ReferencedFamilies, ReferenceViews {

    private final CqlSession session;
    private final SelectReferencedFamily selectReferencedFamily;
    private final SelectFamilyOfUser selectFamilyOfUser;
    private final InsertFamilyOfUser insertFamilyOfUser;
    private final DeleteFamilyOfUser deleteFamilyOfUser;
    private final IndexStatements byStatus;
    private final IndexStatements byProgram;

    CassandraReferences(CqlSession session) {
        this.session = session;
        this.selectReferencedFamily = new SelectReferencedFamily(session);
        this.selectFamilyOfUser = new SelectFamilyOfUser(session);
        this.insertFamilyOfUser = new InsertFamilyOfUser(session);
        this.deleteFamilyOfUser = new DeleteFamilyOfUser(session);
        this.byStatus = new IndexStatements(session, IndexTable.STATUS);
        this.byProgram = new IndexStatements(session, IndexTable.PROGRAM);
    }

    @Override
    public Optional<ReferencedFamily> find(String familyId) {
        return selectReferencedFamily.find(familyId);
    }

    @Override
    public Map<String, ReferencedFamily> findAll(Collection<String> familyIds) {
        Map<String, ReferencedFamily> found = new HashMap<>();
        AtOnce.forEach(new HashSet<>(familyIds), selectReferencedFamily::findAsync)
                .forEach(family -> family.ifPresent(there -> found.put(there.id(), there)));
        return found;
    }

    @Override
    public List<Optional<Referrer>> read(List<Reference> references) {
        return AtOnce.forEach(references, this::standing);
    }

    private CompletionStage<Optional<Referrer>> standing(Reference reference) {
        return switch (reference.referrer()) {
            case Referrer.OfUser user -> selectFamilyOfUser.find(user.userId(), reference.familyId());
            case Referrer.OfStatus(var status) -> byStatus.read(reference, status.code());
            case Referrer.OfProgram(String program) -> byProgram.read(reference, program);
        };
    }

    @Override
    public void write(Collection<Reference> references) {
        AtOnce.forEach(references, reference -> session.executeAsync(statement(reference)));
    }

    private BoundStatement statement(Reference reference) {
        return switch (reference.referrer()) {
            case Referrer.OfUser user
            when reference.present() -> insertFamilyOfUser.bind(reference.familyId(), user, reference.version());
            case Referrer.OfUser user ->
                deleteFamilyOfUser.bind(reference.familyId(), user.userId(), reference.version());
            case Referrer.OfStatus(var status) -> byStatus.write(reference, status.code());
            case Referrer.OfProgram(String program) -> byProgram.write(reference, program);
        };
    }
}
