package io.weft.penetration.store;

import io.weft.penetration.rules.ContractFacts;
import io.weft.penetration.rules.PairNumbers;
import io.weft.penetration.rules.Past;
import io.weft.penetration.rules.ReadContracts;
import io.weft.penetration.rules.ReadContracts.Row;
import io.weft.platform.copy.BinaryRow;
import io.weft.platform.copy.TextNumbers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes the rows of contracts: what a contract is, who sold it and who looks after it come again and again and get numbers. */
final class ContractRows implements Consumer<BinaryRow> {

    private static final int SERVICE = 2;
    private static final int SALE = 4;
    private static final int LINE = 4;

    private final ReadContracts read = new ReadContracts();
    private final Map<Long, Integer> dayOfRun;
    private final Map<String, String> unitOf;
    private final TextNumbers service = new TextNumbers(SERVICE, this::serviceAgent);
    private final TextNumbers sales = new TextNumbers(SALE, this::sale);
    private final TextNumbers lines = new TextNumbers(LINE, this::line);
    private final List<List<@Nullable String>> lineOf = new ArrayList<>();
    private final List<Sale> saleOf = new ArrayList<>();
    private final List<Seller> sellerOf = new ArrayList<>();
    private final Map<Seller, Integer> sellers = new HashMap<>();
    private final PairNumbers codes = new PairNumbers();
    private long lastRun = -1;
    private int lastKnown;

    /** Who sold contracts of a company. */
    private record Seller(
            String owner, String company, @Nullable String unit) {}

    /** The numbers of a seller and of the agent. */
    private record Sale(int seller, int agent) {}

    ContractRows(Map<Long, Integer> dayOfRun, Map<String, String> unitOf) {
        this.dayOfRun = dayOfRun;
        this.unitOf = unitOf;
    }

    ReadContracts read() {
        return read;
    }

    @Override
    public void accept(BinaryRow row) {
        long holder = ContractScan.int8(row);
        long days = ContractScan.int8(row);
        int to = (int) days;
        int from = (int) (days - to >> Integer.SIZE);
        long premium = ContractScan.int8(row);
        int known = known(ContractScan.int8(row));
        int servedBy = row.peek(service);
        row.skip();
        var sale = saleOf.get(row.among(sales));
        int agent = servedBy == ReadContracts.NOBODY ? sale.agent() : servedBy;
        int line = row.among(lines);
        read.add(new Row(holder, from, to, premium, known), agent, codes(line, sale.seller()));
    }

    /** Contracts of one file stand together; only another one is looked up. */
    private int known(long run) {
        if (run != lastRun) {
            lastRun = run;
            lastKnown = dayOfRun.getOrDefault(run, Past.ALWAYS);
        }
        return lastKnown;
    }

    private int serviceAgent(List<@Nullable String> texts) {
        return read.agent(code(texts.get(1), texts.get(0)));
    }

    private int line(List<@Nullable String> texts) {
        lineOf.add(texts);
        return lineOf.size() - 1;
    }

    /** Sold by the company itself unless another is named; in a unit, or in the one of the agent who sold it. */
    private int sale(List<@Nullable String> texts) {
        var owner = Objects.requireNonNull(texts.get(0));
        var company = Objects.requireNonNullElse(texts.get(1), owner);
        var agent = code(company, texts.get(3));
        var unit = texts.get(2) == null && agent != null ? unitOf.get(agent) : texts.get(2);
        var seller = new Seller(owner, company, unit);
        saleOf.add(new Sale(sellers.computeIfAbsent(seller, this::seller), read.agent(agent)));
        return saleOf.size() - 1;
    }

    private int seller(Seller seller) {
        sellerOf.add(seller);
        return sellerOf.size() - 1;
    }

    private static @Nullable String code(@Nullable String company, @Nullable String agent) {
        return agent == null ? null : company + "/" + agent;
    }

    private int codes(int line, int seller) {
        int number = codes.of(line, seller);
        return number < read.allCodes() ? number : read.codes(facts(lineOf.get(line), sellerOf.get(seller)));
    }

    private static ContractFacts facts(List<@Nullable String> line, Seller seller) {
        return new ContractFacts(
                seller.owner(),
                Objects.requireNonNull(line.get(0)),
                line.get(1),
                line.get(2),
                seller.company(),
                seller.unit(),
                List.of(),
                null,
                !"HOLDING".equals(line.get(3)),
                "RENEWAL".equals(line.get(3)));
    }
}
