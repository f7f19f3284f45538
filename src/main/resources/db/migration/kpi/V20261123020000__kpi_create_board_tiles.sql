-- How each person arranged the tiles of a cockpit board; who never did has no rows and sees the usual arrangement.
create table kpi_board_tile (
    user_id bigint  not null,
    board   text    not null,
    place   integer not null,
    tile    text    not null,
    shown   boolean not null,
    width   text    not null,
    constraint pk_kpi_board_tile primary key (user_id, board, tile),
    constraint fk_kpi_board_tile_user foreign key (user_id) references access_user (id),
    constraint ck_kpi_board_tile_board check (board in ('GROUP', 'COMMITTEE', 'BRANCH')),
    constraint ck_kpi_board_tile_width check (width in ('THIRD', 'HALF', 'FULL'))
);
comment on table kpi_board_tile is 'The tiles of a cockpit board in the order, width and choice of one person.';
