package io.weft.platform.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import java.security.GeneralSecurityException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Makes the {@link Cipher} from the configured keys; without keys a fixed development key serves, never in prod. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeyProperties.class)
class CipherConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(CipherConfiguration.class);

    @Bean
    Cipher cipher(KeyProperties keys, Environment environment) throws GeneralSecurityException {
        if (keys.isComplete()) {
            return cipher(KeySets.parse(keys.data(), "weft.keys.data"), KeySets.parse(keys.index(), "weft.keys.index"));
        }
        if (environment.acceptsProfiles(Profiles.of("prod")) || keys.data() != null || keys.index() != null) {
            throw new KeysMissing("weft.keys.data and weft.keys.index must both be set: they encrypt and index"
                    + " certificate numbers, mobiles and addresses");
        }
        LOG.info("No keys are configured: personal data is encrypted with the development key of the source code");
        return cipher(KeySets.developmentData(), KeySets.developmentIndex());
    }

    static Cipher cipher(KeysetHandle data, KeysetHandle index) {
        try {
            return new Cipher(
                    data.getPrimitive(RegistryConfiguration.get(), Aead.class),
                    index.getPrimitive(RegistryConfiguration.get(), Mac.class));
        } catch (GeneralSecurityException e) {
            throw new KeysMissing("weft.keys.data must be an AES-GCM keyset and weft.keys.index an HMAC keyset");
        }
    }
}
