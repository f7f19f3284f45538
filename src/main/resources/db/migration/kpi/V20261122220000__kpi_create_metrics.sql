-- The metric dictionary (7.1), and the facts every metric is worked out from.

create table kpi_metric (
    code          text        not null,
    version       int         not null,
    name          text        not null,
    name_en       text        not null,
    definition    text        not null,
    definition_en text        not null,
    family        text        not null,
    unit          text        not null,
    direction     text        not null default 'HIGHER',
    grain         text        not null,
    owner         text        not null,
    valid_from    date        not null,
    formula       jsonb,
    page          text,
    status        text        not null,
    note          text        not null default '',
    proposed_by   bigint      not null,
    proposed_at   timestamptz not null,
    decided_by    bigint,
    decided_at    timestamptz,
    constraint pk_kpi_metric primary key (code, version),
    constraint ck_kpi_metric_code check (code ~ '^[A-Z][A-Z0-9]{0,9}-[A-Z0-9]{1,10}$'),
    constraint ck_kpi_metric_family check (family in ('VOLUME', 'PENETRATION', 'CUSTOMER', 'OTHER')),
    constraint ck_kpi_metric_unit check (unit in ('CNY', 'COUNT', 'RATIO', 'PERCENT', 'POINTS')),
    constraint ck_kpi_metric_direction check (direction in ('HIGHER', 'LOWER')),
    constraint ck_kpi_metric_status check (status in ('PROPOSED', 'APPROVED', 'REJECTED')),
    constraint ck_kpi_metric_two_people check (decided_by is null or decided_by <> proposed_by),
    constraint ck_kpi_metric_decided check ((status = 'PROPOSED') = (decided_at is null))
);
create unique index uq_kpi_metric_from on kpi_metric (code, valid_from) where status = 'APPROVED';
comment on table kpi_metric is 'Versions of the metrics of the dictionary: names, definition, and the formula as data. A version is decided by somebody else and never edited.';
comment on column kpi_metric.formula is 'Sums of measures: {"top": [{"measure", "factor", "ofGroup"}], "bottom": [...], "scale"}.';
comment on column kpi_metric.page is 'Where the figures of a metric are shown that is not one number.';

create table kpi_period (
    period         date        not null,
    state          text        not null default 'RUNNING',
    measured_at    timestamptz,
    facts          bigint      not null default 0,
    fed            text[]      not null default '{}',
    frozen_by      bigint,
    frozen_at      timestamptz,
    scored_at      timestamptz,
    appeal_until   date,
    final_asked_by bigint,
    final_asked_at timestamptz,
    final_by       bigint,
    final_at       timestamptz,
    constraint pk_kpi_period primary key (period),
    constraint ck_kpi_period_month check (extract(day from period) = 1),
    constraint ck_kpi_period_state check (state in ('RUNNING', 'FROZEN', 'SCORED', 'APPEAL', 'FINAL')),
    constraint ck_kpi_period_two_people check (final_by is null or final_by <> final_asked_by),
    constraint ck_kpi_period_final check ((state = 'FINAL') = (final_at is not null))
);
comment on table kpi_period is 'Months of the KPI and how far each is (6.11); from FROZEN on facts stand still.';
comment on column kpi_period.fed is 'Measures whose source had data when the month was measured.';

create table kpi_fact (
    period       date           not null,
    span         text           not null,
    subject_kind text           not null,
    subject      text           not null,
    measure      text           not null,
    side         text           not null default '',
    value        numeric(20, 4) not null,
    constraint pk_kpi_fact primary key (period, span, subject_kind, subject, measure, side),
    constraint fk_kpi_fact_period foreign key (period) references kpi_period (period),
    constraint ck_kpi_fact_span check (span in ('MONTH', 'YEAR')),
    constraint ck_kpi_fact_kind check (subject_kind in ('GROUP', 'COMPANY', 'CHANNEL', 'BRANCH', 'TEAM', 'AGENT')),
    constraint ck_kpi_fact_side check (side in ('', 'SELLER', 'PRODUCT'))
);
comment on table kpi_fact is 'The value of each elementary measure for each subject and month; what is missing of a fed measure is nought.';
comment on column kpi_fact.span is 'MONTH: of the month, or standing at its end; YEAR: of the year up to its end.';

