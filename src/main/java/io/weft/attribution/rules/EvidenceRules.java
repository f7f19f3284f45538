package io.weft.attribution.rules;

import java.util.Map;
import java.util.Optional;

/** Which files are taken as evidence: told by their first bytes, never by their name. */
public final class EvidenceRules {

    /** 5 MiB. */
    public static final int MOST_BYTES = 5 * 1024 * 1024;

    private static final Map<String, byte[]> STARTS = Map.of(
            "application/pdf", new byte[] {'%', 'P', 'D', 'F', '-'},
            "image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G'},
            "image/jpeg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF});

    private EvidenceRules() {}

    /** The media type of a PDF, PNG or JPEG; empty for anything else. */
    public static Optional<String> media(byte[] content) {
        return STARTS.entrySet().stream()
                .filter(type -> startsWith(content, type.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        if (content.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if (content[i] != start[i]) {
                return false;
            }
        }
        return true;
    }
}
