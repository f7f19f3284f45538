insert into platform_parameter (key, valid_from, value)
values ('P.stage.new_months', date '2000-01-01', '12'),
       ('P.stage.mature_series', date '2000-01-01', '3'),
       ('P.stage.mature_years', date '2000-01-01', '5'),
       ('P.stage.gap_days', date '2000-01-01', '60'),
       ('P.stage.back_months', date '2000-01-01', '12');
