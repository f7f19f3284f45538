package io.weft.platform.crypto;

import java.security.GeneralSecurityException;

/** A command that prints a fresh pair of keysets for the settings of a production group. */
public final class NewKeys {

    private NewKeys() {}

    public static void main(String[] args) throws GeneralSecurityException {
        System.out.println("WEFT_KEYS_DATA=" + KeySets.format(KeySets.newData()));
        System.out.println("WEFT_KEYS_INDEX=" + KeySets.format(KeySets.newIndex()));
    }
}
