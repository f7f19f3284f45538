package io.weft.catalog;

/** Somebody else saved the product after this person opened it; carries what stands there now and what was meant. */
public class ProductChangedMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProductView theirs;
    private final transient EditProduct mine;

    public ProductChangedMeanwhile(ProductView theirs, EditProduct mine) {
        super("Product " + theirs.row().id().value() + " is now at version " + theirs.version());
        this.theirs = theirs;
        this.mine = mine;
    }

    public ProductView theirs() {
        return theirs;
    }

    public EditProduct mine() {
        return mine;
    }
}
