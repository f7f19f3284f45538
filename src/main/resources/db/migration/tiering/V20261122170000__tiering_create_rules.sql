-- Which rule puts a customer in which tier, as versions: edited as a draft, tried on everybody, put forward, agreed by two people.

create table tiering_rule_version (
    version      int         not null,
    name         text        not null,
    content      jsonb       not null,
    status       text        not null,
    valid_from   date,
    note         text        not null default '',
    made_by      bigint      not null,
    made_at      timestamptz not null,
    proposed_by  bigint,
    proposed_at  timestamptz,
    business_by  bigint,
    business_at  timestamptz,
    marketing_by bigint,
    marketing_at timestamptz,
    rejected_by  bigint,
    rejected_at  timestamptz,
    row_version  int         not null default 0,
    constraint pk_tiering_rule_version primary key (version),
    constraint ck_tiering_rule_version_status check (status in ('DRAFT', 'PROPOSED', 'APPROVED', 'REJECTED')),
    constraint ck_tiering_rule_version_proposed check ((status = 'DRAFT') = (proposed_by is null)),
    constraint ck_tiering_rule_version_from check (status = 'DRAFT' or valid_from is not null),
    constraint ck_tiering_rule_version_agreed
        check (status <> 'APPROVED' or business_by is not null and marketing_by is not null),
    constraint ck_tiering_rule_version_people
        check (business_by <> proposed_by and marketing_by <> proposed_by and business_by <> marketing_by)
);
create unique index uq_tiering_rule_version_from on tiering_rule_version (valid_from) where status = 'APPROVED';
comment on table tiering_rule_version is 'Versions of the tiering rule; approved by business management and by marketing, neither the proposer (SR-UW-09)';

create function tiering_rule_is_kept() returns trigger language plpgsql as $$
begin
    if old.status <> 'DRAFT' and (new.content, new.valid_from, new.name, new.version)
                                 is distinct from (old.content, old.valid_from, old.name, old.version) then
        raise exception 'version % of the tiering rule was put forward and stays as it is', old.version;
    end if;
    if tg_op = 'DELETE' and old.status <> 'DRAFT' then
        raise exception 'version % of the tiering rule was put forward and stays', old.version;
    end if;
    return coalesce(new, old);
end
$$;
create trigger tiering_rule_is_kept before update or delete on tiering_rule_version
    for each row execute function tiering_rule_is_kept();

insert into tiering_rule_version (version, name, status, valid_from, note, made_by, made_at, proposed_by, proposed_at,
                                  business_by, business_at, marketing_by, marketing_at, content)
values (1, 'F-24', 'APPROVED', date '2000-01-01', 'SR-CUS-07, F-24', 0, timestamptz '2026-11-22 00:00+08', 0,
        timestamptz '2026-11-22 00:00+08', -1, timestamptz '2026-11-22 00:00+08', -2, timestamptz '2026-11-22 00:00+08', '{
  "tiers": [
    {"code": "KEY_MANAGE", "nameEn": "Key-manage", "nameZh": "重点经营"},
    {"code": "KEY_DEVELOP", "nameEn": "Key-develop", "nameZh": "重点开发"},
    {"code": "NORMAL", "nameEn": "Normal", "nameZh": "正常经营"},
    {"code": "COLLECTION", "nameEn": "Collection-assured", "nameZh": "续收保证"},
    {"code": "ON_HOLD", "nameEn": "On-hold", "nameZh": "暂时搁置"}],
  "counted": {"SINGLE": 1000, "YEARLY": 10000, "SHORT": 10000, "MIDDLE": 10000, "LONG": 10000},
  "dimensions": [
    {"subject": "PREMIUM", "axis": "VALUE", "weight": 6000, "unknown": 0, "bands": [
      {"from": 50000, "points": 100}, {"from": 20000, "points": 80}, {"from": 10000, "points": 60},
      {"from": 5000, "points": 40}, {"from": 0.01, "points": 20}, {"from": 0, "points": 0}]},
    {"subject": "SERIES", "axis": "VALUE", "weight": 2000, "unknown": 0, "bands": [
      {"from": 4, "points": 100}, {"from": 3, "points": 75}, {"from": 2, "points": 50}, {"from": 1, "points": 25},
      {"from": 0, "points": 0}]},
    {"subject": "TENURE", "axis": "VALUE", "weight": 2000, "unknown": 0, "bands": [
      {"from": 10, "points": 100}, {"from": 5, "points": 80}, {"from": 3, "points": 60}, {"from": 1, "points": 40},
      {"from": 0, "points": 20}]},
    {"subject": "INCOME", "axis": "POTENTIAL", "weight": 5000, "unknown": 30, "bands": [
      {"from": 500000, "points": 100}, {"from": 300000, "points": 80}, {"from": 150000, "points": 60},
      {"from": 80000, "points": 40}, {"from": 0.01, "points": 20}, {"from": 0, "points": 0}]},
    {"subject": "GAPS", "axis": "POTENTIAL", "weight": 3000, "unknown": 0, "bands": [
      {"from": 5, "points": 100}, {"from": 4, "points": 80}, {"from": 3, "points": 60}, {"from": 2, "points": 40},
      {"from": 1, "points": 20}, {"from": 0, "points": 0}]},
    {"subject": "ENGAGEMENT", "axis": "POTENTIAL", "weight": 2000, "unknown": 0, "bands": [
      {"from": 4, "points": 100}, {"from": 2, "points": 70}, {"from": 1, "points": 40}, {"from": 0, "points": 0}]}],
  "tests": [
    {"tier": "ON_HOLD", "anyOf": [
      [{"subject": "BLOCKED", "comparison": "YES"}],
      [{"subject": "DECEASED", "comparison": "YES"}],
      [{"subject": "IN_FORCE", "comparison": "NO"}, {"subject": "POTENTIAL", "comparison": "BELOW", "threshold": 70}]]},
    {"tier": "KEY_MANAGE", "anyOf": [[{"subject": "VALUE", "comparison": "AT_LEAST", "threshold": 70}]]},
    {"tier": "KEY_DEVELOP", "anyOf": [[{"subject": "POTENTIAL", "comparison": "AT_LEAST", "threshold": 70}]]},
    {"tier": "NORMAL", "anyOf": [
      [{"subject": "VALUE", "comparison": "AT_LEAST", "threshold": 40}],
      [{"subject": "POTENTIAL", "comparison": "AT_LEAST", "threshold": 40}]]}],
  "otherwise": "COLLECTION"
}');

insert into platform_parameter (key, valid_from, value)
values ('P.tier.down_runs', date '2000-01-01', '2'),
       ('P.tier.override_max', date '2000-01-01', '180'),
       ('P.tier.run_day', date '2000-01-01', '1'),
       ('P.tier.clv_margin', date '2000-01-01', '0.10'),
       ('P.tier.clv_retention', date '2000-01-01', '0.80'),
       ('P.tier.clv_discount', date '2000-01-01', '0.10'),
       ('P.tier.clv_years', date '2000-01-01', '3'),
       ('P.asg.load', date '2000-01-01', '200');
