-- Where every customer stands: the facts the rule looked at, what it decided, and the same for each company from what is open to it.

create type tiering_main as (
    active  boolean,
    own     boolean,
    premium numeric,
    id      bigint,
    company text,
    unit    text,
    agent   text,
    channel text
);
comment on type tiering_main is 'The contract that says where a customer is at home: active before ended, own before others'', the highest premium';

create table tiering_standing (
    viewer         text          not null,
    gcid           bigint        not null,
    premium_single numeric(18, 2) not null,
    premium_yearly numeric(18, 2) not null,
    premium_short  numeric(18, 2) not null,
    premium_middle numeric(18, 2) not null,
    premium_long   numeric(18, 2) not null,
    series_held    smallint      not null,
    needs_met      smallint      not null,
    since          date          not null,
    income         numeric(18, 2),
    contacts       smallint      not null,
    in_force       boolean       not null,
    blocked        boolean       not null,
    deceased       boolean       not null,
    contracts_36m  smallint      not null,
    last_purchase  date          not null,
    last_contact   date,
    channel        text          not null,
    home_company   text          not null,
    home_unit      text,
    home_agent     text,
    companies      text[]        not null,
    counted        numeric(18, 2) not null,
    value          int           not null,
    potential      int           not null,
    reached        text          not null,
    tier           text          not null,
    below          smallint      not null,
    version        int           not null,
    overridden     boolean       not null,
    entered_on     date          not null,
    constraint pk_tiering_standing primary key (gcid, viewer)
) partition by list (viewer);
create table tiering_standing_group (like tiering_standing,
    constraint pk_tiering_standing_group primary key (gcid, viewer));
create table tiering_standing_company (like tiering_standing,
    constraint pk_tiering_standing_company primary key (gcid, viewer));
alter table tiering_standing attach partition tiering_standing_group for values in ('');
alter table tiering_standing attach partition tiering_standing_company default;
create index ix_tiering_standing_company_tier on tiering_standing_company (viewer, tier, gcid);
create index ix_tiering_standing_group_tier on tiering_standing_group (tier, gcid);
comment on table tiering_standing is 'Facts, scores and tier of each customer: for the group (viewer empty) and for each company from what is open to it';
comment on table tiering_standing_group is 'The all-group view: serves aggregates and group duties only (design 3.6)';
comment on table tiering_standing_company is 'What each company may know: its own facts and those consents open to it (PR-CON-25)';
comment on column tiering_standing.series_held is 'Series held, one bit each in the order of the catalogue';
comment on column tiering_standing.needs_met is 'Needs met by contracts in force, one bit each in the order of the catalogue';
comment on column tiering_standing.counted is 'Annual premium in force as the rule counts it, CNY';
comment on column tiering_standing.value is 'Value score in ten-thousandths of a point';
comment on column tiering_standing.potential is 'Potential score in ten-thousandths of a point';
comment on column tiering_standing.reached is 'The tier the rule alone gives; the tier may differ by hysteresis or override';
comment on column tiering_standing.overridden is 'A person set the tier against the rule';
comment on column tiering_standing.below is 'Monthly runs in a row that gave a lower tier than the one held';

create table tiering_run (
    id           bigint generated always as identity,
    cause        text        not null,
    day          date        not null,
    version      int         not null,
    status       text        not null default 'RUNNING',
    job_id       uuid,
    asked_by     bigint      not null default 0,
    started_at   timestamptz not null,
    finished_at  timestamptz,
    customers    bigint      not null default 0,
    views        bigint      not null default 0,
    up           bigint      not null default 0,
    down         bigint      not null default 0,
    held         bigint      not null default 0,
    digest       text,
    edges        jsonb,
    constraint pk_tiering_run primary key (id),
    constraint fk_tiering_run_version foreign key (version) references tiering_rule_version (version),
    constraint ck_tiering_run_cause check (cause in ('FIRST', 'MONTHLY', 'DEMAND')),
    constraint ck_tiering_run_status check (status in ('RUNNING', 'PUBLISHED', 'FAILED'))
);
create index ix_tiering_run_version on tiering_run (version);
comment on table tiering_run is 'Runs over all customers: which rule on which day, what came of it; published as a whole or not at all';
comment on column tiering_run.digest is 'Fingerprint of all decisions of the run; a replay gives the same';
comment on column tiering_run.edges is 'Edges of the quintiles of recency, frequency and monetary value at the run (PR-ANA-05)';

