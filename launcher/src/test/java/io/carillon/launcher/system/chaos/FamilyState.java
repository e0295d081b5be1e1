package io.carillon.launcher.system.chaos;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;

/**
 * All that is to be seen of a family, in a form that can be compared.
 *
 * @param members role and relation, by user id
 * @param wallets tokens of those who have any, by user id
 * @param ledger kind, amount, balance afterwards and cause, oldest first
 * @param invitations status by id
 * @param tokenRequests status by id
 */
record FamilyState(
        String name,
        String status,
        SortedMap<String, String> members,
        long balance,
        boolean frozen,
        SortedMap<String, Long> wallets,
        List<String> ledger,
        SortedMap<String, String> invitations,
        SortedMap<String, String> tokenRequests) {

    /** Where another state differs, part by part. */
    List<String> differencesTo(FamilyState other) {
        return Arrays.stream(FamilyState.class.getRecordComponents())
                .filter(part -> !of(part).equals(other.of(part)))
                .map(part -> "%s: %s told, %s shown".formatted(part.getName(), of(part), other.of(part)))
                .toList();
    }

    private Object of(RecordComponent part) {
        try {
            return part.getAccessor().invoke(this);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    static String ledgerEntry(String kind, long amount, long balanceAfter, String cause) {
        return "%s of %d by %s leaves %d".formatted(kind, amount, cause, balanceAfter);
    }
}
