package io.weft.policy.store;

import static io.weft.platform.feed.FeedColumn.money;
import static io.weft.platform.feed.FeedColumn.oneOf;
import static io.weft.platform.feed.FeedColumn.text;

import io.weft.platform.feed.FeedKind;
import io.weft.platform.feed.FeedRow;
import io.weft.policy.CostType;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The file that brings what was spent in a month, to be held against the premium received. */
@Configuration(proxyBeanMethods = false)
class CostFeeds {

    private static final Pattern MONTH = Pattern.compile("(19|20|21)\\d\\d-(0[1-9]|1[0-2])");

    @Bean
    FeedKind costFeed() {
        return FeedKind.named("costs")
                .order(20)
                .into("policy_cost")
                .ofCompany()
                .key(text("cost_no"))
                .column(text("period").required())
                .column(oneOf("type", CostType.class).required())
                .column(text("channel").references("channel"))
                .column(text("org_unit").references("org_unit"))
                .column(text("product_class"))
                .column(money("amount").required())
                .transform(CostFeeds::ofAMonth)
                .build();
    }

    private static void ofAMonth(FeedRow row) {
        var period = row.get("period");
        if (period != null && !MONTH.matcher(period).matches()) {
            row.reject("period", "feed.reject.month");
        }
    }
}
