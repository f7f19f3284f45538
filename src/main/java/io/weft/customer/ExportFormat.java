package io.weft.customer;

/** What a list is written as. */
public enum ExportFormat {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("text/csv;charset=UTF-8");

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The file's ending. */
    public String ending() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
