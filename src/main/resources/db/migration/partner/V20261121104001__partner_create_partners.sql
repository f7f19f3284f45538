create table partner_partner (
    code                text not null,
    name                text not null,
    uscc                text,
    licence_no          text,
    type                text,
    cooperating_company text,
    since               date,
    created_run         bigint not null default 0,
    changed_run         bigint not null default 0,
    constraint pk_partner_partner primary key (code),
    constraint ck_partner_partner_type check (type in ('BROKER', 'AGENCY', 'BANK', 'DEALER', 'OTHER'))
);
comment on table partner_partner is 'A firm outside the group that brings business to one of its companies.';
