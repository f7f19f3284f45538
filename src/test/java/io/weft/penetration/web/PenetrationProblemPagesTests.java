package io.weft.penetration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.weft.penetration.service.FiguresNotReady;
import io.weft.support.WeftTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A page asked for before the first index is built says so. */
@WeftTest
class PenetrationProblemPagesTests {

    @Autowired
    private PenetrationProblemPages pages;

    @Test
    void saysThatTheFiguresAreBeingBuilt() throws Exception {
        var request = new MockHttpServletRequest();
        var response = new MockHttpServletResponse();

        pages.notReady(mock(FiguresNotReady.class), request, response);

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(request.getAttribute("problem")).asString().isNotBlank();
    }
}
