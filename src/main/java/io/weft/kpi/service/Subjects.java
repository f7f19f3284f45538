package io.weft.kpi.service;

import io.weft.access.CurrentUser;
import io.weft.access.Scope;
import io.weft.kpi.KpiSight;
import io.weft.kpi.Subject;
import io.weft.kpi.SubjectKind;
import io.weft.kpi.SubjectName;
import io.weft.kpi.store.SubjectQueries;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is measured, through the eyes of a viewer: a subject out of sight does not exist. */
@Service
@RequiredArgsConstructor
public class Subjects {

    private static final int MOST = 200;

    /** Stands for whoever has no company, unit or number of his own yet; nothing is measured of it. */
    private static final SubjectName NOBODY = new SubjectName(SubjectKind.AGENT, "", null, "–", "–", null, null);

    private final SubjectQueries queries;

    /** Throws {@link KpiNotFound} for one that does not exist or is out of sight. */
    @Transactional(readOnly = true)
    public SubjectName seen(Subject subject, Scope scope) {
        if (!KpiSight.of(scope).sees(subject)) {
            throw new KpiNotFound(subject.key());
        }
        return queries.find(subject).orElseThrow(() -> new KpiNotFound(subject.key()));
    }

    /** Some of a kind, by name or key. */
    @Transactional(readOnly = true)
    public List<SubjectName> some(SubjectKind kind, @Nullable String q, Scope scope) {
        return queries.page(kind, KpiSight.of(scope), q, MOST);
    }

    /** Those directly below one that is in sight. */
    @Transactional(readOnly = true)
    public List<SubjectName> below(Subject subject, Scope scope) {
        var sight = KpiSight.of(scope);
        return queries.below(subject, MOST).stream()
                .filter(one -> sight.sees(one.asSubject()))
                .toList();
    }

    /** The names of some of a kind, by key. */
    @Transactional(readOnly = true)
    public Map<String, SubjectName> named(SubjectKind kind, Collection<String> subjects) {
        return queries.named(kind, subjects).stream()
                .collect(Collectors.toMap(SubjectName::subject, Function.identity()));
    }

    /** Where a viewer begins: the group, the own company, the own unit or the own person; nobody while there is none. */
    @Transactional(readOnly = true)
    public SubjectName own(CurrentUser user, Scope scope) {
        var sight = KpiSight.of(scope);
        return Stream.of(
                        Subject.group(),
                        new Subject(SubjectKind.COMPANY, String.valueOf(user.company())),
                        new Subject(SubjectKind.BRANCH, user.company() + "/" + user.orgUnit()),
                        new Subject(SubjectKind.TEAM, user.company() + "/" + user.orgUnit()),
                        new Subject(SubjectKind.AGENT, String.valueOf(user.agent())))
                .filter(sight::sees)
                .flatMap(subject -> queries.find(subject).stream())
                .findFirst()
                .or(() -> SubjectKind.scored().stream()
                        .flatMap(kind -> queries.page(kind, sight, null, 1).stream())
                        .findFirst())
                .orElse(NOBODY);
    }
}
