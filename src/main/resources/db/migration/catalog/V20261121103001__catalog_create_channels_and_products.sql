create table catalog_channel (
    code        text not null,
    name        text not null,
    home_series text,
    type        text,
    created_run bigint not null default 0,
    changed_run bigint not null default 0,
    constraint pk_catalog_channel primary key (code),
    constraint ck_catalog_channel_series check (home_series in
        ('LIFE', 'PC', 'HEALTH', 'ANNUITY', 'BANK', 'CARD', 'SEC', 'TRUST', 'FUND')),
    constraint ck_catalog_channel_type check (type in ('TIED', 'BROKER', 'BANK', 'REMOTE', 'COUNTER'))
);
comment on table catalog_channel is 'A way products reach customers; its home series is left out of channel penetration.';

create table catalog_class_need (
    class text not null,
    need  text not null,
    constraint pk_catalog_class_need primary key (class),
    constraint ck_catalog_class_need_need check (need in ('ACCIDENT', 'HEALTH', 'LIFE', 'PROPERTY', 'RETIREMENT'))
);
comment on table catalog_class_need is 'The need a product class meets when neither its company nor a person says otherwise.';

insert into catalog_class_need (class, need) values
    ('ACCIDENT', 'ACCIDENT'),
    ('MEDICAL', 'HEALTH'),
    ('CRITICAL_ILLNESS', 'HEALTH'),
    ('WHOLE_LIFE', 'LIFE'),
    ('TERM_LIFE', 'LIFE'),
    ('ENDOWMENT', 'LIFE'),
    ('MOTOR', 'PROPERTY'),
    ('MOTOR_COMPULSORY', 'PROPERTY'),
    ('PROPERTY', 'PROPERTY'),
    ('LIABILITY', 'PROPERTY'),
    ('PERSONAL_ANNUITY', 'RETIREMENT'),
    ('ENTERPRISE_ANNUITY', 'RETIREMENT'),
    ('WEALTH', 'RETIREMENT');

create table catalog_product (
    id                 bigint generated always as identity,
    company            text not null,
    code               text not null,
    series             text not null,
    class              text not null,
    name               text not null,
    name_en            text,
    sale_mode_override text,
    sale_mode_fed      text,
    sale_mode          text generated always as (coalesce(sale_mode_override, sale_mode_fed, 'OPEN')) stored,
    level              text,
    social_supplement  boolean,
    compulsory         boolean,
    cooling_off_days   int,
    overlap_group      text,
    need_override      text,
    need_fed           text,
    need_default       text,
    need               text generated always as (coalesce(need_override, need_fed, need_default)) stored,
    version            int not null default 0,
    created_run        bigint not null default 0,
    changed_run        bigint not null default 0,
    constraint pk_catalog_product primary key (id),
    constraint uq_catalog_product_code unique (company, code),
    constraint fk_catalog_product_company foreign key (company) references access_company (code),
    constraint ck_catalog_product_series check (series in
        ('LIFE', 'PC', 'HEALTH', 'ANNUITY', 'BANK', 'CARD', 'SEC', 'TRUST', 'FUND')),
    constraint ck_catalog_product_sale_mode_override check (sale_mode_override in
        ('OPEN', 'DIRECT_ONLY', 'REFERRAL_ONLY')),
    constraint ck_catalog_product_sale_mode_fed check (sale_mode_fed in ('OPEN', 'DIRECT_ONLY', 'REFERRAL_ONLY')),
    constraint ck_catalog_product_level check (level in ('P1', 'P2', 'P3', 'P4', 'P5', 'PC1', 'PC2', 'PC3')),
    constraint ck_catalog_product_cooling_off check (cooling_off_days >= 0),
    constraint ck_catalog_product_need_override check (need_override in
        ('ACCIDENT', 'HEALTH', 'LIFE', 'PROPERTY', 'RETIREMENT')),
    constraint ck_catalog_product_need_fed check (need_fed in
        ('ACCIDENT', 'HEALTH', 'LIFE', 'PROPERTY', 'RETIREMENT')),
    constraint ck_catalog_product_need_default check (need_default in
        ('ACCIDENT', 'HEALTH', 'LIFE', 'PROPERTY', 'RETIREMENT'))
);
comment on table catalog_product is 'What the companies sell. A feed owns every column but name_en and the two overrides, which a person sets.';
comment on column catalog_product.sale_mode is 'Who may sell it: what a person said, else what its company said, else everybody.';
comment on column catalog_product.need is 'The need it meets: what a person said, else what its company said, else what its class says.';
