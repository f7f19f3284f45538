-- What each tier is for: how often its customers are spoken to, what service they get, what they are offered (SR-CUS-08).

create table tiering_strategy (
    id           bigint generated always as identity,
    tier         text        not null,
    contact_days int,
    pack_en      text        not null,
    pack_zh      text        not null,
    needs        text[]      not null default '{}',
    classes      text[]      not null default '{}',
    valid_from   date        not null,
    status       text        not null default 'PROPOSED',
    made_by      bigint      not null,
    made_at      timestamptz not null,
    decided_by   bigint,
    decided_at   timestamptz,
    constraint pk_tiering_strategy primary key (id),
    constraint ck_tiering_strategy_status check (status in ('PROPOSED', 'APPROVED', 'REJECTED')),
    constraint ck_tiering_strategy_days check (contact_days between 1 and 1000),
    constraint ck_tiering_strategy_decided check ((status = 'PROPOSED') = (decided_by is null)),
    constraint ck_tiering_strategy_two_people check (decided_by is null or decided_by <> made_by)
);
create unique index uq_tiering_strategy_from on tiering_strategy (tier, valid_from) where status = 'APPROVED';
comment on table tiering_strategy is 'What each tier is for, as versions: proposed by one, approved by another (SR-CUS-08, AC-02)';
comment on column tiering_strategy.contact_days is 'An answered contact at least every so many days; none when nobody is to be called';
comment on column tiering_strategy.needs is 'Need categories to offer cover for';
comment on column tiering_strategy.classes is 'Product classes to offer';

create function tiering_strategy_is_kept() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.status <> 'PROPOSED'
       or (new.tier, new.contact_days, new.pack_en, new.pack_zh, new.needs, new.classes, new.valid_from, new.made_by)
          is distinct from
          (old.tier, old.contact_days, old.pack_en, old.pack_zh, old.needs, old.classes, old.valid_from, old.made_by) then
        raise exception 'strategy % was put forward and stays as it is', old.id;
    end if;
    return new;
end
$$;
create trigger tiering_strategy_is_kept before update or delete on tiering_strategy
    for each row execute function tiering_strategy_is_kept();

insert into tiering_strategy (tier, contact_days, pack_en, pack_zh, needs, valid_from, status, made_by, made_at, decided_by,
                              decided_at)
select tier, days, en, zh, needs, date '2000-01-01', 'APPROVED', 0, timestamptz '2026-11-22 00:00+08', -1,
       timestamptz '2026-11-22 00:00+08'
  from (values
    ('KEY_MANAGE', 30, 'A named adviser, a review of all contracts once a year, greetings on the birthday and at the festivals',
     '专属客户经理；每年一次全面保单检视；生日及节日问候', array['HEALTH', 'RETIREMENT']),
    ('KEY_DEVELOP', 45, 'A talk about needs each quarter, invitations to events, help with claims by the adviser',
     '每季度一次需求面谈；邀请参加客户活动；客户经理协助理赔', array['LIFE', 'HEALTH', 'ACCIDENT']),
    ('NORMAL', 90, 'A service call each quarter, reminders before renewal',
     '每季度一次服务回访；续期前提醒', array['ACCIDENT', 'HEALTH']),
    ('COLLECTION', 180, 'Reminders before premiums are due, help with payment',
     '缴费前提醒；协助办理缴费', array['ACCIDENT']),
    ('ON_HOLD', null, 'No calls; service when the customer asks for it',
     '不主动联系；客户提出时提供服务', '{}'::text[])) as given (tier, days, en, zh, needs);

create view tiering_plan as
select s.viewer, s.gcid, s.tier, s.entered_on as started_on, null::date as ended_on
  from tiering_standing_company s
union all
select m.viewer, m.gcid, m.from_tier, p.day, m.day
  from tiering_move m
  left join lateral (select x.day
                       from tiering_move x
                      where x.viewer = m.viewer and x.gcid = m.gcid and x.id < m.id
                      order by x.id desc limit 1) p on true
 where m.viewer <> ''
   and m.from_tier is not null;
comment on view tiering_plan is 'Follow-up plans of customers in each company''s view: one per stay in a tier, so that a new tier ends the old plan and starts the new one in the moment it is published (SR-CUS-08)';
