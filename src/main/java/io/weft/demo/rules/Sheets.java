package io.weft.demo.rules;

import io.weft.demo.FeedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All feed files of the group, by kind and company, in the order feeds have to be loaded. */
final class Sheets {

    /** Kind and columns; the order of the lines is the order of loading. */
    private static final String COLUMNS = """
            companies code,line,name,name_en
            channels code,name,home_series,type
            products company,code,series,class,name,sale_mode,level,social_supplement,compulsory,cooling_off_days,\
            need,overlap_group
            org_units company,code,parent_code,name,level,type,partner_company
            partners code,name,uscc,licence_no,type,cooperating_company,since
            agents company,agent_no,name,mobile,org_unit,channel,practice_reg_no,join_date,leave_date,manager_no
            authorities agent_company,writer_company,product_class,licence_no,valid_from,valid_to
            agreements agreement_no,companies,type,shares,signed_at,valid_to
            customers company,source_key,kind,name,gender,birth_date,id_type,id_no,mobile,email,address,region_code,\
            occupation,annual_income,marital,education,verified,nationality,deceased_on,updated_at
            assignments company,customer_key,agent_no,role,from,to
            policies company,policy_no,product,holder_key,insured_keys,channel,org_unit,agent_no,selling_company,\
            partner,application_date,issue_date,effective_date,expiry_date,premium_mode,pay_term_years,annual_premium,\
            status,status_date,renewal_of,selling_org_unit,service_agent_no,end_reason
            holdings company,holding_no,product,holder_key,channel,org_unit,agent_no,selling_company,opened_on,\
            closed_on,balance_band,selling_org_unit
            receipts company,receipt_no,policy_no,phase,due_date,received_on,amount,tax,refund_of
            claims company,claim_no,policy_no,reported_on,paid_on,amount,status
            consents company,customer_key,purpose,to_company,status,given_at,expires_at,evidence_ref,withdrawn_at
            restrictions company,customer_key,reason,from,until
            contacts company,contact_no,customer_key,agent_no,at,mode,direction,purpose,summary,outcome,next_on,needs
            surveys company,survey_no,customer_key,type,score,answered_at,trigger
            costs company,cost_no,period,type,channel,org_unit,product_class,amount
            """;

    private static final Map<String, String> HEADERS = COLUMNS.lines()
            .map(line -> line.split(" "))
            .collect(Collectors.toMap(w -> w[0], w -> w[1], (one, other) -> one, LinkedHashMap::new));

    private final @Nullable Path folder;
    private final Map<String, Sheet> ofGroup = new LinkedHashMap<>();
    private final Map<String, Map<Subsidiary, Sheet>> ofCompany = new LinkedHashMap<>();

    /** @param folder where the files go as they grow; without one they are kept in memory */
    Sheets(@Nullable Path folder) {
        this.folder = folder;
    }

    /** The group-wide file of a kind. */
    Sheet of(String kind) {
        return ofGroup.computeIfAbsent(kind, k -> sheet(k, "GROUP"));
    }

    /** One company's file of a kind. */
    Sheet of(String kind, Subsidiary company) {
        return ofCompany
                .computeIfAbsent(kind, k -> new EnumMap<>(Subsidiary.class))
                .computeIfAbsent(company, c -> sheet(kind, c.name()));
    }

    List<FeedFile> files() {
        List<FeedFile> files = new ArrayList<>();
        for (String kind : HEADERS.keySet()) {
            if (ofGroup.containsKey(kind)) {
                files.add(file(kind, null, of(kind)));
            }
            ofCompany.getOrDefault(kind, Map.of()).forEach((c, sheet) -> files.add(file(kind, c.name(), sheet)));
        }
        return files;
    }

    private static FeedFile file(String kind, @Nullable String company, Sheet sheet) {
        return new FeedFile(kind, company, sheet.rows(), sheet.csv());
    }

    /** Closes the files on disk. */
    void close() {
        ofGroup.values().forEach(Sheet::close);
        ofCompany.values().forEach(sheets -> sheets.values().forEach(Sheet::close));
    }

    private Sheet sheet(String kind, String company) {
        try {
            Path path = folder == null ? null : folder.resolve(kind + "__" + company + "__demo.csv");
            return new Sheet(header(kind), path == null ? null : Files.newBufferedWriter(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String header(String kind) {
        String header = HEADERS.get(kind);
        if (header == null) {
            throw new IllegalArgumentException("no such kind: " + kind);
        }
        return header;
    }
}
