package io.weft.partner.store;

import static io.weft.platform.feed.FeedColumn.date;
import static io.weft.platform.feed.FeedColumn.oneOf;
import static io.weft.platform.feed.FeedColumn.text;

import io.weft.partner.PartnerType;
import io.weft.platform.feed.FeedKind;
import io.weft.platform.feed.FeedReference;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The file that fills the register of partners, and how other files refer to one. */
@Configuration(proxyBeanMethods = false)
class PartnerFeeds {

    @Bean
    FeedKind partnerFeed() {
        return FeedKind.named("partners")
                .order(5)
                .into("partner_partner")
                .key(text("code"))
                .column(text("name").required())
                .column(text("uscc"))
                .column(text("licence_no"))
                .column(oneOf("type", PartnerType.class))
                .column(text("cooperating_company"))
                .column(date("since"))
                .build();
    }

    @Bean
    FeedReference partnerReference() {
        return FeedReference.groupWide("partner", "partner_partner", "code");
    }
}
