create table customer_tag_dimension (
    code         text    not null,
    block        text    not null,
    indicator    text,
    persons_only boolean not null,
    position     integer not null,
    name         text    not null,
    name_en      text    not null,
    constraint pk_customer_tag_dimension primary key (code),
    constraint ck_customer_tag_dimension_block check (block in ('BASIC', 'SOCIAL', 'PREFERENCE')),
    constraint ck_customer_tag_dimension_indicator check (indicator in ('CONSUMPTION', 'PREFERENCE', 'INCOME'))
);
comment on table customer_tag_dimension is 'What can be said of a customer beside the facts of a record, one line per kind of statement';
comment on column customer_tag_dimension.indicator is 'The key indicator of SR-CUS-04 it fills';

create table customer_tag_value (
    dimension    text    not null,
    code         text    not null,
    position     integer not null,
    name         text    not null,
    name_en      text    not null,
    amount_from  numeric(18, 2),
    amount_below numeric(18, 2),
    retired      boolean not null default false,
    version      integer not null default 0,
    constraint pk_customer_tag_value primary key (dimension, code),
    constraint fk_customer_tag_value_dimension foreign key (dimension) references customer_tag_dimension (code),
    constraint ck_customer_tag_value_code check (code ~ '^[A-Z0-9_]{1,40}$'),
    constraint ck_customer_tag_value_names check (length(name) between 1 and 40 and length(name_en) between 1 and 60),
    constraint ck_customer_tag_value_amounts check (amount_below > amount_from)
);
comment on table customer_tag_value is 'What may be said in a dimension; a retired value is still shown where it was said, but not offered';
comment on column customer_tag_value.amount_from is 'Of a band: from this amount, up to but without the other one; no upper one = no end';

create table customer_tag (
    id               bigint        generated always as identity,
    source_record_id bigint        not null,
    company          text          not null,
    dimension        text          not null,
    value            text          not null,
    confidence       numeric(4, 3) not null,
    observed_on      date          not null,
    source           text          not null,
    channel          text          not null default '',
    user_id          bigint,
    agent_no         text,
    entered_at       timestamptz   not null default now(),
    ended_at         timestamptz,
    end_reason       text,
    replaced_by      bigint,
    constraint pk_customer_tag primary key (id),
    constraint fk_customer_tag_source_record foreign key (source_record_id) references customer_source_record (id) on delete cascade,
    constraint fk_customer_tag_value foreign key (dimension, value) references customer_tag_value (dimension, code),
    constraint fk_customer_tag_user foreign key (user_id) references access_user (id),
    constraint fk_customer_tag_replaced_by foreign key (replaced_by) references customer_tag (id) on delete set null,
    constraint ck_customer_tag_confidence check (confidence between 0 and 1),
    constraint ck_customer_tag_source check (source in ('AGENT_GUESS', 'DECLARED', 'FED', 'DERIVED')),
    constraint ck_customer_tag_ended check ((ended_at is null) = (end_reason is null)),
    constraint ck_customer_tag_end_reason check (end_reason in ('REPLACED', 'TAKEN_BACK'))
);
create index ix_customer_tag_source_record on customer_tag (source_record_id);
create unique index ux_customer_tag_current on customer_tag (source_record_id, dimension, source, company, channel)
    where ended_at is null;
create index ix_customer_tag_value on customer_tag (dimension, value);
create index ix_customer_tag_user on customer_tag (user_id);
create index ix_customer_tag_replaced_by on customer_tag (replaced_by) where replaced_by is not null;
comment on table customer_tag is 'What somebody says of a customer; one current statement per record, dimension and source, the earlier ones kept (SR-CUS-03)';
comment on column customer_tag.company is 'Whose statement it is; need not be the company of the record';
comment on column customer_tag.channel is 'Channel that said so; empty where only the company is known';
comment on column customer_tag.observed_on is 'The day it was true; a statement fades from then on (F-23)';

insert into customer_tag_dimension (code, block, indicator, persons_only, position, name, name_en) values
    ('INCOME_BAND', 'BASIC', 'INCOME', true, 10, '年收入区间', 'Annual income'),
    ('FAMILY_STAGE', 'SOCIAL', null, true, 20, '家庭阶段', 'Family stage'),
    ('HOUSING', 'SOCIAL', null, true, 30, '住房', 'Housing'),
    ('VEHICLE', 'SOCIAL', null, true, 40, '车辆', 'Vehicles'),
    ('INTEREST', 'SOCIAL', null, true, 50, '主要兴趣', 'Main interest'),
    ('CONSUMPTION', 'PREFERENCE', 'CONSUMPTION', true, 60, '消费习惯', 'Spending habit'),
    ('RISK_APPETITE', 'PREFERENCE', 'PREFERENCE', true, 70, '风险偏好', 'Risk appetite'),
    ('PREFERRED_CHANNEL', 'PREFERENCE', 'PREFERENCE', false, 80, '偏好的联系方式', 'Likes to be reached by'),
    ('CONTACT_TIME', 'PREFERENCE', null, false, 90, '方便的联系时间', 'Good time to call');

