-- Yearly plans (SR-KPI-09): the group's for itself, its companies and channels, a company's for its branches, teams and agents.

create table kpi_plan (
    id          bigint      generated always as identity,
    year        int         not null,
    company     text        not null default '',
    version     int         not null,
    budget_ref  text        not null,
    late        boolean     not null,
    status      text        not null default 'DRAFT',
    note        text        not null default '',
    created_by  bigint      not null,
    created_at  timestamptz not null,
    changed_by  bigint      not null,
    approved_by bigint,
    approved_at timestamptz,
    row_version int         not null default 0,
    constraint pk_kpi_plan primary key (id),
    constraint uq_kpi_plan_version unique (year, company, version),
    constraint ck_kpi_plan_year check (year between 2000 and 2100),
    constraint ck_kpi_plan_budget check (budget_ref <> ''),
    constraint ck_kpi_plan_status check (status in ('DRAFT', 'APPROVED', 'REPLACED')),
    constraint ck_kpi_plan_two_people check
        (approved_by is null or approved_by not in (created_by, changed_by)),
    constraint ck_kpi_plan_approved check ((status = 'DRAFT') = (approved_at is null))
);
create unique index uq_kpi_plan_approved on kpi_plan (year, company) where status = 'APPROVED';
create unique index uq_kpi_plan_draft on kpi_plan (year, company) where status = 'DRAFT';
comment on table kpi_plan is 'Versions of the yearly plan of the group (no company) or of one company; somebody else than the maker approves.';
comment on column kpi_plan.changed_by is 'Who touched the draft last; like the maker he does not approve it.';
comment on column kpi_plan.late is 'Made after the last day on which a plan for its year is in time (P.kpi.plan_deadline).';

create table kpi_target (
    id           bigint         generated always as identity,
    plan_id      bigint         not null,
    subject_kind text           not null,
    subject      text           not null,
    metric       text           not null,
    base         numeric(20, 6) not null,
    stretch      numeric(20, 6),
    challenge    numeric(20, 6),
    months       numeric(20, 6)[] not null,
    constraint pk_kpi_target primary key (id),
    constraint uq_kpi_target_metric unique (plan_id, subject_kind, subject, metric),
    constraint fk_kpi_target_plan foreign key (plan_id) references kpi_plan (id),
    constraint ck_kpi_target_kind check (subject_kind in ('GROUP', 'COMPANY', 'CHANNEL', 'BRANCH', 'TEAM', 'AGENT')),
    constraint ck_kpi_target_months check (cardinality(months) = 12),
    constraint ck_kpi_target_steps check (base >= 0)
);
create index ix_kpi_target_subject on kpi_target (subject_kind, subject, metric);
comment on table kpi_target is 'What a subject is to reach in a year by one metric: base, stretch, challenge, and the base month by month.';
comment on column kpi_target.months is 'For what adds up the parts of the base, which add up to it; for the others the level to stand at.';

create function kpi_target_stands() returns trigger language plpgsql as $$
begin
    if exists (select from kpi_plan p where p.id = coalesce(new.plan_id, old.plan_id) and p.status <> 'DRAFT') then
        raise exception 'an approved plan is never changed' using errcode = 'check_violation';
    end if;
    return coalesce(new, old);
end $$;
create trigger tr_kpi_target_stands before insert or update or delete on kpi_target
    for each row execute function kpi_target_stands();
