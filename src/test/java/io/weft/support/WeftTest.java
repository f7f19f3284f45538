package io.weft.support;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * The whole application on a real database, asked through {@code MockMvcTester}; demo accounts, no demo data. It listens on
 * a port as well, so that {@link BrowserTest} finds the same context.
 *
 * <p>All tests with this annotation share one cached context: no {@code @MockitoBean}, no own properties, no
 * {@code @DirtiesContext}. Stay apart by keys of your own, or roll back with {@code @Transactional}.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@ActiveProfiles("test")
@Import(PostgresForTests.class)
public @interface WeftTest {}