insert into customer_tag_value (dimension, code, position, name, name_en, amount_from, amount_below) values
    ('INCOME_BAND', 'UNDER_100K', 1, '10万以下', 'under 100k', 0, 100000),
    ('INCOME_BAND', 'FROM_100K', 2, '10万–20万', '100–200k', 100000, 200000),
    ('INCOME_BAND', 'FROM_200K', 3, '20万–30万', '200–300k', 200000, 300000),
    ('INCOME_BAND', 'FROM_300K', 4, '30万–50万', '300–500k', 300000, 500000),
    ('INCOME_BAND', 'FROM_500K', 5, '50万–100万', '500k–1m', 500000, 1000000),
    ('INCOME_BAND', 'FROM_1M', 6, '100万以上', '1m and more', 1000000, null);

insert into customer_tag_value (dimension, code, position, name, name_en) values
    ('FAMILY_STAGE', 'SINGLE', 1, '单身', 'Single'),
    ('FAMILY_STAGE', 'COUPLE', 2, '二人世界', 'Couple'),
    ('FAMILY_STAGE', 'YOUNG_CHILDREN', 3, '孩子年幼', 'Young children'),
    ('FAMILY_STAGE', 'SCHOOL_CHILDREN', 4, '孩子上学', 'Children at school'),
    ('FAMILY_STAGE', 'GROWN_CHILDREN', 5, '子女成年', 'Children grown up'),
    ('FAMILY_STAGE', 'RETIRED', 6, '已退休', 'Retired'),
    ('HOUSING', 'MORTGAGE', 1, '有房贷', 'Own, with mortgage'),
    ('HOUSING', 'OWN', 2, '自有无贷', 'Own, paid off'),
    ('HOUSING', 'RENT', 3, '租房', 'Rented'),
    ('HOUSING', 'WITH_FAMILY', 4, '与家人同住', 'With family'),
    ('VEHICLE', 'NONE', 1, '无车', 'None'),
    ('VEHICLE', 'ONE', 2, '一辆', 'One'),
    ('VEHICLE', 'SEVERAL', 3, '两辆以上', 'Several'),
    ('INTEREST', 'HEALTH', 1, '健康养生', 'Health'),
    ('INTEREST', 'EDUCATION', 2, '子女教育', 'Children’s education'),
    ('INTEREST', 'TRAVEL', 3, '旅行', 'Travel'),
    ('INTEREST', 'CARS', 4, '汽车', 'Cars'),
    ('INTEREST', 'INVESTING', 5, '投资理财', 'Investing'),
    ('INTEREST', 'SPORT', 6, '运动', 'Sport'),
    ('INTEREST', 'CULTURE', 7, '文化艺术', 'Culture'),
    ('CONSUMPTION', 'THRIFTY', 1, '精打细算', 'Thrifty'),
    ('CONSUMPTION', 'BALANCED', 2, '量入为出', 'Balanced'),
    ('CONSUMPTION', 'QUALITY', 3, '注重品质', 'Goes for quality'),
    ('CONSUMPTION', 'GENEROUS', 4, '出手大方', 'Generous'),
    ('RISK_APPETITE', 'CONSERVATIVE', 1, '保守型', 'Conservative'),
    ('RISK_APPETITE', 'STEADY', 2, '稳健型', 'Steady'),
    ('RISK_APPETITE', 'BALANCED', 3, '平衡型', 'Balanced'),
    ('RISK_APPETITE', 'GROWTH', 4, '成长型', 'Growth'),
    ('RISK_APPETITE', 'AGGRESSIVE', 5, '进取型', 'Aggressive'),
    ('PREFERRED_CHANNEL', 'VISIT', 1, '上门面谈', 'Visit'),
    ('PREFERRED_CHANNEL', 'PHONE', 2, '电话', 'Phone'),
    ('PREFERRED_CHANNEL', 'MESSAGE', 3, '微信', 'Message'),
    ('PREFERRED_CHANNEL', 'COUNTER', 4, '柜面', 'Counter'),
    ('PREFERRED_CHANNEL', 'ONLINE', 5, '线上自助', 'Online'),
    ('CONTACT_TIME', 'MORNING', 1, '上午', 'Morning'),
    ('CONTACT_TIME', 'NOON', 2, '午间', 'Noon'),
    ('CONTACT_TIME', 'AFTERNOON', 3, '下午', 'Afternoon'),
    ('CONTACT_TIME', 'EVENING', 4, '晚上', 'Evening'),
    ('CONTACT_TIME', 'WEEKEND', 5, '周末', 'Weekend');

insert into platform_parameter (key, valid_from, value)
values ('P.tag.half_life', date '2000-01-01', '365'),
       ('P.tag.sure.guess', date '2000-01-01', '0.4'),
       ('P.tag.sure.likely', date '2000-01-01', '0.6'),
       ('P.tag.sure.said', date '2000-01-01', '0.8'),
       ('P.tag.income.gov', date '2000-01-01', '0.95'),
       ('P.tag.income.doc', date '2000-01-01', '0.85'),
       ('P.tag.income.otp', date '2000-01-01', '0.7'),
       ('P.tag.income.none', date '2000-01-01', '0.5');
