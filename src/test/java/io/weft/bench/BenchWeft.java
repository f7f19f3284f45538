package io.weft.bench;

import io.weft.WeftApplication;
import io.weft.platform.database.DatabaseLogins;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/** The application in this very process, on an empty database of its own, reachable by HTTP and by its beans. */
final class BenchWeft implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private BenchWeft(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static BenchWeft startEmpty(Path data) throws IOException {
        FileSystemUtils.deleteRecursively(data);
        Files.createDirectories(data);
        return new BenchWeft(new SpringApplicationBuilder(WeftApplication.class)
                .run(
                        "--server.port=0",
                        "--weft.data-dir=" + data.toAbsolutePath(),
                        "--weft.demo.data=false",
                        "--weft.demo.accounts=true",
                        "--spring.main.banner-mode=off"));
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + "/");
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
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
