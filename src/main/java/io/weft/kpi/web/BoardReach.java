package io.weft.kpi.web;

import io.weft.access.CurrentUser;
import io.weft.access.Permission;
import io.weft.access.Scope;
import io.weft.kpi.Subject;
import io.weft.kpi.SubjectKind;
import io.weft.kpi.SubjectName;
import io.weft.kpi.service.KpiNotFound;
import io.weft.kpi.service.Subjects;
import io.weft.platform.web.CockpitBoard;
import io.weft.platform.web.Option;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which boards fit a viewer, and whom they are about: the group and the committee look at everything and a subsidiary at its
 * part of the same boards, a branch or team at itself.
 */
@Component
@RequiredArgsConstructor
class BoardReach {

    private final Subjects subjects;
    private final KpiWords words;

    /** The boards somebody may open, the widest first. */
    static List<CockpitBoard> boards(Scope scope) {
        return scope.seesAll() || scope.wholeCompany() ? List.of(CockpitBoard.values()) : List.of(CockpitBoard.BRANCH);
    }

    /** Where somebody begins: who approves plans but makes no schemes sits on the committee (2.1, R02). */
    static CockpitBoard first(Scope scope) {
        boolean committee = scope.seesAll() && scope.may(Permission.KPI_APPROVE) && !scope.may(Permission.KPI_SCHEME);
        return committee ? CockpitBoard.COMMITTEE : boards(scope).get(0);
    }

    /** Throws {@link KpiNotFound} for a board that does not exist or is not for the viewer. */
    static CockpitBoard board(String name, Scope scope) {
        return CockpitBoard.at(name)
                .filter(board -> boards(scope).contains(board))
                .orElseThrow(() -> new KpiNotFound("board " + name));
    }

    /** What is asked for with a place in sight: a board of a branch is always about one unit when there is one. */
    BoardAsked placed(CockpitBoard board, BoardAsked asked, CurrentUser user, Scope scope) {
        if (board != CockpitBoard.BRANCH) {
            return asked.in(
                    asked.company() == null
                            ? null
                            : whose(asked.in(asked.company(), null), user, scope)
                                    .subject(),
                    null);
        }
        if (asked.orgUnit() != null) {
            return asked.in(null, whose(asked, user, scope).subject());
        }
        var own = subjects.own(user, scope);
        return isUnit(own)
                ? asked.in(null, own.subject())
                : asked.in(
                        null, units(scope).map(SubjectName::subject).findFirst().orElse(null));
    }

    private static boolean isUnit(SubjectName name) {
        return name.kind() == SubjectKind.BRANCH || name.kind() == SubjectKind.TEAM;
    }

    /** Whom the figures of a tile are about; throws {@link KpiNotFound} for one out of sight. */
    SubjectName whose(BoardAsked asked, CurrentUser user, Scope scope) {
        if (asked.orgUnit() != null) {
            return unit(asked.orgUnit(), scope);
        }
        return asked.company() != null
                ? subjects.seen(Subject.company(asked.company()), scope)
                : subjects.own(user, scope);
    }

    private SubjectName unit(String key, Scope scope) {
        return Stream.of(SubjectKind.BRANCH, SubjectKind.TEAM)
                .map(kind -> subjects.named(kind, List.of(key)).get(key))
                .flatMap(name -> Optional.ofNullable(name).stream())
                .findFirst()
                .map(name -> subjects.seen(name.asSubject(), scope))
                .orElseThrow(() -> new KpiNotFound(key));
    }

    /** What a board can be narrowed to by a viewer: companies, or units. */
    BoardView.Places places(CockpitBoard board, BoardAsked asked, Scope scope) {
        if (board == CockpitBoard.BRANCH) {
            return new BoardView.Places("orgUnit", options(units(scope), true), asked.orgUnit());
        }
        var companies = scope.seesAll()
                ? subjects.some(SubjectKind.COMPANY, null, scope).stream()
                : Stream.<SubjectName>empty();
        return new BoardView.Places("company", options(companies, false), asked.company());
    }

    private Stream<SubjectName> units(Scope scope) {
        var branches = subjects.some(SubjectKind.BRANCH, null, scope);
        return scope.seesAll() || scope.wholeCompany() && !branches.isEmpty()
                ? branches.stream()
                : Stream.concat(branches.stream(), subjects.some(SubjectKind.TEAM, null, scope).stream());
    }

    private List<Option> options(Stream<SubjectName> names, boolean withCompany) {
        return names.map(name -> Option.text(name.subject(), called(name, withCompany)))
                .toList();
    }

    private String called(SubjectName name, boolean withCompany) {
        return withCompany ? prefix(name.company()) + words.name(name) : words.name(name);
    }

    private static String prefix(@Nullable String company) {
        return company == null ? "" : company + " · ";
    }
}