create function kpi_fact_stands_added() returns trigger language plpgsql as $$
begin
    if exists (select from (select distinct period from added) a
                 join kpi_period p on p.period = a.period where p.state <> 'RUNNING') then
        raise exception 'the month is closed' using errcode = 'check_violation';
    end if;
    return null;
end $$;
create function kpi_fact_stands_removed() returns trigger language plpgsql as $$
begin
    if exists (select from (select distinct period from removed) r
                 join kpi_period p on p.period = r.period where p.state <> 'RUNNING') then
        raise exception 'the month is closed' using errcode = 'check_violation';
    end if;
    return null;
end $$;
create function kpi_fact_never_truncated() returns trigger language plpgsql as $$
begin
    raise exception 'facts are taken out month by month' using errcode = 'restrict_violation';
end $$;
create trigger tr_kpi_fact_insert after insert on kpi_fact
    referencing new table as added for each statement execute function kpi_fact_stands_added();
create trigger tr_kpi_fact_update_old after update on kpi_fact
    referencing old table as removed for each statement execute function kpi_fact_stands_removed();
create trigger tr_kpi_fact_update_new after update on kpi_fact
    referencing new table as added for each statement execute function kpi_fact_stands_added();
create trigger tr_kpi_fact_delete after delete on kpi_fact
    referencing old table as removed for each statement execute function kpi_fact_stands_removed();
create trigger tr_kpi_fact_truncate before truncate on kpi_fact
    for each statement execute function kpi_fact_never_truncated();

-- a month only goes on, never back, and is not taken away once it is closed
create function kpi_period_goes_on() returns trigger language plpgsql as $$
declare
    steps constant text[] := array['RUNNING', 'FROZEN', 'SCORED', 'APPEAL', 'FINAL'];
begin
    if tg_op = 'DELETE' then
        if old.state <> 'RUNNING' then
            raise exception 'the month is closed' using errcode = 'check_violation';
        end if;
        return old;
    end if;
    if new.period <> old.period or array_position(steps, new.state) < array_position(steps, old.state)
       or old.state = 'FINAL' then
        raise exception 'a month of the KPI does not go back' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger tr_kpi_period_goes_on before update or delete on kpi_period
    for each row execute function kpi_period_goes_on();

-- how far the data is measured; one row
create table kpi_progress (
    id           int    not null,
    data_version bigint not null default 0,
    measured_at  timestamptz,
    constraint pk_kpi_progress primary key (id),
    constraint ck_kpi_progress_one check (id = 1)
);
comment on table kpi_progress is 'Up to which state of the data the running months are measured.';
insert into kpi_progress (id) values (1);

insert into platform_parameter (key, valid_from, value)
values ('P.std.years', date '2000-01-01', '10'),
       ('P.std.single', date '2000-01-01', '0.1'),
       ('P.std.short', date '2000-01-01', '0.1'),
       ('P.kpi.mode', date '2000-01-01', 'BOTH'),
       ('P.kpi.volume', date '2000-01-01', '70'),
       ('P.kpi.penetration', date '2000-01-01', '30'),
       ('P.kpi.weight.indiv', date '2000-01-01', '10'),
       ('P.kpi.weight.group', date '2000-01-01', '5'),
       ('P.kpi.weight.third', date '2000-01-01', '5'),
       ('P.kpi.cap', date '2000-01-01', '120'),
       ('P.kpi.floor', date '2000-01-01', '0'),
       ('P.kpi.plan_deadline', date '2000-01-01', '03-31'),
       ('P.kpi.bulletin_day', date '2000-01-01', '10'),
       ('P.kpi.appeal_wd', date '2000-01-01', '5');

-- so that the job may tell the planner how much there is
grant maintain on kpi_fact to weft_app;
