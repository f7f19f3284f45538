create table platform_workday (
    day         date    not null,
    kind        text    not null,
    name        text    not null,
    provisional boolean not null default false,
    constraint pk_platform_workday primary key (day),
    constraint ck_platform_workday_kind check (kind in ('HOLIDAY', 'WORKDAY'))
);
comment on table platform_workday is 'Days that are not what their weekday says: public holidays, and weekends worked to make up for them';

-- 2025 and 2026: the State Council''s notices
insert into platform_workday (day, kind, name)
select day, 'HOLIDAY', name
  from (values ('元旦', date '2025-01-01', date '2025-01-01'),
               ('春节', date '2025-01-28', date '2025-02-04'),
               ('清明节', date '2025-04-04', date '2025-04-06'),
               ('劳动节', date '2025-05-01', date '2025-05-05'),
               ('端午节', date '2025-05-31', date '2025-06-02'),
               ('国庆节、中秋节', date '2025-10-01', date '2025-10-08'),
               ('元旦', date '2026-01-01', date '2026-01-03'),
               ('春节', date '2026-02-15', date '2026-02-23'),
               ('清明节', date '2026-04-04', date '2026-04-06'),
               ('劳动节', date '2026-05-01', date '2026-05-05'),
               ('端午节', date '2026-06-19', date '2026-06-21'),
               ('中秋节', date '2026-09-25', date '2026-09-27'),
               ('国庆节', date '2026-10-01', date '2026-10-07')) holiday (name, first, last),
       lateral (select generate_series(first, last, interval '1 day')::date as day) days;

insert into platform_workday (day, kind, name)
values (date '2025-01-26', 'WORKDAY', '春节调休'),
       (date '2025-02-08', 'WORKDAY', '春节调休'),
       (date '2025-04-27', 'WORKDAY', '劳动节调休'),
       (date '2025-09-28', 'WORKDAY', '国庆节调休'),
       (date '2025-10-11', 'WORKDAY', '国庆节调休'),
       (date '2026-01-04', 'WORKDAY', '元旦调休'),
       (date '2026-02-14', 'WORKDAY', '春节调休'),
       (date '2026-02-28', 'WORKDAY', '春节调休'),
       (date '2026-05-09', 'WORKDAY', '劳动节调休'),
       (date '2026-09-20', 'WORKDAY', '国庆节调休'),
       (date '2026-10-10', 'WORKDAY', '国庆节调休');

-- 2027 is not announced yet: only the statutory days, to be corrected when it is
insert into platform_workday (day, kind, name, provisional)
select day, 'HOLIDAY', name, true
  from (values ('元旦', date '2027-01-01', date '2027-01-01'),
               ('春节', date '2027-02-05', date '2027-02-08'),
               ('清明节', date '2027-04-05', date '2027-04-05'),
               ('劳动节', date '2027-05-01', date '2027-05-02'),
               ('端午节', date '2027-06-09', date '2027-06-09'),
               ('中秋节', date '2027-09-15', date '2027-09-15'),
               ('国庆节', date '2027-10-01', date '2027-10-03')) holiday (name, first, last),
       lateral (select generate_series(first, last, interval '1 day')::date as day) days;
