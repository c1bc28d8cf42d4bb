-- Long work that people watch: what it is, how far it got, how it ended.
create table "job" (
    "id" uuid not null primary key,
    "kind" varchar(20) not null,
    "state" varchar(20) not null,
    "app" varchar(40),
    "owner" uuid,
    "done" bigint not null,
    "total" bigint,
    "message" varchar(2000),
    "result" varchar,
    "issues" varchar,
    "created_at" timestamp with time zone not null,
    "ended_at" timestamp with time zone
);
create index "job_state" on "job" ("state");
