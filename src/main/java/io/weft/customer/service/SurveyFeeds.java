package io.weft.customer.service;

import static io.weft.platform.feed.FeedColumn.integer;
import static io.weft.platform.feed.FeedColumn.oneOf;
import static io.weft.platform.feed.FeedColumn.text;
import static io.weft.platform.feed.FeedColumn.time;

import io.weft.customer.SurveyType;
import io.weft.platform.feed.FeedKind;
import io.weft.platform.feed.FeedRow;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The file that brings what customers answered when they were asked. */
@Configuration(proxyBeanMethods = false)
class SurveyFeeds {

    @Bean
    FeedKind surveysFeed() {
        return FeedKind.named("surveys")
                .order(19)
                .into("customer_survey")
                .ofCompany()
                .key(text("survey_no"))
                .column(text("customer_key").required().references("customer").resolvesTo("source_record_id"))
                .column(oneOf("type", SurveyType.class).required())
                .column(integer("score").required())
                .column(time("answered_at").required())
                .column(text("trigger").storedAs("occasion"))
                .transform(SurveyFeeds::withinItsScale)
                .build();
    }

    /** Points beyond the scale of the question would count as detractors or fans who never were. */
    private static void withinItsScale(FeedRow row) {
        var type = row.get("type");
        var score = row.get("score");
        if (type != null && score != null && !SurveyType.valueOf(type).allows(Integer.parseInt(score.strip()))) {
            row.reject("score", "feed.reject.score");
        }
    }
}
