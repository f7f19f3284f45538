package io.weft.kpi;

/** Somebody else saved the draft after this person opened it; carries what stands there now and what was meant. */
public class BulletinChangedMeanwhile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient BulletinDraft theirs;
    private final transient WriteBulletin mine;

    public BulletinChangedMeanwhile(BulletinDraft theirs, WriteBulletin mine) {
        super("The bulletin of " + theirs.month() + " is now at version " + theirs.version());
        this.theirs = theirs;
        this.mine = mine;
    }

    public BulletinDraft theirs() {
        return theirs;
    }

    public WriteBulletin mine() {
        return mine;
    }
}
