package io.carillon.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.carillon.chat.ServiceClient.Answer;

/** What every problem has, whoever made it. */
final class ProblemAssert {

    private ProblemAssert() {}

    static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
        assertThat(answer.body().path("status").asInt()).isEqualTo(status);
        assertThat(answer.field("code")).isEqualTo(code);
        assertThat(answer.field("type")).isEqualTo("urn:carillon:problem:" + code);
        assertThat(answer.field("title")).isNotBlank();
        assertThat(answer.field("detail")).isNotBlank();
        assertThat(answer.text())
                .doesNotContain("Exception")
                .doesNotContain("\tat ")
                .doesNotContain("java.");
    }
}
