package io.weft.catalog;

/** The natural key of a product: the company that writes it and that company's code for it. */
public record ProductCode(String company, String code) {

    /** Reads what {@link #toString} wrote; a text without a slash is a company before its first code. */
    public static ProductCode parse(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? new ProductCode(text, "")
                : new ProductCode(text.substring(0, slash), text.substring(slash + 1));
    }

    @Override
    public String toString() {
        return company + "/" + code;
    }
}
