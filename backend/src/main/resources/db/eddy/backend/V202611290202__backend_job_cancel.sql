-- Whether somebody asked to cancel the job, at whichever node; the one that runs it looks.
alter table "job" add column "cancel_wanted" boolean default false not null;
