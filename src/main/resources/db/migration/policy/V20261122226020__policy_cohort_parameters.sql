insert into platform_parameter (key, valid_from, value)
values ('P.life.grace', date '2000-01-01', '60'),
       ('P.per.early_days', date '2000-01-01', '60'),
       ('P.per.regulator', date '2000-01-01', 'false'),
       ('P.per.weight_premium', date '2000-01-01', '70'),
       ('P.ren.series', date '2000-01-01', 'PC'),
       ('P.ren.before_days', date '2000-01-01', '60'),
       ('P.ren.after_days', date '2000-01-01', '30');
-- cohorts begin with what took effect, or expired, in a month
create index ix_policy_policy_effective on policy_policy (effective_date) where premium_mode = 'REGULAR';
create index ix_policy_policy_expiry on policy_policy (expiry_date) where expiry_date is not null;
