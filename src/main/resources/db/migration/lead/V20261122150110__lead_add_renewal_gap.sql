-- PR-ATT-07, A-12: how many days without cover a renewal may have and still be the same business
insert into platform_parameter (key, valid_from, value)
values ('P.att.gap', date '2000-01-01', '60');
