package io.weft.workforce.store;

import static io.weft.platform.feed.ColumnType.BYTES;
import static io.weft.platform.feed.FeedColumn.date;
import static io.weft.platform.feed.FeedColumn.derived;
import static io.weft.platform.feed.FeedColumn.text;

import io.weft.platform.feed.FeedKind;
import io.weft.platform.feed.FeedReference;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The file that fills the register of agents, and how other files refer to one. */
@Configuration(proxyBeanMethods = false)
class AgentFeeds {

    @Bean
    FeedKind agentFeed(AgentMobile mobile) {
        return FeedKind.named("agents")
                .order(6)
                .into("workforce_agent")
                .ofCompany()
                .key(text("agent_no"))
                .column(text("name").required())
                .column(text("mobile").hidden().unstored())
                .column(derived("mobile_enc", BYTES, "mobile").uncompared())
                .column(derived("mobile_hash", BYTES, "mobile"))
                .column(text("org_unit").required().references("org_unit"))
                .column(text("channel").required().references("channel"))
                .column(text("practice_reg_no"))
                .column(date("join_date"))
                .column(date("leave_date"))
                .column(text("manager_no"))
                .column(text("registered_to"))
                .transform(mobile::seal)
                .build();
    }

    @Bean
    FeedReference agentReference() {
        return FeedReference.of("agent", "workforce_agent", "company", "agent_no");
    }
}
