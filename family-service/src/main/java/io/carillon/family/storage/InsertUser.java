package io.carillon.family.storage;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import io.carillon.family.users.UserProfile;

/** Writes a new user. */
final class InsertUser {

    private final CqlSession session;
    private final PreparedStatement statement;

    InsertUser(CqlSession session) {
        this.session = session;
        this.statement = session.prepare("""
            INSERT INTO user (user_id, username, email, name, role, phone, is_primary_contact, is_emergency_contact,
                signed_in, created_at, created_by, modified_at, modified_by)
            VALUES (:id, :username, :email, :name, :role, :phone, :is_primary, :is_emergency,
                :signed_in, :created_at, :created_by, :modified_at, :modified_by)""");
    }

    void insert(UserProfile user) {
        session.execute(statement
                .boundStatementBuilder()
                .setString("id", user.id())
                .setString("username", user.user().username())
                .setString("email", user.user().email())
                .setString("name", user.name())
                .setString("role", user.role().code())
                .setString("phone", user.phone())
                .setBoolean("is_primary", user.primaryContact())
                .setBoolean("is_emergency", user.emergencyContact())
                .setBoolean("signed_in", user.signedIn())
                .setInstant("created_at", user.created().at())
                .setString("created_by", user.created().by())
                .setInstant("modified_at", user.modified().at())
                .setString("modified_by", user.modified().by())
                .setIdempotence(true)
                .build());
    }
}
