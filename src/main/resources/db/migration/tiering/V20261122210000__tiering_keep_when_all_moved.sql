-- Since when everybody must be looked at again, so that a run does not forget what changed after it had read.
alter table tiering_progress add column everybody_since timestamptz;
update tiering_progress set everybody_since = now() where everybody;
alter table tiering_progress drop column everybody;
comment on column tiering_progress.everybody_since is 'Something changed then that concerns all, such as the need a product meets; empty when everybody was looked at since';
