package io.weft.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WeftTest
class SupportTests {

    @Autowired
    JdbcClient client;

    @Autowired
    MockMvcTester mvc;

    @Test
    void theApplicationConnectsAsARoleThatOwnsNothing() {
        assertThat(client.sql("select current_user").query(String.class).single())
                .isEqualTo("weft_app");
    }

    @Test
    void chineseTextHasTrigrams() {
        assertThat(client.sql("select cardinality(show_trgm('张伟强'))")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void daysAreTheDaysOfShanghai() {
        assertThat(client.sql("show time zone").query(String.class).single()).isEqualTo("Asia/Shanghai");
    }

    @Test
    void theHealthOfTheApplicationIsPublic() {
        assertThat(mvc.get().uri("/actuator/health")).hasStatusOk();
    }
}
