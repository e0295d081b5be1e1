package io.carillon.gateway.pusher.api;

import java.util.concurrent.CompletionStage;

/** One thing that can be asked of the HTTP API. Thread-safe. */
@FunctionalInterface
interface Operation {

    /** Does it; fails when the log can't be reached. */
    CompletionStage<ApiAnswer> run(ApiRequest request);
}
