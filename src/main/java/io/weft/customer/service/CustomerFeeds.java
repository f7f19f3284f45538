package io.weft.customer.service;

import static io.weft.platform.feed.ColumnType.BYTES;
import static io.weft.platform.feed.ColumnType.TEXT;
import static io.weft.platform.feed.FeedColumn.date;
import static io.weft.platform.feed.FeedColumn.derived;
import static io.weft.platform.feed.FeedColumn.money;
import static io.weft.platform.feed.FeedColumn.oneOf;
import static io.weft.platform.feed.FeedColumn.text;
import static io.weft.platform.feed.FeedColumn.time;

import io.weft.customer.AssignmentRole;
import io.weft.customer.CertificateType;
import io.weft.customer.ConsentPurpose;
import io.weft.customer.ConsentStatus;
import io.weft.customer.Gender;
import io.weft.customer.PartyKind;
import io.weft.customer.RestrictionReason;
import io.weft.customer.Verification;
import io.weft.customer.store.NameBatch;
import io.weft.platform.feed.FeedColumn;
import io.weft.platform.feed.FeedKind;
import io.weft.platform.feed.FeedReference;
import io.weft.platform.feed.FeedRow;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The files the core systems send about customers, column by column as feeds.md fixes them. */
@Configuration(proxyBeanMethods = false)
class CustomerFeeds {

    @Bean
    FeedReference customerReference() {
        return FeedReference.of("customer", "customer_source_record", "company", "source_key")
                .where("r.retracted_at is null");
    }

    @Bean
    FeedKind customersFeed(CustomerTransform transform, IdentityLinking linking, NameBatch names) {
        FeedKind.Builder kind = FeedKind.named("customers")
                .order(9)
                .into("customer_source_record")
                .ofCompany()
                .key(text("source_key"))
                .column(oneOf("kind", PartyKind.class).required())
                .column(text("name").required().hidden());
        personal(kind);
        descriptive(kind);
        return kind.staleBy("updated_at")
                .transform(transform)
                .onInsert("gcid", "nextval('customer_party_gcid_seq')")
                .onInsert("own_gcid", "null")
                .afterApply(run -> {
                    names.addFed();
                    linking.afterFeed(run);
                })
                .afterUndo(run -> {
                    linking.afterUndo(run);
                    names.dropUnused();
                })
                .retractsBy("retracted_at")
                .dependent("customer_task", "source_record_id")
                .build();
    }

    /** Encrypted, and found by a keyed hash; the plain value is stored nowhere. */
    private static void personal(FeedKind.Builder kind) {
        kind.column(derived("name_norm", TEXT, "name"))
                .column(derived("name_pinyin", TEXT, "name"))
                .column(derived("name_initials", TEXT, "name"))
                .column(oneOf("id_type", CertificateType.class))
                .column(derived("strong_key", BYTES, "id_type", "id_no"));
        for (String field : new String[] {"id_no", "mobile", "email", "address"}) {
            kind.column(text(field).hidden().unstored())
                    .column(sealed(field, "_enc").uncompared())
                    .column(sealed(field, "_hash"));
        }
    }

    private static FeedColumn sealed(String field, String suffix) {
        return field.equals("id_no")
                ? derived(field + suffix, BYTES, "id_type", field)
                : derived(field + suffix, BYTES, field);
    }

    private static void descriptive(FeedKind.Builder kind) {
        kind.column(oneOf("gender", Gender.class))
                .column(date("birth_date").hidden())
                .column(text("region_code"))
                .column(text("occupation"))
                .column(money("annual_income").hidden())
                .column(text("marital"))
                .column(text("education"))
                .column(oneOf("verified", Verification.class))
                .column(date("id_valid_to"))
                .column(text("nationality"))
                .column(date("deceased_on"))
                .column(date("blocked_until"))
                .column(time("updated_at"));
    }

    @Bean
    FeedKind assignmentsFeed() {
        return FeedKind.named("assignments")
                .order(10)
                .into("customer_assignment")
                .ofCompany()
                .key(customerKey())
                .key(text("agent_no").references("agent"))
                .column(oneOf("role", AssignmentRole.class))
                .column(date("from").required().storedAs("valid_from"))
                .column(date("to").storedAs("valid_to"))
                .build();
    }

    @Bean
    FeedKind consentsFeed() {
        return FeedKind.named("consents")
                .order(16)
                .into("customer_consent")
                .ofCompany()
                .key(customerKey())
                .key(oneOf("purpose", ConsentPurpose.class))
                .optionalKey(text("to_company").references("company"))
                .column(oneOf("status", ConsentStatus.class).required())
                .column(time("given_at").required())
                .column(date("expires_at"))
                .column(text("evidence_ref").required())
                .column(time("withdrawn_at"))
                .column(text("categories"))
                .column(text("notice_version"))
                .transform(CustomerFeeds::namesRecipient)
                .build();
    }

    /** Data is shared with somebody (PR-CON-01). */
    private static void namesRecipient(FeedRow row) {
        if (ConsentPurpose.SHARE_XSELL.name().equals(row.get("purpose")) && row.get("to_company") == null) {
            row.reject("to_company", "feed.reject.required");
        }
    }

    @Bean
    FeedKind restrictionsFeed() {
        return FeedKind.named("restrictions")
                .order(17)
                .into("customer_restriction")
                .ofCompany()
                .key(customerKey())
                .key(oneOf("reason", RestrictionReason.class))
                .column(date("from").required().storedAs("valid_from"))
                .column(date("until").storedAs("valid_until"))
                .build();
    }

    private static FeedColumn customerKey() {
        return text("customer_key").references("customer").resolvesTo("source_record_id");
    }
}
