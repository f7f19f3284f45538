package io.weft.customer.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.catalog.Need;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NeedChoiceTests {

    @Test
    void leavesTheQuestionOpenWhenNothingIsChosen() {
        assertThat(NeedChoice.answer(Set.of()).answered()).isFalse();
    }

    @Test
    void tellsNoneFromNotAsked() {
        assertThat(NeedChoice.answer(Set.of(NeedChoice.NONE)).otherLine()).isFalse();
    }

    @Test
    void keepsTheNeedsThatCameUp() {
        var answer = NeedChoice.answer(Set.of(NeedChoice.HEALTH, NeedChoice.LIFE));

        assertThat(answer.needs()).containsExactlyInAnyOrder(Need.HEALTH, Need.LIFE);
        assertThat(NeedChoice.of(answer)).containsExactlyInAnyOrder(NeedChoice.HEALTH, NeedChoice.LIFE);
    }

    @Test
    void seesThatNoneAndANeedContradict() {
        assertThat(NeedChoice.contradict(Set.of(NeedChoice.NONE, NeedChoice.LIFE)))
                .isTrue();
    }
}
