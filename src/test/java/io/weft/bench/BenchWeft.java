package io.weft.bench;

import io.weft.WeftApplication;
import io.weft.platform.database.DatabaseLogins;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/** The application in this very process, on an empty database of its own, reachable by HTTP and by its beans. */
final class BenchWeft implements AutoCloseable {

    private final Path data;
    private final ServerTimes times = new ServerTimes();
    private final ConfigurableApplicationContext context;

    private BenchWeft(Path data) {
        this.data = data;
        this.context = new SpringApplicationBuilder(WeftApplication.class)
                .initializers(this::watch)
                .run(
                        "--server.port=0",
                        "--weft.data-dir=" + data.toAbsolutePath(),
                        "--weft.demo.data=false",
                        "--weft.demo.accounts=true",
                        "--spring.main.banner-mode=off");
    }

    static BenchWeft startEmpty(Path data) throws IOException {
        FileSystemUtils.deleteRecursively(data);
        return start(data);
    }

    /** Starts on the folder as it is. */
    static BenchWeft start(Path data) throws IOException {
        Files.createDirectories(data);
        return new BenchWeft(data);
    }

    private void watch(ConfigurableApplicationContext starting) {
        ((GenericApplicationContext) starting)
                .registerBean("serverTimes", FilterRegistrationBean.class, () -> times.first());
    }

    /** How long requests took inside. */
    ServerTimes times() {
        return times;
    }

    /** Processor time of the database server and all its processes so far. */
    double databaseSeconds() throws IOException {
        long pid = Long.parseLong(Files.readAllLines(data.resolve("pg18").resolve("postmaster.pid"))
                .get(0)
                .trim());
        ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
        return Stream.concat(Stream.of(server), server.descendants())
                .mapToDouble(process ->
                        process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9)
                .sum();
    }

    /** Nobody has loaded anything yet. */
    boolean isEmpty() {
        return JdbcClient.create(asApplication())
                .sql("select not exists (select 1 from customer_source_record)")
                .query(Boolean.class)
                .single();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + "/");
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Ends what a bean does by itself, so that it does not run beside what is measured. */
    void stop(Class<?> type) {
        context.getBeanFactory().destroyBean(bean(type));
    }

    <T> List<T> beans(Class<T> type) {
        return context.getBeanProvider(type).orderedStream().toList();
    }

    DataSource asApplication() {
        return context.getBean(DataSource.class);
    }

    /** The owner of the tables, who may make a table to compare with. */
    DataSource asOwner() {
        String url = context.getEnvironment().getProperty("spring.datasource.url");
        try (var connection = asApplication().getConnection()) {
            url = connection.getMetaData().getURL();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
        return new DriverManagerDataSource(url, DatabaseLogins.OWNER, DatabaseLogins.OWNER);
    }

    @Override
    public void close() {
        context.close();
    }
}
