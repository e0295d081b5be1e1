package io.carillon.family.commands;

import io.carillon.family.references.Finding;
import io.carillon.family.references.Reference;
import io.carillon.family.references.Referrer;

/** A finding as a line: its kind, the family, and what it is about. */
final class FindingLine {

    private FindingLine() {}

    static String of(Finding finding) {
        String about = switch (finding) {
            case Finding.Missing(Reference expected) -> text(expected.referrer()) + " version=" + expected.version();
            case Finding.Differing(Reference expected, Referrer found) ->
                "%s version=%d found: %s".formatted(text(expected.referrer()), expected.version(), text(found));
            case Finding.Stale(Reference gone) -> text(gone.referrer()) + " version=" + gone.version();
            case Finding.UnknownFamily(var entry) -> text(entry.referrer());
            case Finding.UnknownUser unknown -> "user=" + unknown.userId();
            case Finding.MergedMember merged -> "user=%s adopted_by=%s".formatted(merged.userId(), merged.adopterId());
            case Finding.NotYet _ -> "has unpublished events or changes all the time";
        };
        return "%s: family=%s %s".formatted(kind(finding), finding.familyId(), about);
    }

    static String kind(Finding finding) {
        return switch (finding) {
            case Finding.Missing _ -> "missing";
            case Finding.Differing _ -> "differing";
            case Finding.Stale _ -> "stale";
            case Finding.UnknownFamily _ -> "unknown-family";
            case Finding.UnknownUser _ -> "unknown-user";
            case Finding.MergedMember _ -> "merged-member";
            case Finding.NotYet _ -> "not-yet";
        };
    }

    private static String text(Referrer referrer) {
        return switch (referrer) {
            case Referrer.OfUser user ->
                "user=%s role=%s relation=%s"
                        .formatted(
                                user.userId(),
                                user.role().code(),
                                user.relation().code());
            case Referrer.OfStatus(var status) -> "status=" + status.code();
            case Referrer.OfProgram(String program) -> "program=" + program;
        };
    }
}
