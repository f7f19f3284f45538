insert into platform_parameter (key, valid_from, value)
values ('P.pen.unit', date '2000-01-01', 'products'),
       ('P.pen.include_home', date '2000-01-01', 'false');
