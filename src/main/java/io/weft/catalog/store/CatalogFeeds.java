package io.weft.catalog.store;

import static io.weft.platform.feed.FeedColumn.bool;
import static io.weft.platform.feed.FeedColumn.date;
import static io.weft.platform.feed.FeedColumn.derived;
import static io.weft.platform.feed.FeedColumn.integer;
import static io.weft.platform.feed.FeedColumn.list;
import static io.weft.platform.feed.FeedColumn.oneOf;
import static io.weft.platform.feed.FeedColumn.text;

import io.weft.catalog.AgreementType;
import io.weft.catalog.ChannelType;
import io.weft.catalog.Need;
import io.weft.catalog.ProductLevel;
import io.weft.catalog.SaleMode;
import io.weft.catalog.Series;
import io.weft.platform.feed.ColumnType;
import io.weft.platform.feed.FeedKind;
import io.weft.platform.feed.FeedReference;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The files that fill the catalog: channels, products, authorities and agreements, and how other files refer to them. */
@Configuration(proxyBeanMethods = false)
class CatalogFeeds {

    @Bean
    FeedKind channelFeed() {
        return FeedKind.named("channels")
                .order(2)
                .into("catalog_channel")
                .key(text("code"))
                .column(text("name").required())
                .column(oneOf("home_series", Series.class))
                .column(oneOf("type", ChannelType.class))
                .build();
    }

    @Bean
    FeedKind productFeed(NeedBatch needs) {
        return FeedKind.named("products")
                .order(3)
                .into("catalog_product")
                .ofCompany()
                .key(text("code"))
                .column(oneOf("series", Series.class).required())
                .column(text("class").required())
                .column(text("name").required())
                .column(oneOf("sale_mode", SaleMode.class).storedAs("sale_mode_fed"))
                .column(oneOf("level", ProductLevel.class))
                .column(bool("social_supplement"))
                .column(bool("compulsory"))
                .column(integer("cooling_off_days"))
                .column(oneOf("need", Need.class).storedAs("need_fed"))
                .column(text("overlap_group"))
                .afterApply(run -> needs.settle())
                .afterUndo(run -> needs.settle())
                .build();
    }

    @Bean
    FeedKind authorityFeed() {
        return FeedKind.named("authorities")
                .order(7)
                .into("catalog_authority")
                .key(text("agent_company").references("company"))
                .key(text("writer_company").references("company"))
                .key(text("product_class"))
                .column(text("licence_no").required())
                .column(date("valid_from").required())
                .column(date("valid_to").required())
                .column(text("regions"))
                .build();
    }

    @Bean
    FeedKind agreementFeed(AgreementTransform shares) {
        return FeedKind.named("agreements")
                .order(8)
                .into("catalog_agreement")
                .key(text("agreement_no"))
                .column(list("companies").required().references("company"))
                .column(oneOf("type", AgreementType.class).required())
                .column(list("shares").references("company").storedAs("share_companies"))
                .column(derived("shares_text", ColumnType.TEXT, "shares").storedAs("shares"))
                .column(date("signed_at").required())
                .column(date("valid_to").required())
                .transform(shares)
                .build();
    }

    @Bean
    FeedReference productReference() {
        return FeedReference.of("product", "catalog_product", "company", "code");
    }

    @Bean
    FeedReference channelReference() {
        return FeedReference.groupWide("channel", "catalog_channel", "code");
    }
}
