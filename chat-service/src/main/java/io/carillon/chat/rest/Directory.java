package io.carillon.chat.rest;

import io.carillon.chat.scopes.Scope;
import io.carillon.chat.scopes.ScopeKind;
import io.carillon.chat.scopes.ScopeView;
import io.carillon.chat.scopes.Scopes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pages of the rooms or groups there are, and of those somebody is in, in the order of their names. */
final class Directory {

    private final Scopes scopes;

    Directory(Scopes scopes) {
        this.scopes = scopes;
    }

    /**
     * A part of them, as the caller meets each.
     *
     * @param next where the next one begins; null after the last
     */
    record Page(List<ScopeView> views, @Nullable String next) {}

    /** Those the caller may know of: open ones, his own, and for who manages them, all. */
    Page all(Caller caller, ScopeKind kind, String after, int limit) {
        List<String> names = scopes.directory(kind, after, limit);
        List<ScopeView> visible = views(caller, kind, names).stream()
                .filter(view -> view.state().details().isPresent())
                .filter(view -> isVisible(caller, view))
                .toList();
        return new Page(visible, next(names, limit));
    }

    /** Those the caller is in. */
    Page own(Caller caller, ScopeKind kind, String after, int limit) {
        String prefix = kind.prefix() + ":";
        List<String> names = scopes.scopesOf(caller.userId(), prefix + after, limit).stream()
                .takeWhile(scope -> scope.startsWith(prefix))
                .map(scope -> scope.substring(prefix.length()))
                .toList();
        List<ScopeView> there = views(caller, kind, names).stream()
                .filter(view ->
                        view.state().details().isPresent() && view.asker().isPresent())
                .toList();
        return new Page(there, next(names, limit));
    }

    private List<ScopeView> views(Caller caller, ScopeKind kind, List<String> names) {
        return AtOnce.map(names, name -> scopes.view(Scope.of(kind, name), caller.userId()));
    }

    static boolean isVisible(Caller caller, ScopeView view) {
        boolean open =
                view.state().details().filter(details -> details.isOpen()).isPresent();
        return open || isInside(caller, view);
    }

    static boolean isInside(Caller caller, ScopeView view) {
        return view.asker().isPresent() || caller.managesAll();
    }

    private static @Nullable String next(List<String> names, int limit) {
        return names.size() < limit ? null : Cursor.of(names.getLast());
    }
}
