package io.weft.platform.startup;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a trial gets for free and production never does.
 *
 * @param data whether an empty database is filled with the demo group
 * @param accounts whether the demo accounts are created
 * @param password the password of all demo accounts
 */
@ConfigurationProperties("weft.demo")
public record DemoSettings(
        boolean data,
        boolean accounts,
        @DefaultValue("weft-demo") String password) {}
