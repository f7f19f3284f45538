-- What counts as earned, as versions that hold from a day on; a receipt follows the version of the day it was received.

create table attribution_rule_version (
    version     int         not null,
    valid_from  date        not null,
    content     jsonb       not null,
    status      text        not null,
    note        text        not null,
    proposed_by bigint      not null,
    proposed_at timestamptz not null,
    decided_by  bigint,
    decided_at  timestamptz,
    constraint pk_attribution_rule_version primary key (version),
    constraint ck_attribution_rule_version_status check (status in ('PROPOSED', 'APPROVED', 'REJECTED')),
    constraint ck_attribution_rule_version_two_people check (decided_by is null or decided_by <> proposed_by),
    constraint ck_attribution_rule_version_decided check ((status = 'PROPOSED') = (decided_at is null))
);
create unique index uq_attribution_rule_version_from on attribution_rule_version (valid_from) where status = 'APPROVED';
comment on table attribution_rule_version is 'Versions of the attribution rules: shares, order of modes, clocks. Somebody else than the proposer decides.';

insert into attribution_rule_version
    (version, valid_from, content, status, note, proposed_by, proposed_at, decided_by, decided_at)
values (1, date '2000-01-01', '{}', 'APPROVED', 'SR-REC-04..10, A-03', 0, timestamptz '2026-11-22 00:00+08', -1,
        timestamptz '2026-11-22 00:00+08');

-- months whose entries never change any more
create table attribution_period (
    period    date        not null,
    asked_by  bigint      not null,
    asked_at  timestamptz not null,
    closed_by bigint,
    closed_at timestamptz,
    constraint pk_attribution_period primary key (period),
    constraint ck_attribution_period_month check (extract(day from period) = 1),
    constraint ck_attribution_period_two_people check (closed_by is null or closed_by <> asked_by)
);
comment on table attribution_period is 'Months of the ledger that somebody asked to close and somebody else closed.';

insert into platform_parameter (key, valid_from, value)
values ('P.rec.start', date '2000-01-01', 'FIRST_LOAD');
