-- One wrong character is looked for among the names there are, not among all records: a surname and one character have a form in
-- common with everybody of that surname, tens of thousands of records but a few hundred names.
create table customer_name (
    name_norm   text collate "C" not null,
    name_pinyin text collate "C" not null,
    forms       text[] not null generated always as (
        case char_length(name_norm)
            when 2 then array[name_norm, substr(name_norm, 2), left(name_norm, 1)]
            when 3 then array[name_norm, substr(name_norm, 2), left(name_norm, 1) || substr(name_norm, 3), left(name_norm, 2)]
            else array[name_norm, substr(name_norm, 2), left(name_norm, 1) || substr(name_norm, 3),
                       left(name_norm, 2) || substr(name_norm, 4), left(name_norm, 3)]
        end) stored,
    constraint pk_customer_name primary key (name_norm),
    constraint ck_customer_name_length check (char_length(name_norm) between 2 and 4)
);
create index ix_customer_name_forms on customer_name using gin (forms);
comment on table customer_name is 'The names of 2 to 4 characters that occur; names only, tied to nobody';
comment on column customer_name.forms is 'The name and its forms with one character left out';

insert into customer_name (name_norm, name_pinyin)
select name_norm, min(name_pinyin) from customer_source_record where char_length(name_norm) between 2 and 4 group by name_norm;

drop index ix_customer_source_record_forms;
alter table customer_source_record drop column name_forms;
