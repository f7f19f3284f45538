package io.weft.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.weft.support.ForeignRecords;
import io.weft.support.ForeignRecords.Foreign;
import io.weft.support.Routes;
import io.weft.support.Walker;
import io.weft.support.WeftTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.util.ClassUtils;

/** Other people's records do not exist, whatever address one tries their ids on. */
@WeftTest
class ForeignRecordTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvcTester mvc;

    @Test
    void anotherPersonsRecordAnswersLikeNone() {
        var wrong = new ArrayList<String>();
        var tried = new HashSet<String>();
        for (var foreign : records()) {
            for (var route : Routes.of(context)) {
                if (route.pattern().startsWith(foreign.prefix())) {
                    var path = new java.util.HashMap<String, Object>(route.nowhere());
                    path.putAll(foreign.variables());
                    var result = new Walker(mvc).go(route, foreign.login(), path, Map.of());
                    var status = result.getResponse().getStatus();
                    tried.add(foreign.prefix());
                    if (Walker.failure(result) != null || status != 404 && status != 403 && status != 400) {
                        wrong.add(route.key() + " of " + foreign + " answers " + status);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(tried).as("addresses tried").hasSizeGreaterThan(7);
    }

    private List<Foreign> records() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(ForeignRecords.class));
        return scanner.findCandidateComponents("io.weft").stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .map(type -> (ForeignRecords) BeanUtils.instantiateClass(type))
                .flatMap(records -> records.in(context).stream())
                .toList();
    }
}
