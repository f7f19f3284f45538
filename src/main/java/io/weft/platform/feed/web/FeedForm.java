package io.weft.platform.feed.web;

import io.weft.platform.feed.SubmitFeed;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The upload form. */
record FeedForm(
        @NotBlank @Nullable String kind,
        @Nullable String company,
        @Nullable Boolean dryRun,
        @Nullable MultipartFile file) {

    static FeedForm empty(@Nullable String company) {
        return new FeedForm(null, company, true, null);
    }

    boolean hasFile() {
        return file != null && !file.isEmpty();
    }

    SubmitFeed toCommand() {
        String name = file == null || file.getOriginalFilename() == null ? "upload.csv" : file.getOriginalFilename();
        return new SubmitFeed(
                kind == null ? "" : kind,
                company,
                Boolean.TRUE.equals(dryRun),
                name.length() > 200 ? name.substring(0, 200) : name);
    }
}
