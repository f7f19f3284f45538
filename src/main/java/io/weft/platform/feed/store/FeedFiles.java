package io.weft.platform.feed.store;

import io.weft.platform.crypto.Cipher;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the file of a waiting feed in the database, packed and encrypted in pieces, so that any node can run it after a restart. */
@Repository
public class FeedFiles {

    private static final int PIECE = 1 << 20;
    private static final String CONTEXT = "feed.file";

    private final JdbcClient jdbc;
    private final Cipher cipher;
    private final TransactionTemplate ownConnection;

    FeedFiles(JdbcClient jdbc, Cipher cipher, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        // a COPY owns the connection of its transaction: pieces are read beside it
        this.ownConnection = new TransactionTemplate(transactions);
        this.ownConnection.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Stores a file as sent (packed if it is not) and answers its size in bytes as it came. */
    public long keep(long run, InputStream file) throws IOException {
        BufferedInputStream in = new BufferedInputStream(file, 1 << 16);
        boolean packed = isGzip(in);
        try (Pieces pieces = new Pieces(run);
                OutputStream out = packed ? pieces : new FastGzip(pieces)) {
            return in.transferTo(out);
        }
    }

    public static boolean isGzip(BufferedInputStream in) throws IOException {
        in.mark(2);
        boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return gzip;
    }

    /** The file unpacked. {@code read} hears the share of the stored pieces read so far, 0..1. */
    public InputStream open(long run, ReadShare read) throws IOException {
        int pieces = jdbc.sql("select count(*) from platform_feed_chunk where run = :run")
                .param("run", run)
                .query(Integer.class)
                .single();
        return new GZIPInputStream(new SequenceInputStream(new StoredPieces(run, pieces, read)), 1 << 16);
    }

    public void purge(long run) {
        jdbc.sql("delete from platform_feed_chunk where run = :run")
                .param("run", run)
                .update();
    }

    /** Hears how much of a file was read. */
    @FunctionalInterface
    public interface ReadShare {
        void at(double share);
    }

    /** Speed matters more than size for a file that is purged within minutes. */
    private static final class FastGzip extends GZIPOutputStream {

        FastGzip(OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    private final class Pieces extends OutputStream {

        private final long run;
        private final byte[] piece = new byte[PIECE];
        private int used;
        private int seq;
        private boolean closed;

        Pieces(long run) {
            this.run = run;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            int done = 0;
            while (done < length) {
                int n = Math.min(length - done, PIECE - used);
                System.arraycopy(bytes, offset + done, piece, used, n);
                used += n;
                done += n;
                if (used == PIECE) {
                    store();
                }
            }
        }

        private void store() {
            jdbc.sql("insert into platform_feed_chunk (run, seq, content) values (:run, :seq, :content)")
                    .param("run", run)
                    .param("seq", seq++)
                    .param("content", cipher.encrypt(Arrays.copyOf(piece, used), CONTEXT))
                    .update();
            used = 0;
        }

        @Override
        public void close() {
            if (!closed && used > 0) {
                store();
            }
            closed = true;
        }
    }

    private final class StoredPieces implements Enumeration<InputStream> {

        private final long run;
        private final int pieces;
        private final ReadShare read;
        private int next;

        StoredPieces(long run, int pieces, ReadShare read) {
            this.run = run;
            this.pieces = pieces;
            this.read = read;
        }

        @Override
        public boolean hasMoreElements() {
            return next < pieces;
        }

        @Override
        public InputStream nextElement() {
            if (next >= pieces) {
                throw new NoSuchElementException();
            }
            read.at((double) next / pieces);
            byte[] content = ownConnection.execute(status -> piece(next++));
            return new ByteArrayInputStream(cipher.decryptBytes(content, CONTEXT));
        }

        private byte[] piece(int seq) {
            return jdbc.sql("select content from platform_feed_chunk where run = :run and seq = :seq")
                    .param("run", run)
                    .param("seq", seq)
                    .query(byte[].class)
                    .single();
        }
    }
}
