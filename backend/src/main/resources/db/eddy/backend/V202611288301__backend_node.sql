-- Processes that share this database, and when each was last heard of by the clock of the database.
create table "node" (
    "id" uuid not null primary key,
    "started_at" timestamp with time zone not null,
    "seen_at" timestamp with time zone not null
);
-- The node at which a job runs; none for jobs of before.
alter table "job" add column "node" uuid;
