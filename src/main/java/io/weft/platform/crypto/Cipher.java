package io.weft.platform.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Mac;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Encrypts personal data and makes the blind index it is found by (design 3.7, PR-CON-21).
 *
 * <p>The context names the field, for example {@code customer.mobile}. A value encrypted in one context cannot be read
 * in another, and equal values of two fields have different hashes. Thread-safe.
 */
public final class Cipher {

    private final Aead aead;
    private final Mac mac;

    Cipher(Aead aead, Mac mac) {
        this.aead = aead;
        this.mac = mac;
    }

    /** Encrypts with the newest key. Two calls never give the same bytes. */
    public byte[] encrypt(String plain, String context) {
        return encrypt(bytes(plain), context);
    }

    /** Encrypts a piece of a file. */
    public byte[] encrypt(byte[] plain, String context) {
        try {
            return aead.encrypt(plain, bytes(context));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Encrypting a value of " + context + " failed", e);
        }
    }

    /** Reads what {@link #encrypt} wrote, with any key of the keyset. */
    public String decrypt(byte[] sealed, String context) {
        return new String(decryptBytes(sealed, context), StandardCharsets.UTF_8);
    }

    /** Reads a piece of a file. */
    public byte[] decryptBytes(byte[] sealed, String context) {
        try {
            return aead.decrypt(sealed, bytes(context));
        } catch (GeneralSecurityException e) {
            throw new UnreadableValue(context, e);
        }
    }

    /** The blind index of a value: 16 bytes, equal for equal normalised values of one context. */
    public byte[] hash(String normalised, String context) {
        try {
            return mac.computeMac(bytes(context + '\0' + normalised));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Hashing a value of " + context + " failed", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
