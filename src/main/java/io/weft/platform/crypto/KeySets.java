package io.weft.platform.crypto;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.mac.HmacKey;
import com.google.crypto.tink.mac.HmacParameters;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;

/** The two keysets behind a {@link Cipher}: reading them from configuration, and making new ones. */
final class KeySets {

    static {
        try {
            AeadConfig.register();
            MacConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private KeySets() {}

    static KeysetHandle parse(String text, String property) {
        String trimmed = text.trim();
        try {
            String json = trimmed.startsWith("{")
                    ? trimmed
                    : new String(Base64.getMimeDecoder().decode(trimmed), StandardCharsets.UTF_8);
            return TinkJsonProtoKeysetFormat.parseKeyset(json, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new KeysMissing(property + " is not a Tink keyset in JSON (plain or Base64)");
        }
    }

    static String format(KeysetHandle keys) throws GeneralSecurityException {
        String json = TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
        return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    static KeysetHandle newData() throws GeneralSecurityException {
        return single(newDataEntry());
    }

    /** One more key for an existing keyset: made primary, it encrypts from then on. */
    static KeysetHandle.Builder.Entry newDataEntry() throws GeneralSecurityException {
        return KeysetHandle.generateEntryFromParameters(dataParameters()).withRandomId();
    }

    static KeysetHandle newIndex() throws GeneralSecurityException {
        return single(
                KeysetHandle.generateEntryFromParameters(indexParameters()).withRandomId());
    }

    /** The fixed keyset of trials and tests. It protects nothing, and must not: it is in the source. */
    static KeysetHandle developmentData() throws GeneralSecurityException {
        AesGcmKey key = AesGcmKey.builder()
                .setParameters(dataParameters())
                .setKeyBytes(developmentBytes("data"))
                .setIdRequirement(1)
                .build();
        return single(KeysetHandle.importKey(key));
    }

    static KeysetHandle developmentIndex() throws GeneralSecurityException {
        HmacKey key = HmacKey.builder()
                .setParameters(indexParameters())
                .setKeyBytes(developmentBytes("index"))
                .build();
        return single(KeysetHandle.importKey(key).withFixedId(1));
    }

    private static KeysetHandle single(KeysetHandle.Builder.Entry entry) throws GeneralSecurityException {
        return KeysetHandle.newBuilder().addEntry(entry.makePrimary()).build();
    }

    private static AesGcmParameters dataParameters() throws GeneralSecurityException {
        return AesGcmParameters.builder()
                .setKeySizeBytes(32)
                .setIvSizeBytes(12)
                .setTagSizeBytes(16)
                .setVariant(AesGcmParameters.Variant.TINK)
                .build();
    }

    private static HmacParameters indexParameters() throws GeneralSecurityException {
        return HmacParameters.builder()
                .setKeySizeBytes(32)
                .setTagSizeBytes(16)
                .setHashType(HmacParameters.HashType.SHA256)
                .setVariant(HmacParameters.Variant.NO_PREFIX)
                .build();
    }

    private static SecretBytes developmentBytes(String use) throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256")
                .digest(("weft development key, not a secret: " + use).getBytes(StandardCharsets.UTF_8));
        return SecretBytes.copyFrom(digest, InsecureSecretKeyAccess.get());
    }
}
