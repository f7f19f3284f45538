package io.weft.attribution.store;

import io.weft.access.CurrentUser;
import io.weft.attribution.EvidenceFile;
import io.weft.platform.crypto.Cipher;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the companies write about a claim and the files they show each other; the files are encrypted at rest. */
@Repository
@RequiredArgsConstructor
public class TalkStore {

    private static final String CONTEXT = "attribution-evidence";
    private static final String SAY = """
            insert into attribution_comment (claim_id, company, user_id, text, at)
            values (:claim, :company, :user, :text, :now)
            """;
    private static final String SHOW = """
            insert into attribution_evidence (claim_id, file_name, media, content, sha256, added_by, added_at)
            values (:claim, :name, :media, :content, :hash, :user, :now)
            """;
    private static final String FILE = """
            select file_name, media, content
              from attribution_evidence
             where id = :id
               and claim_id = :claim
            """;
    private static final String LISTENERS = """
            -- those who took part in the claim or speak for one of its companies, and those who are named
            select distinct u.id
              from access_user u
              join attribution_claim c on c.id = :claim
             where u.status = 'ACTIVE'
               and u.id <> :user
               and (u.id = c.created_by
                    or u.login = any (:named)
                       and coalesce(u.company, '') in ('', c.credited_company, c.writer_company)
                    or u.id in (select user_id from attribution_comment where claim_id = c.id)
                    or u.id in (select user_id from attribution_confirmation where claim_id = c.id))
            """;

    private final JdbcClient jdbc;
    private final Cipher cipher;

    public void say(long claim, CurrentUser user, String text, OffsetDateTime now) {
        jdbc.sql(SAY)
                .param("claim", claim)
                .param("company", user.company())
                .param("user", user.id())
                .param("text", text)
                .param("now", now)
                .update();
    }

    public void show(long claim, EvidenceFile file, long user, OffsetDateTime now) {
        jdbc.sql(SHOW)
                .param("claim", claim)
                .param("name", file.fileName())
                .param("media", file.media())
                .param("content", cipher.encrypt(file.content(), CONTEXT))
                .param("hash", sha256(file.content()))
                .param("user", user)
                .param("now", now)
                .update();
    }

    public Optional<EvidenceFile> file(long claim, long id) {
        return jdbc.sql(FILE)
                .param("claim", claim)
                .param("id", id)
                .query((row, n) -> new EvidenceFile(
                        row.getString("file_name"),
                        row.getString("media"),
                        cipher.decryptBytes(row.getBytes("content"), CONTEXT)))
                .optional();
    }

    /** Who is to hear of a word about the claim: those who took part, and those named with @login. */
    public List<Long> listeners(long claim, long user, String[] named) {
        return jdbc.sql(LISTENERS)
                .param("claim", claim)
                .param("user", user)
                .param("named", named)
                .query(Long.class)
                .list();
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
