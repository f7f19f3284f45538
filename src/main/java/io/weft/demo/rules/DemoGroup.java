package io.weft.demo.rules;

import io.weft.demo.DemoPlan;
import io.weft.demo.FeedFile;
import java.nio.file.Path;
import java.util.List;

/** The whole made-up group as feed files, in the order they have to be loaded. */
public final class DemoGroup {

    private DemoGroup() {}

    /** Makes the files of a plan; the same plan gives the same files, byte for byte. */
    public static List<FeedFile> files(DemoPlan plan) {
        Sheets sheets = new Sheets(null);
        fill(plan, sheets);
        return sheets.files();
    }

    /** Writes the files of a plan of any size into a folder and returns their kinds, companies and row counts. */
    public static List<FeedFile> write(DemoPlan plan, Path folder) {
        Sheets sheets = new Sheets(folder);
        fill(plan, sheets);
        sheets.close();
        return sheets.files();
    }

    private static void fill(DemoPlan plan, Sheets sheets) {
        List<String> brokers = new Catalogue(plan, sheets).write();
        new OrgTree(sheets).write();
        Workforce workforce = new Workforce(plan, sheets).write();
        List<Party> parties = new People(plan, workforce).create();
        new Records(plan, sheets).write(parties);
        new Assignments(plan, sheets, workforce).write(parties);
        new Portfolio(plan, sheets, brokers).write(parties);
        new Permissions(plan, sheets).write(parties);
        new Conversations(plan, sheets, workforce.first()).write(parties);
        new Answers(plan, sheets).write(parties);
        new Expenses(plan, sheets).write();
    }
}
