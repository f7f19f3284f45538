package io.weft.customer.service;

import static io.weft.platform.feed.FeedColumn.date;
import static io.weft.platform.feed.FeedColumn.list;
import static io.weft.platform.feed.FeedColumn.oneOf;
import static io.weft.platform.feed.FeedColumn.text;
import static io.weft.platform.feed.FeedColumn.time;

import io.weft.customer.ContactDirection;
import io.weft.customer.ContactMode;
import io.weft.customer.ContactOutcome;
import io.weft.customer.ContactPurpose;
import io.weft.platform.feed.FeedKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The file of contacts that took place in a core system, a call centre or a branch. */
@Configuration(proxyBeanMethods = false)
class ContactFeeds {

    @Bean
    FeedKind contactsFeed() {
        return FeedKind.named("contacts")
                .order(18)
                .into("customer_contact")
                .ofCompany()
                .key(text("contact_no"))
                .column(text("customer_key").required().references("customer").resolvesTo("source_record_id"))
                .column(text("agent_no").references("agent"))
                .column(time("at").required())
                .column(oneOf("mode", ContactMode.class).required())
                .column(oneOf("direction", ContactDirection.class))
                .column(oneOf("purpose", ContactPurpose.class))
                .column(text("summary").hidden())
                .column(oneOf("outcome", ContactOutcome.class))
                .column(date("next_on"))
                .column(list("needs"))
                .build();
    }
}