create table tiering_decision (
    run_id           bigint        not null,
    viewer           text          not null,
    gcid             bigint        not null,
    premium_single   numeric(18, 2) not null,
    premium_yearly   numeric(18, 2) not null,
    premium_short    numeric(18, 2) not null,
    premium_middle   numeric(18, 2) not null,
    premium_long     numeric(18, 2) not null,
    series_held      smallint      not null,
    needs_met        smallint      not null,
    since            date          not null,
    income           numeric(18, 2),
    contacts         smallint      not null,
    in_force         boolean       not null,
    blocked          boolean       not null,
    deceased         boolean       not null,
    contracts_36m    smallint      not null,
    last_purchase    date          not null,
    last_contact     date,
    channel          text          not null,
    home_company     text          not null,
    home_unit        text,
    home_agent       text,
    companies        text[]        not null,
    before_tier      text,
    before_below     smallint,
    before_version   int,
    before_companies text[],
    override_tier    text,
    counted          numeric(18, 2) not null,
    value            int           not null,
    potential        int           not null,
    reached          text          not null,
    tier             text          not null,
    below            smallint      not null,
    constraint pk_tiering_decision primary key (run_id, gcid, viewer)
);
comment on table tiering_decision is 'What a run looked at and decided, kept for the latest runs so that they can be replayed';
comment on column tiering_decision.run_id is '0 while touched customers are recounted between runs';

create table tiering_move (
    id      bigint generated always as identity,
    viewer  text   not null,
    gcid    bigint not null,
    from_tier text,
    to_tier text,
    day     date   not null,
    at      timestamptz not null,
    cause   text   not null,
    version int    not null,
    run_id  bigint not null,
    constraint pk_tiering_move primary key (id),
    constraint ck_tiering_move_cause check (cause in ('FIRST', 'MONTHLY', 'DEMAND', 'RECOUNT', 'OVERRIDE', 'GONE')),
    constraint ck_tiering_move_differs check (from_tier is distinct from to_tier)
);
create index ix_tiering_move_gcid on tiering_move (gcid, viewer, id desc);
create index ix_tiering_move_run on tiering_move (run_id) where run_id <> 0;
comment on table tiering_move is 'Append-only history of tiers: who went from where to where, when and why';
revoke update, delete, truncate on tiering_move from weft_app;

create table tiering_migration (
    run_id    bigint not null,
    company   text   not null,
    from_tier text   not null,
    to_tier   text   not null,
    customers bigint not null,
    premium   numeric(18, 2) not null,
    constraint pk_tiering_migration primary key (run_id, company, from_tier, to_tier),
    constraint fk_tiering_migration_run foreign key (run_id) references tiering_run (id)
);
comment on table tiering_migration is 'Where customers went at each run, by the company they are at home in; an empty company is the whole group (RPT-15)';
comment on column tiering_migration.from_tier is 'Empty for those who had no tier before';

create table tiering_touched (
    gcid bigint      not null,
    at   timestamptz not null default now(),
    constraint pk_tiering_touched primary key (gcid)
);
comment on table tiering_touched is 'Customers whose facts moved since they were last looked at';

create table tiering_progress (
    id           int         not null default 1,
    data_version bigint      not null default -1,
    feed_run     bigint      not null default 0,
    consent_run  bigint      not null default 0,
    undone       bigint      not null default 0,
    everybody    boolean     not null default false,
    day          date        not null default date '2000-01-01',
    stamp        bigint      not null default 0,
    recounted_at timestamptz not null default timestamptz '2000-01-01 00:00+08',
    constraint pk_tiering_progress primary key (id),
    constraint ck_tiering_progress_one check (id = 1)
);
insert into tiering_progress (id) values (1);
comment on column tiering_progress.everybody is 'Something changed that concerns all, such as the need a product meets';
comment on table tiering_progress is 'Up to which state of the data tiers were counted; the stamp moves with every change of a standing';

create table tiering_override (
    id          bigint generated always as identity,
    viewer      text        not null,
    gcid        bigint      not null,
    tier        text        not null,
    reason      text        not null,
    valid_until date        not null,
    asked_by    bigint      not null,
    asked_at    timestamptz not null,
    status      text        not null default 'ASKED',
    decided_by  bigint,
    decided_at  timestamptz,
    ended_at    timestamptz,
    constraint pk_tiering_override primary key (id),
    constraint ck_tiering_override_status check (status in ('ASKED', 'APPROVED', 'REJECTED', 'ENDED')),
    constraint ck_tiering_override_two_people check (decided_by is null or decided_by <> asked_by),
    constraint ck_tiering_override_decided check ((status = 'ASKED') = (decided_by is null))
);
create unique index uq_tiering_override_open on tiering_override (gcid, viewer) where status in ('ASKED', 'APPROVED');
create index ix_tiering_override_gcid on tiering_override (gcid, viewer);
comment on table tiering_override is 'Tiers set by a person against the rule: with a reason, a second person''s word and a last day';
comment on column tiering_override.valid_until is 'Last day it holds; at most P.tier.override_max days away';

-- statistics after a run that writes a row per customer
grant maintain on tiering_decision to weft_app;
