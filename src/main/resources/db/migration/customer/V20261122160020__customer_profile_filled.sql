-- PR-ID-11 for a single record, kept by the database itself, so that the averages (M-48) and the thinnest profiles come from an index.
alter table customer_source_record add column profile_filled smallint not null generated always as ((
    (name <> '')::int + (gender is not null)::int + (birth_date is not null)::int + (id_type is not null)::int
    + (id_no_enc is not null)::int + (id_valid_to is not null)::int + (nationality is not null)::int
    + (occupation is not null)::int + (mobile_enc is not null)::int + (address_enc is not null)::int)::smallint) stored;
comment on column customer_source_record.profile_filled is 'How many of the ten real-name elements this record has (PR-ID-11)';
create index ix_customer_source_record_filled on customer_source_record (company, profile_filled, id) include (annual_income)
    where retracted_at is null and kind = 'PERSON';
