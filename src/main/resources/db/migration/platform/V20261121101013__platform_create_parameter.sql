create table platform_parameter (
    key        text not null,
    valid_from date not null,
    value      text not null,
    constraint pk_platform_parameter primary key (key, valid_from)
);
comment on table platform_parameter is 'Values an administrator may change, each holding from a day on';

insert into platform_parameter (key, valid_from, value)
values ('P.sec.unmask_per_day', date '2000-01-01', '50'),
       ('P.sec.export_rows', date '2000-01-01', '500'),
       ('P.crm.log_hours', date '2000-01-01', '24'),
       ('P.con.expiry', date '2000-01-01', '24');
