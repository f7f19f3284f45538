-- How many customers are where, kept so that a page never counts a million.

create table tiering_count (
    viewer    text           not null,
    company   text           not null,
    unit      text           not null,
    tier      text           not null,
    customers bigint         not null,
    premium   numeric(18, 2) not null,
    lacks     bigint[]       not null,
    without   bigint[]       not null,
    constraint pk_tiering_count primary key (viewer, company, unit, tier)
);
comment on table tiering_count is 'Customers of each view by the company and unit they are at home in and by tier; made anew when tiers moved (M-14)';
comment on column tiering_count.unit is 'Empty where no unit is known';
comment on column tiering_count.premium is 'Annual premium in force as the rule counts it, CNY';
comment on column tiering_count.lacks is 'Customers without each need, in the order of the catalogue (SR-PRD-09)';
comment on column tiering_count.without is 'Customers without each series, in the order of the catalogue (SR-PRD-09)';

create table tiering_counted (
    id         int         not null default 1,
    stamp      bigint      not null default -1,
    counted_at timestamptz not null default timestamptz '2000-01-01 00:00+08',
    took_ms    int         not null default 0,
    constraint pk_tiering_counted primary key (id),
    constraint ck_tiering_counted_one check (id = 1)
);
insert into tiering_counted (id) values (1);
comment on table tiering_counted is 'Of which state of the standings the counts are, and what making them took';

create index ix_tiering_move_viewer_day on tiering_move (viewer, day) include (from_tier, to_tier, gcid);
create index ix_tiering_standing_company_place on tiering_standing_company (viewer, home_unit, home_agent);
