create table catalog_agreement (
    agreement_no    text   not null,
    companies       text[] not null,
    type            text   not null,
    shares          text,
    share_companies text[],
    signed_at       date   not null,
    valid_to        date   not null,
    created_run     bigint not null default 0,
    changed_run     bigint not null default 0,
    constraint pk_catalog_agreement primary key (agreement_no),
    constraint ck_catalog_agreement_type check (type in
        ('MUTUAL_AGENCY', 'JOINT', 'CHANNEL', 'INTERACTION', 'COST_SHARING', 'DATA_SHARING'))
);
create index ix_catalog_agreement_companies on catalog_agreement using gin (companies);
create index ix_catalog_agreement_valid_to on catalog_agreement (valid_to);
comment on table catalog_agreement is 'A cooperation agreement between companies of the group, as their core systems send it.';
comment on column catalog_agreement.valid_to is 'Last day it holds';
comment on column catalog_agreement.shares is 'As agreed, in percent: PC:60;LIFE:40';

create view catalog_agreement_party as
select a.agreement_no, p.company, s.share_bp
  from catalog_agreement a
 cross join lateral (select distinct company from unnest(a.companies || coalesce(a.share_companies, '{}')) u (company)) p
  left join lateral (select sum(round(split_part(part, ':', 2)::numeric * 100))::int as share_bp
                       from unnest(string_to_array(a.shares, ';')) part
                      where split_part(part, ':', 1) = p.company) s on true;
comment on view catalog_agreement_party is 'The companies of an agreement, each with its agreed share in basis points or none.';
