package io.carillon.chat.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import io.carillon.chassis.cassandra.AtOnce;
import io.carillon.chat.messages.Edit;
import io.carillon.chat.messages.Messages;
import io.carillon.chat.messages.Reaction;
import io.carillon.chat.messages.StoredMessage;
import io.carillon.chat.scopes.Scope;
import io.carillon.chat.storage.SelectReplies.Answer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** Messages in Cassandra: in buckets of their scopes, and what belongs to one by its id. */
final class CassandraMessages implements Messages {

    private final SelectPlace selectPlace;
    private final SelectMessage selectMessage;
    private final SelectMessages selectMessages;
    private final SelectLastNumber selectLastNumber;
    private final SelectReplies selectReplies;
    private final SelectEdits selectEdits;
    private final SelectReactions selectReactions;
    private final SelectReactionsOfUser selectReactionsOfUser;

    CassandraMessages(CqlSession session) {
        this.selectPlace = new SelectPlace(session);
        this.selectMessage = new SelectMessage(session);
        this.selectMessages = new SelectMessages(session);
        this.selectLastNumber = new SelectLastNumber(session);
        this.selectReplies = new SelectReplies(session);
        this.selectEdits = new SelectEdits(session);
        this.selectReactions = new SelectReactions(session);
        this.selectReactionsOfUser = new SelectReactionsOfUser(session);
    }

    @Override
    public Optional<Scope> scopeOf(String messageId) {
        return selectPlace.find(messageId).map(Place::scope);
    }

    @Override
    public Optional<StoredMessage> find(String messageId) {
        return selectPlace
                .find(messageId)
                .flatMap(place -> AtOnce.await(selectMessage.find(place).toCompletableFuture()));
    }

    /** Whoever asks for the newest may name any number, so the scope says where they begin. */
    @Override
    public List<StoredMessage> before(Scope scope, long number, int limit) {
        long newest = Math.min(number - 1, selectLastNumber.find(scope));
        return Bucket.descend(
                newest, limit, (bucket, from, rest) -> selectMessages.downwards(scope, bucket, from, rest));
    }

    @Override
    public Optional<StoredMessage> newestAbove(Scope scope, long number) {
        Optional<StoredMessage> newest = Optional.empty();
        for (long bucket = Bucket.of(number + 1); ; bucket++) {
            Optional<StoredMessage> found = selectMessages.downwards(scope, bucket, Long.MAX_VALUE, 1).stream()
                    .filter(message -> message.number() > number)
                    .findFirst();
            if (found.isEmpty()) {
                return newest;
            }
            newest = found;
        }
    }

    @Override
    public List<Reply> repliesBefore(StoredMessage parent, long replyNumber, int limit) {
        long newest = Math.min(replyNumber - 1, parent.replies());
        List<Answer> answers = Bucket.descend(
                newest, limit, (bucket, from, rest) -> selectReplies.downwards(parent, bucket, from, rest));
        return AtOnce.forEach(answers, this::reply).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private CompletionStage<Optional<Reply>> reply(Answer answer) {
        return selectMessage
                .find(answer.place())
                .thenApply(found -> found.map(message -> new Reply(answer.number(), message)));
    }

    @Override
    public List<Edit> edits(String messageId) {
        return selectEdits.find(messageId);
    }

    @Override
    public Set<String> reactionsOf(String messageId, String userId) {
        return selectReactionsOfUser.find(messageId, userId);
    }

    @Override
    public List<Reaction> reactions(String messageId, Reaction after, int limit) {
        return selectReactions.after(messageId, after, limit);
    }
}
