insert into platform_parameter (key, valid_from, value)
values ('P.pen.party', date '2000-01-01', 'holders');
