-- The node that claimed the touch; none for claims of before.
alter table "touch" add column "node" uuid;
