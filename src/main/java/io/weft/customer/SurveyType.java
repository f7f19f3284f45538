package io.weft.customer;

/** What a customer was asked: how satisfied he is (M-31), or whether he would recommend us (M-30). */
public enum SurveyType {
    /** One to five points. */
    CSAT(1, 5),
    /** Nought to ten points. */
    NPS(0, 10);

    private final int least;
    private final int most;

    SurveyType(int least, int most) {
        this.least = least;
        this.most = most;
    }

    /** Whether so many points can be given. */
    public boolean allows(int score) {
        return least <= score && score <= most;
    }

    public int most() {
        return most;
    }
}
