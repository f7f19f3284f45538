package io.weft.access.service;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.weft.access.CurrentUser;
import io.weft.access.GrantRole;
import io.weft.access.Refused;
import io.weft.access.SaveUser;
import io.weft.access.UserFileCheck;
import io.weft.access.UserFileCheck.Problem;
import io.weft.access.UserKind;
import io.weft.access.UserStatus;
import io.weft.access.rules.UserFileRow;
import io.weft.access.store.UserRepository;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Users by file: first what it would do and what is wrong, then all of it in one transaction. */
@Service
@RequiredArgsConstructor
public class UserFileService {

    /** As much as travels in a form. */
    public static final int MOST_CHARACTERS = 90_000;

    private static final List<String> NEEDED = List.of("login", "name");

    private final UserRepository users;
    private final UserService service;
    private final UserChecks checks;
    private final Clock clock;

    @Transactional(readOnly = true)
    public UserFileCheck check(String csv, CurrentUser admin) {
        if (csv.length() > MOST_CHARACTERS) {
            return UserFileCheck.unreadable("access.file.large");
        }
        try {
            var rows = read(csv);
            if (rows.isEmpty() || !rows.get(0).cells().keySet().containsAll(NEEDED)) {
                return UserFileCheck.unreadable("access.file.header");
            }
            return check(rows, admin);
        } catch (CsvParseException | IllegalArgumentException | IllegalStateException e) {
            return UserFileCheck.unreadable("access.file.unreadable");
        }
    }

    private UserFileCheck check(List<UserFileRow> rows, CurrentUser admin) {
        var problems = new ArrayList<Problem>();
        var seen = new HashSet<String>();
        var created = 0;
        for (var row : rows) {
            row.problems(LocalDate.now(clock))
                    .forEach((column, key) -> problems.add(new Problem(row.line(), column, key)));
            if (row.login().equals(admin.login())) {
                problems.add(new Problem(row.line(), "login", "access.grant.self"));
            }
            refusal(row, problems);
            if (seen.add(row.login()) && users.findByLogin(row.login()).isEmpty()) {
                created++;
            }
        }
        return new UserFileCheck(rows.size(), created, seen.size() - created, problems);
    }

    private void refusal(UserFileRow row, List<Problem> problems) {
        try {
            checks.place(place(row));
            if (row.role() != null) {
                checks.grant(UserKind.PERSON, row.given("company"), grant(row));
            }
        } catch (Refused refused) {
            problems.add(new Problem(row.line(), refused.field(), refused.messageKey()));
        }
    }

    /** Does what {@link #check} announced; throws {@link Refused} when it would not be good. */
    @Transactional
    public UserFileCheck apply(String csv, CurrentUser admin) {
        var check = check(csv, admin);
        if (!check.isGood()) {
            throw new Refused("file", "access.file.notGood");
        }
        read(csv).forEach(row -> apply(row, admin));
        return check;
    }

    private void apply(UserFileRow row, CurrentUser admin) {
        var known = users.findByLogin(row.login());
        var status = known.map(user -> user.getStatus()).orElse(UserStatus.ACTIVE);
        var version = known.map(user -> user.getVersion()).orElse(0);
        var name = Objects.requireNonNull(row.given("name"));
        var command = new SaveUser(row.login(), UserKind.PERSON, name, status, place(row), version);
        var id = known.isPresent() ? known.get().id() : service.create(command, admin);
        if (known.isPresent()) {
            service.edit(id, command, admin);
        }
        if (row.role() != null && !service.holds(id, grant(row))) {
            service.grant(id, grant(row), admin);
        }
    }

    private static SaveUser.Place place(UserFileRow row) {
        return new SaveUser.Place(row.given("company"), row.given("org_unit"), row.given("agent_no"));
    }

    private GrantRole grant(UserFileRow row) {
        var role = Objects.requireNonNull(row.role());
        var scope = row.scope() == null ? role.usualReach() : row.scope();
        return new GrantRole(role, scope, null, null, LocalDate.now(clock), row.validTo());
    }

    private static List<UserFileRow> read(String csv) {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
            return reader.stream().map(UserFileService::row).toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static UserFileRow row(NamedCsvRecord found) {
        return new UserFileRow(found.getStartingLineNumber(), found.getFieldsAsMap());
    }
}
