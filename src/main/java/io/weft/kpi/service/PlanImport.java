package io.weft.kpi.service;

import io.weft.access.CurrentUser;
import io.weft.access.Scope;
import io.weft.kpi.Plan;
import io.weft.kpi.PlanProblem;
import io.weft.kpi.SetTarget;
import io.weft.kpi.Subject;
import io.weft.kpi.SubjectKind;
import io.weft.kpi.SubjectName;
import io.weft.kpi.store.SubjectQueries;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the targets of a sheet into a draft, all or none; every wrong cell is named by its line and column. */
@Service
@RequiredArgsConstructor
public class PlanImport {

    /** The headings, as the file that is handed out has them. */
    public static final List<String> HEAD = List.of(
            "kind",
            "subject",
            "name",
            "metric",
            "metric_name",
            "base",
            "stretch",
            "challenge",
            "m01",
            "m02",
            "m03",
            "m04",
            "m05",
            "m06",
            "m07",
            "m08",
            "m09",
            "m10",
            "m11",
            "m12");

    private static final int MOST_PROBLEMS = 100;
    private static final int MONTHS = 12;
    private static final BigDecimal MOST = new BigDecimal("1000000000000");

    private final PlanDesk desk;
    private final MetricBook metrics;
    private final SubjectQueries names;

    /** A row of a sheet: its number in the spreadsheet and its cells by heading. */
    public record SheetLine(int line, Map<String, String> cells) {

        String cell(String column) {
            return cells.getOrDefault(column, "").trim();
        }
    }

    /** Answers what is wrong; when nothing is, the targets are set. */
    @Transactional
    public List<PlanProblem> take(Plan plan, List<SheetLine> lines, CurrentUser user, Scope scope) {
        var problems = new ArrayList<PlanProblem>();
        var wanted = new ArrayList<SetTarget>();
        var seen = new HashSet<String>();
        var known = known(lines);
        var inForce = metrics.inForce();
        for (var line : lines) {
            read(line, problems).ifPresent(target -> {
                check(line, target, known, seen).ifPresentOrElse(problems::add, () -> {
                    try {
                        desk.judged(plan, target, inForce);
                        wanted.add(target);
                    } catch (KpiRefused refused) {
                        problems.add(new PlanProblem(line.line(), refused.field(), refused.messageKey()));
                    }
                });
            });
            if (problems.size() >= MOST_PROBLEMS) {
                return problems;
            }
        }
        if (problems.isEmpty()) {
            desk.set(plan, wanted, user, scope);
        }
        return problems;
    }

    private static Optional<PlanProblem> check(SheetLine line, SetTarget target, Set<Subject> known, Set<String> seen) {
        if (!known.contains(target.subject())) {
            return Optional.of(new PlanProblem(line.line(), "subject", "kpi.import.subject"));
        }
        return seen.add(target.subject() + target.metric())
                ? Optional.empty()
                : Optional.of(new PlanProblem(line.line(), "metric", "kpi.import.twice"));
    }

    private Set<Subject> known(List<SheetLine> lines) {
        return java.util.Arrays.stream(SubjectKind.values())
                .flatMap(kind -> names
                        .named(
                                kind,
                                lines.stream()
                                        .filter(line -> line.cell("kind").equalsIgnoreCase(kind.name()))
                                        .map(line -> line.cell("subject"))
                                        .distinct()
                                        .toList())
                        .stream())
                .map(SubjectName::asSubject)
                .collect(Collectors.toSet());
    }

    private static Optional<SetTarget> read(SheetLine line, List<PlanProblem> problems) {
        int before = problems.size();
        var kind = kind(line, problems);
        var base = number(line, "base", problems);
        if (base == null && problems.size() == before) {
            problems.add(new PlanProblem(line.line(), "base", "kpi.import.required"));
        }
        var stretch = number(line, "stretch", problems);
        var challenge = number(line, "challenge", problems);
        var months = months(line, problems);
        if (problems.size() > before || kind == null || base == null) {
            return Optional.empty();
        }
        var subject = new Subject(kind, line.cell("subject"));
        return Optional.of(new SetTarget(subject, line.cell("metric"), base, stretch, challenge, months, false));
    }

    private static @Nullable SubjectKind kind(SheetLine line, List<PlanProblem> problems) {
        try {
            return SubjectKind.valueOf(line.cell("kind").toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            problems.add(new PlanProblem(line.line(), "kind", "kpi.import.kind"));
            return null;
        }
    }

    private static @Nullable List<BigDecimal> months(SheetLine line, List<PlanProblem> problems) {
        var months = IntStream.rangeClosed(1, MONTHS)
                .mapToObj("m%02d"::formatted)
                .map(column -> number(line, column, problems))
                .filter(java.util.Objects::nonNull)
                .toList();
        if (!months.isEmpty() && months.size() < MONTHS) {
            problems.add(new PlanProblem(line.line(), "m01", "kpi.import.months"));
        }
        return months.size() == MONTHS ? months : null;
    }

    private static @Nullable BigDecimal number(SheetLine line, String column, List<PlanProblem> problems) {
        var text = line.cell(column).replace(",", "");
        if (text.isEmpty()) {
            return null;
        }
        try {
            var number = new BigDecimal(text)
                    .setScale(6, java.math.RoundingMode.HALF_UP)
                    .stripTrailingZeros();
            if (number.abs().compareTo(MOST) < 0) {
                return number;
            }
        } catch (ArithmeticException | NumberFormatException unreadable) {
            // said below
        }
        problems.add(new PlanProblem(line.line(), column, "kpi.import.number"));
        return null;
    }
}
