create table customer_survey (
    id               bigint generated always as identity,
    company          text not null,
    survey_no        text not null,
    source_record_id bigint not null,
    type             text not null,
    score            int not null,
    answered_at      timestamptz not null,
    occasion         text,
    created_run      bigint not null default 0,
    changed_run      bigint not null default 0,
    constraint pk_customer_survey primary key (id),
    constraint uq_customer_survey_no unique (company, survey_no),
    constraint fk_customer_survey_source_record foreign key (source_record_id) references customer_source_record (id),
    constraint ck_customer_survey_type check (type in ('CSAT', 'NPS')),
    constraint ck_customer_survey_score check
        (case type when 'CSAT' then score between 1 and 5 else score between 0 and 10 end)
);
comment on table customer_survey is 'What a customer answered when a company asked him; fed.';
create index ix_customer_survey_source_record on customer_survey (source_record_id);
