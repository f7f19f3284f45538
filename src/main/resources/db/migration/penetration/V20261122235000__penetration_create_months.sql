-- What the figures were at the end of each month, kept so that a closed month never changes (issue of late facts: A-39).

create table penetration_month (
    month     date        not null,
    kept_at   timestamptz not null,
    took_ms   int         not null,
    closed_at timestamptz,
    constraint pk_penetration_month primary key (month),
    constraint ck_penetration_month_last_day check (month = (date_trunc('month', month) + interval '1 month - 1 day')::date)
);
comment on table penetration_month is 'Month ends whose figures are kept; a closed one never changes';
comment on column penetration_month.month is 'The last day of the month, on which the figures stand';

create table penetration_month_figure (
    month          date   not null,
    viewer         text   not null,
    segment        text   not null,
    dimension      text   not null,
    code           text   not null,
    customers      bigint not null,
    products       bigint not null,
    cross_products bigint not null,
    contracts      bigint not null,
    multi_company  bigint not null,
    constraint pk_penetration_month_figure primary key (month, viewer, segment, dimension, code),
    constraint fk_penetration_month_figure_month foreign key (month) references penetration_month (month),
    constraint ck_penetration_month_figure_segment check (segment in ('PERSON', 'ORG'))
);
comment on table penetration_month_figure is 'Figures of a month end as the group and as each company may count them, in all and by each dimension';
comment on column penetration_month_figure.viewer is 'A company, or empty for the group in aggregate';
comment on column penetration_month_figure.dimension is 'As in the addresses of the pages; empty for the totals';
comment on column penetration_month_figure.code is 'Empty for the totals, "-" for none';
comment on column penetration_month_figure.multi_company is 'Customers with products of two or more companies; in the totals only';

create table penetration_month_grain (
    month         date           not null,
    segment       text           not null,
    company       text           not null,
    org_unit      text           not null,
    channel       text           not null,
    product_class text           not null,
    customers     bigint         not null,
    products      bigint         not null,
    contracts     bigint         not null,
    policies      bigint         not null,
    premium       numeric(18, 2) not null,
    constraint pk_penetration_month_grain primary key (month, segment, company, org_unit, channel, product_class),
    constraint fk_penetration_month_grain_month foreign key (month) references penetration_month (month)
);
comment on table penetration_month_grain is 'Month ends by company, organisation, channel and product class (domain 7.1); customers do not add up over rows';
comment on column penetration_month_grain.premium is 'Annual premium of active policies, a single premium by a tenth, CNY (M-12)';

create function penetration_month_is_kept() returns trigger language plpgsql as $$
declare
    touched date := case when tg_op = 'DELETE' then old.month else new.month end;
begin
    if exists (select from penetration_month m where m.month = touched and m.closed_at is not null) then
        raise exception 'The month % is closed', touched using errcode = 'restrict_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
comment on function penetration_month_is_kept() is 'A closed month end never changes';

create trigger penetration_month_figure_is_kept before insert or update or delete on penetration_month_figure
    for each row execute function penetration_month_is_kept();
create trigger penetration_month_grain_is_kept before insert or update or delete on penetration_month_grain
    for each row execute function penetration_month_is_kept();
create trigger penetration_month_stays_closed before update or delete on penetration_month
    for each row when (old.closed_at is not null) execute function penetration_month_is_kept();
