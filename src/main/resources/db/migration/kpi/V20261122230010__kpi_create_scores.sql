-- Schemes of assessment as versions, and what subjects score by them.

create table kpi_scheme (
    code         text        not null,
    version      int         not null,
    name         text        not null,
    subject_kind text        not null,
    channels     text[]      not null default '{}',
    mode         text        not null,
    span         text        not null,
    items        jsonb       not null,
    valid_from   date        not null,
    status       text        not null,
    note         text        not null default '',
    proposed_by  bigint      not null,
    proposed_at  timestamptz not null,
    decided_by   bigint,
    decided_at   timestamptz,
    constraint pk_kpi_scheme primary key (code, version),
    constraint ck_kpi_scheme_code check (code ~ '^[A-Z][A-Z0-9_]{0,29}$'),
    constraint ck_kpi_scheme_kind check (subject_kind in ('COMPANY', 'CHANNEL', 'BRANCH', 'TEAM', 'AGENT')),
    constraint ck_kpi_scheme_mode check (mode in ('NONE', 'SELLER_ONLY', 'PRODUCT_ONLY', 'BOTH')),
    constraint ck_kpi_scheme_span check (span in ('MONTH', 'YEAR')),
    constraint ck_kpi_scheme_status check (status in ('PROPOSED', 'APPROVED', 'REJECTED')),
    constraint ck_kpi_scheme_two_people check (decided_by is null or decided_by <> proposed_by),
    constraint ck_kpi_scheme_decided check ((status = 'PROPOSED') = (decided_at is null))
);
create unique index uq_kpi_scheme_from on kpi_scheme (code, valid_from) where status = 'APPROVED';
comment on table kpi_scheme is 'Versions of the schemes subjects are scored by, one for the whole group (SR-KPI-06). Somebody else than the proposer decides; never edited.';
comment on column kpi_scheme.items is 'Metric, weight in percent, cap and floor of its attainment in percent.';
comment on column kpi_scheme.channels is 'The channels it is for, of schemes for channels; all others when empty.';

create table kpi_score (
    period         date          not null,
    subject_kind   text          not null,
    subject        text          not null,
    scheme         text          not null,
    scheme_version int           not null,
    score          numeric(9, 2) not null,
    adjustment     numeric(9, 2) not null default 0,
    complete       boolean       not null,
    place          int           not null,
    peers          int           not null,
    constraint pk_kpi_score primary key (period, subject_kind, subject),
    constraint fk_kpi_score_period foreign key (period) references kpi_period (period),
    constraint fk_kpi_score_scheme foreign key (scheme, scheme_version) references kpi_scheme (code, version)
);
create index ix_kpi_score_scheme on kpi_score (scheme, scheme_version);
create index ix_kpi_score_place on kpi_score (period, subject_kind, place, subject);
comment on table kpi_score is 'The score of a subject for a month and its place among its peers (M-50).';
comment on column kpi_score.adjustment is 'Points the group added or took off when it answered an appeal.';
comment on column kpi_score.complete is 'Every item had a target and an actual; the others count nothing.';

create table kpi_score_item (
    period         date           not null,
    subject_kind   text           not null,
    subject        text           not null,
    position       int            not null,
    metric         text           not null,
    metric_version int            not null,
    weight         numeric(7, 4)  not null,
    cap            numeric(9, 4)  not null,
    floor          numeric(9, 4)  not null,
    actual         numeric(20, 6),
    target         numeric(20, 6),
    attainment     numeric(20, 6),
    points         numeric(9, 4)  not null,
    constraint pk_kpi_score_item primary key (period, subject_kind, subject, position),
    constraint fk_kpi_score_item_score foreign key (period, subject_kind, subject)
        references kpi_score (period, subject_kind, subject) on delete cascade
);
comment on table kpi_score_item is 'How a score came about: each item with its actual, target and points.';

create table kpi_appeal (
    id           bigint        generated always as identity,
    period       date          not null,
    subject_kind text          not null,
    subject      text          not null,
    reason       text          not null,
    made_by      bigint        not null,
    made_at      timestamptz   not null,
    answer       text,
    accepted     boolean,
    points       numeric(9, 2) not null default 0,
    answered_by  bigint,
    answered_at  timestamptz,
    constraint pk_kpi_appeal primary key (id),
    constraint fk_kpi_appeal_period foreign key (period) references kpi_period (period),
    constraint ck_kpi_appeal_answered check ((answer is null) = (answered_at is null)),
    constraint ck_kpi_appeal_points check (accepted is true or points = 0),
    constraint ck_kpi_appeal_two_people check (answered_by is null or answered_by <> made_by)
);
create index ix_kpi_appeal_period on kpi_appeal (period, subject_kind, subject);
create unique index uq_kpi_appeal_open on kpi_appeal (period, subject_kind, subject) where answer is null;
comment on table kpi_appeal is 'What the scored side has against its score, and what the group answers.';

create function kpi_score_stands() returns trigger language plpgsql as $$
begin
    if exists (select from kpi_period p where p.period = coalesce(new.period, old.period) and p.state = 'FINAL') then
        raise exception 'a final score is never changed' using errcode = 'check_violation';
    end if;
    return coalesce(new, old);
end $$;
create trigger tr_kpi_score_stands before insert or update or delete on kpi_score
    for each row execute function kpi_score_stands();
create trigger tr_kpi_score_item_stands before insert or update or delete on kpi_score_item
    for each row execute function kpi_score_stands();
create trigger tr_kpi_appeal_stands before insert or update or delete on kpi_appeal
    for each row execute function kpi_score_stands();
