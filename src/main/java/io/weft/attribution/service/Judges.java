package io.weft.attribution.service;

import io.weft.attribution.AttributionTerms;
import io.weft.attribution.TriedMode;
import io.weft.attribution.rules.ModeRules;
import io.weft.attribution.rules.Ruling;
import io.weft.attribution.store.SaleQueries.ReceiptOfSale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;

/** The rules of every version, each judging the receipts of its days. */
record Judges(NavigableMap<LocalDate, Judge> judges) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(AttributionTerms.WHOLE);

    /** One version at work. */
    record Judge(int version, ModeRules rules) {}

    /** What a receipt earns whom, by which version. */
    record Judgement(Ruling ruling, int version, int shareBp, BigDecimal amount) {}

    Judgement of(ReceiptOfSale receipt) {
        var judge = judges.floorEntry(receipt.receivedOn()).getValue();
        var ruling = judge.rules().judge(receipt.sale(), receipt.receivedOn());
        var credit = ruling.credit();
        if (credit == null) {
            return new Judgement(ruling, judge.version(), 0, BigDecimal.ZERO);
        }
        int share = judge.rules().terms().share(credit.mode());
        return new Judgement(ruling, judge.version(), share, part(receipt.amount(), share));
    }

    /** The modes tried, by the rules of the day the receipt was received. */
    List<TriedMode> explain(ReceiptOfSale receipt) {
        return judges.floorEntry(receipt.receivedOn()).getValue().rules().explain(receipt.sale());
    }

    private static BigDecimal part(BigDecimal amount, int share) {
        return share == AttributionTerms.WHOLE
                ? amount
                : amount.multiply(BigDecimal.valueOf(share)).divide(WHOLE, 2, RoundingMode.HALF_UP);
    }
}
