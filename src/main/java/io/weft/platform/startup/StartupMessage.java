package io.weft.platform.startup;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells the person who started Weft where it is and how to get in. */
@Component
class StartupMessage {

    private static final Logger log = LoggerFactory.getLogger(StartupMessage.class);

    private static final String SIGN_INS = """
            Demo sign-ins, all with the password %s
                agent       an agent of the life company: own customers
                branch      a branch manager: customers and figures of the branch
                subsidiary  the life company's cross-sell manager
                group       the group office: figures of all companies, no names
                steward     the data steward: feeds, identities
                admin       users, organisation, products, jobs, audit; no customers
              and pc, committee, dpo, approver, auditor, core (README.md)
            """;

    private final DemoSettings demo;
    private final Environment environment;

    StartupMessage(DemoSettings demo, Environment environment) {
        this.demo = demo;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() {
        var port = environment.getProperty("local.server.port");
        if (port != null) {
            log.info("\n\n  Weft is ready: http://localhost:{}\n  {}", port, demo.accounts() ? signIns() : "");
        }
    }

    private String signIns() {
        boolean known = "weft-demo".equals(demo.password());
        return SIGN_INS.formatted(known ? demo.password() : "you set as weft.demo.password");
    }
}
