package io.carillon.resolver.service;

import io.carillon.schemas.TopicSettings;
import io.carillon.schemas.TopicSetup;
import io.carillon.schemas.TopicSetupException;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the topics fit together: event topics with more partitions than the others stop the whole job. */
final class TopicCheck {

    private static final Logger LOG = LoggerFactory.getLogger(TopicCheck.class);

    private final Map<String, Object> adminSettings;
    private final TopicSettings topics;

    TopicCheck(Map<String, Object> adminSettings, TopicSettings topics) {
        this.adminSettings = adminSettings;
        this.topics = topics;
    }

    /**
     * Makes sure of it, before the job starts.
     *
     * @throws TopicSetupException naming each topic that does not fit
     */
    void ensure() {
        try (Admin admin = Admin.create(adminSettings)) {
            TopicSetup.ensure(admin, topics);
        }
    }

    /** Looks for a topic that may be why the job failed, because what Streams says then names none of ours. */
    void report() {
        try {
            ensure();
        } catch (TopicSetupException e) {
            LOG.atError().addKeyValue("problem", e.getMessage()).log("Topics do not fit; the job stops until they do");
        }
    }
}
