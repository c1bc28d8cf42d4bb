-- ask: what the work was asked, as JSON, so that it goes on after a restart of the server; resumed: how often it has.
alter table "job" add column "ask" text;
alter table "job" add column "resumed" integer default 0 not null;
