-- The monthly cross-sell bulletin (RPT-01, SR-KPI-14): one draft a month, editions that stand, who was told and who has read.

create table kpi_bulletin (
    id           bigint      generated always as identity,
    period       date        not null,
    edition      int         not null,
    corrects     bigint,
    reason       text        not null default '',
    words        jsonb       not null,
    figures      jsonb       not null,
    published_by bigint      not null,
    published_at timestamptz not null,
    constraint pk_kpi_bulletin primary key (id),
    constraint uq_kpi_bulletin_edition unique (period, edition),
    constraint fk_kpi_bulletin_period foreign key (period) references kpi_period (period),
    constraint fk_kpi_bulletin_corrects foreign key (corrects) references kpi_bulletin (id),
    constraint ck_kpi_bulletin_edition check (edition >= 1),
    constraint ck_kpi_bulletin_correction check ((edition = 1) = (corrects is null) and (edition = 1) = (reason = ''))
);
create index ix_kpi_bulletin_corrects on kpi_bulletin (corrects);
comment on table kpi_bulletin is 'Published editions of the monthly bulletin with their figures as they stood; append-only, a correction is another edition.';
comment on column kpi_bulletin.figures is 'The snapshot: figures as data, with the versions of the metrics and the names of that day.';
comment on column kpi_bulletin.words is 'What people wrote: the headline and a commentary for each section.';
comment on column kpi_bulletin.corrects is 'The edition this one takes the place of; reason says why.';
revoke update, delete, truncate on kpi_bulletin from weft_app;

create table kpi_bulletin_draft (
    period       date        not null,
    edition      int         not null,
    corrects     bigint,
    reason       text        not null default '',
    words        jsonb       not null,
    figures      jsonb       not null,
    changed_by   bigint      not null,
    changed_at   timestamptz not null,
    row_version  int         not null default 0,
    constraint pk_kpi_bulletin_draft primary key (period),
    constraint fk_kpi_bulletin_draft_period foreign key (period) references kpi_period (period),
    constraint fk_kpi_bulletin_draft_corrects foreign key (corrects) references kpi_bulletin (id),
    constraint ck_kpi_bulletin_draft_correction check
        ((edition = 1) = (corrects is null) and (edition = 1) = (reason = ''))
);
create index ix_kpi_bulletin_draft_corrects on kpi_bulletin_draft (corrects);
comment on table kpi_bulletin_draft is 'The bulletin of a month while it is written; gone once it is published.';

create table kpi_bulletin_reader (
    bulletin_id bigint      not null,
    user_id     bigint      not null,
    told_at     timestamptz,
    read_at     timestamptz,
    constraint pk_kpi_bulletin_reader primary key (bulletin_id, user_id),
    constraint fk_kpi_bulletin_reader_bulletin foreign key (bulletin_id) references kpi_bulletin (id),
    constraint ck_kpi_bulletin_reader_some check (told_at is not null or read_at is not null)
);
comment on table kpi_bulletin_reader is 'Who was told of an edition when it was published, and who has opened it since.';

create table kpi_bulletin_reminder (
    period      date not null,
    reminded_on date not null,
    constraint pk_kpi_bulletin_reminder primary key (period, reminded_on)
);
comment on table kpi_bulletin_reminder is 'Days on which the responsible were reminded of a late bulletin (SR-KPI-14): append-only, one reminder a day.';
revoke update, delete, truncate on kpi_bulletin_reminder from weft_app;
