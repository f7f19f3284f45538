create table catalog_authority (
    id             bigint generated always as identity,
    agent_company  text not null,
    writer_company text not null,
    product_class  text not null,
    licence_no     text not null,
    valid_from     date not null,
    valid_to       date not null,
    regions        text,
    created_run    bigint not null default 0,
    changed_run    bigint not null default 0,
    constraint pk_catalog_authority primary key (id),
    constraint uq_catalog_authority unique (agent_company, writer_company, product_class),
    constraint fk_catalog_authority_agent foreign key (agent_company) references access_company (code),
    constraint fk_catalog_authority_writer foreign key (writer_company) references access_company (code)
);
create index ix_catalog_authority_writer on catalog_authority (writer_company);
create index ix_catalog_authority_valid_to on catalog_authority (valid_to);
comment on table catalog_authority is 'The licence of one company to sell a class of products of another; class * means all of them.';

insert into platform_parameter (key, valid_from, value) values ('P.lic.warn', date '2000-01-01', '90');
