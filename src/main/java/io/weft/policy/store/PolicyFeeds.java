package io.weft.policy.store;

import static io.weft.platform.feed.FeedColumn.bool;
import static io.weft.platform.feed.FeedColumn.date;
import static io.weft.platform.feed.FeedColumn.integer;
import static io.weft.platform.feed.FeedColumn.list;
import static io.weft.platform.feed.FeedColumn.money;
import static io.weft.platform.feed.FeedColumn.oneOf;
import static io.weft.platform.feed.FeedColumn.text;

import io.weft.platform.feed.FeedKind;
import io.weft.platform.feed.FeedReference;
import io.weft.policy.EndReason;
import io.weft.policy.IncomeType;
import io.weft.policy.PolicyStatus;
import io.weft.policy.PremiumMode;
import io.weft.policy.ReceiptPhase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The files that bring contracts and the money paid for them, and how other files refer to them. */
@Configuration(proxyBeanMethods = false)
class PolicyFeeds {

    @Bean
    FeedKind policyFeed() {
        var kind = FeedKind.named("policies")
                .order(11)
                .into("policy_policy")
                .ofCompany()
                .key(text("policy_no"));
        contract(kind);
        return kind.column(list("insured_keys").references("customer").resolvesTo("insured_ids"))
                .column(text("partner").references("partner"))
                .column(date("application_date"))
                .column(date("issue_date").required())
                .column(date("effective_date").required())
                .column(date("expiry_date"))
                .column(oneOf("premium_mode", PremiumMode.class).required())
                .column(integer("pay_term_years"))
                .column(money("annual_premium").required())
                .column(oneOf("status", PolicyStatus.class).required())
                .column(date("status_date"))
                .column(text("renewal_of").references("policy").warnsOnly())
                .column(oneOf("end_reason", EndReason.class))
                .column(date("callback_on"))
                .column(bool("trace_ok"))
                .column(money("first_commission"))
                .build();
    }

    @Bean
    FeedKind holdingFeed() {
        var kind = FeedKind.named("holdings")
                .order(12)
                .into("policy_holding")
                .ofCompany()
                .key(text("holding_no"));
        contract(kind);
        return kind.column(date("opened_on").required())
                .column(date("closed_on"))
                .column(text("balance_band"))
                .build();
    }

    /** What policies and holdings have in common: who holds what, and who sold it. */
    private static void contract(FeedKind.Builder kind) {
        kind.column(text("product").required().references("product"))
                .column(text("holder_key").required().references("customer").resolvesTo("holder_id"))
                .column(text("channel").required().references("channel"))
                .column(text("org_unit").references("org_unit"))
                .column(text("selling_company").references("company").defaultTo("company"))
                .column(text("agent_no").references("agent").in("selling_company"))
                .column(text("selling_org_unit").references("org_unit").in("selling_company"))
                .column(text("service_agent_no").references("agent"));
    }

    @Bean
    FeedKind receiptFeed() {
        return FeedKind.named("receipts")
                .order(13)
                .into("policy_receipt")
                .ofCompany()
                .key(text("receipt_no"))
                .column(text("policy_no").required().references("policy").resolvesTo("policy_id"))
                .column(oneOf("phase", ReceiptPhase.class).required())
                .column(date("due_date"))
                .column(date("received_on").required())
                .column(money("amount").required())
                .column(money("tax"))
                .column(text("refund_of").references("receipt").warnsOnly())
                .build();
    }

    @Bean
    FeedKind incomeFeed() {
        return FeedKind.named("incomes")
                .order(14)
                .into("policy_income")
                .ofCompany()
                .key(text("income_no"))
                .column(oneOf("type", IncomeType.class).required())
                .column(text("policy_no").references("policy").resolvesTo("policy_id"))
                .column(text("holding_no").references("holding").resolvesTo("holding_id"))
                .column(date("received_on").required())
                .column(money("amount").required())
                .build();
    }

    @Bean
    FeedKind lossCaseFeed() {
        return FeedKind.named("claims")
                .order(15)
                .into("policy_loss_case")
                .ofCompany()
                .key(text("claim_no"))
                .column(text("policy_no").required().references("policy").resolvesTo("policy_id"))
                .column(date("reported_on").required())
                .column(date("paid_on"))
                .column(money("amount"))
                .column(text("status"))
                .build();
    }

    @Bean
    FeedReference policyReference() {
        return FeedReference.of("policy", "policy_policy", "company", "policy_no");
    }

    @Bean
    FeedReference holdingReference() {
        return FeedReference.of("holding", "policy_holding", "company", "holding_no");
    }

    @Bean
    FeedReference receiptReference() {
        return FeedReference.of("receipt", "policy_receipt", "company", "receipt_no");
    }
}
