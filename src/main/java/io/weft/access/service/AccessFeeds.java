package io.weft.access.service;

import static io.weft.platform.feed.FeedColumn.oneOf;
import static io.weft.platform.feed.FeedColumn.text;

import io.weft.access.store.OrgTreeBatch;
import io.weft.platform.feed.FeedKind;
import io.weft.platform.feed.FeedReference;
import lombok.RequiredArgsConstructor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The feeds {@code companies} and {@code org_units}, and how other feeds refer to them. */
@Configuration
@RequiredArgsConstructor
class AccessFeeds {

    private final OrgTreeBatch tree;

    @Bean
    FeedReference companyReference() {
        return FeedReference.groupWide("company", "access_company", "code");
    }

    @Bean
    FeedReference orgUnitReference() {
        return FeedReference.of("org_unit", "access_org_unit", "company", "code");
    }

    @Bean
    FeedKind companiesFeed() {
        return FeedKind.named("companies")
                .order(1)
                .into("access_company")
                .key(text("code"))
                .column(oneOf("line", "PC", "LIFE", "HEALTH", "PENSION", "BANK", "SEC", "TRUST", "FUND")
                        .required())
                .column(text("name").required())
                .column(text("name_en"))
                .build();
    }

    @Bean
    FeedKind orgUnitsFeed() {
        return FeedKind.named("org_units")
                .order(4)
                .into("access_org_unit")
                .ofCompany()
                .key(text("code"))
                .column(text("parent_code").references("org_unit"))
                .column(text("name").required())
                .column(oneOf("level", "HQ", "PROVINCE", "CITY", "COUNTY", "OUTLET"))
                .column(oneOf("type", "NORMAL", "INTERACTION_DEPT", "COLLECTION_DEPT", "COUNTER"))
                .column(text("partner_company").references("company"))
                .afterApply(run -> tree.fedCompanies().forEach(tree::rebuild))
                .afterUndo(run -> tree.companies().forEach(tree::rebuild))
                .build();
    }
}
