package io.carillon.family.accounts;

import io.carillon.family.families.LedgerEntry;

/**
 * A movement that stands in the ledger.
 *
 * @param id the sequence of the event that told of it, 20 digits; orders the family's entries
 */
public record RecordedEntry(String id, LedgerEntry entry) {}
