package io.weft.platform.feed.service;

import io.weft.platform.feed.FeedRefused;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Looks into {@code .zip} files. */
final class FeedArchive {

    private FeedArchive() {}

    static boolean isZip(BufferedInputStream in) throws IOException {
        in.mark(4);
        boolean zip = in.read() == 'P' && in.read() == 'K' && in.read() == 3 && in.read() == 4;
        in.reset();
        return zip;
    }

    /** The file itself, or the one file inside a zip. */
    static InputStream single(BufferedInputStream in) throws IOException {
        if (!isZip(in)) {
            return in;
        }
        ZipInputStream zip = new ZipInputStream(in);
        ZipEntry entry = nextFile(zip);
        if (entry == null) {
            throw new FeedRefused("feed.refused.empty");
        }
        return new OnlyEntry(zip);
    }

    static @Nullable ZipEntry nextFile(ZipInputStream zip) throws IOException {
        ZipEntry entry = zip.getNextEntry();
        while (entry != null && entry.isDirectory()) {
            entry = zip.getNextEntry();
        }
        return entry;
    }

    /** Unpacks an archive into a folder; its entries appear there whole or not at all. Only plain names are taken. */
    static void unpack(Path archive, Path folder) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
            ZipEntry entry = nextFile(zip);
            while (entry != null) {
                String name = Path.of(entry.getName()).getFileName().toString();
                Path part = folder.resolve("." + name + ".part");
                Files.copy(zip, part, StandardCopyOption.REPLACE_EXISTING);
                Files.move(part, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                entry = nextFile(zip);
            }
        }
    }

    /** Refuses an archive that holds a second file: one call loads one file. */
    private static final class OnlyEntry extends FilterInputStream {

        private final ZipInputStream zip;
        private boolean ended;

        OnlyEntry(ZipInputStream zip) {
            super(zip);
            this.zip = zip;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int n = ended ? -1 : super.read(bytes, offset, length);
            if (n < 0 && !ended) {
                ended = true;
                if (nextFile(zip) != null) {
                    throw new FeedRefused("feed.refused.several-files");
                }
            }
            return n;
        }
    }
}
