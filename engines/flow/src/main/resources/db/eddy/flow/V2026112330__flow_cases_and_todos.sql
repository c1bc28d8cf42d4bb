create table "flow_deployment" (
    "app" varchar(40) not null,
    "release" integer not null,
    "deployment_id" varchar(64) not null,
    "awaited" varchar not null,
    "deployed_at" timestamp with time zone not null,
    primary key ("app", "release")
);

create table "flow_case" (
    "id" uuid not null primary key,
    "app" varchar(40) not null,
    "flow" varchar(40) not null,
    "title_zh" varchar not null,
    "title_en" varchar not null,
    "release" integer not null,
    "form" varchar(40) not null,
    "record_id" uuid not null,
    "record_title" varchar not null,
    "root_case_id" uuid not null,
    "parent_case_id" uuid,
    "parent_step" varchar(80),
    "state" varchar(20) not null,
    "outcome" varchar(40),
    "strategy" varchar,
    "started_at" timestamp with time zone not null,
    "started_by" uuid,
    "origin_kind" varchar(20) not null,
    "origin_key" varchar not null,
    "start_key" varchar not null,
    "ended_at" timestamp with time zone,
    "duration_hours" numeric(20, 4),
    "sample" boolean not null
);

create index "flow_case__record" on "flow_case" ("app", "record_id", "started_at");
create index "flow_case__flow" on "flow_case" ("app", "flow", "state", "started_at");
create index "flow_case__started" on "flow_case" ("app", "started_at");
create index "flow_case__root" on "flow_case" ("root_case_id");

-- A start happens once for each key; a start that was refused says why.
create table "flow_start" (
    "app" varchar(40) not null,
    "flow" varchar(40) not null,
    "record_id" uuid not null,
    "start_key" varchar not null,
    "case_id" uuid,
    "refused" varchar(40),
    "at" timestamp with time zone not null,
    primary key ("app", "flow", "record_id", "start_key")
);

-- At most one root case of a flow runs for a record.
create table "flow_running" (
    "app" varchar(40) not null,
    "flow" varchar(40) not null,
    "record_id" uuid not null,
    "since" timestamp with time zone not null,
    primary key ("app", "flow", "record_id")
);

-- A step that waits for something to happen for its record.
create table "flow_wait" (
    "id" uuid not null primary key,
    "app" varchar(40) not null,
    "case_id" uuid not null,
    "root_case_id" uuid not null,
    "step" varchar(80) not null,
    "activity_id" varchar(64) not null,
    "record_id" uuid not null,
    "awaited" varchar not null,
    "since" timestamp with time zone not null
);

create index "flow_wait__record" on "flow_wait" ("app", "record_id");
create index "flow_wait__case" on "flow_wait" ("case_id", "step");

-- Something happened, or a wait began: to be looked at once its transaction has committed.
create table "flow_signal" (
    "id" uuid not null primary key,
    "app" varchar(40) not null,
    "record_id" uuid not null,
    "kind" varchar(20) not null,
    "name" varchar not null,
    "wait_id" uuid,
    "root_case_id" uuid,
    "at" timestamp with time zone not null,
    "attempts" integer not null,
    "next_at" timestamp with time zone not null
);

create index "flow_signal__next" on "flow_signal" ("next_at", "id");

create table "flow_event" (
    "id" uuid not null primary key,
    "app" varchar(40) not null,
    "case_id" uuid not null,
    "root_case_id" uuid not null,
    "step" varchar(80) not null,
    "kind" varchar(20) not null,
    "title_zh" varchar not null,
    "title_en" varchar not null,
    "detail" varchar,
    "at" timestamp with time zone not null,
    "position" bigint not null
);

create index "flow_event__case" on "flow_event" ("root_case_id", "at", "position");

create table "todo" (
    "id" uuid not null primary key,
    "app" varchar(40) not null,
    "release" integer not null,
    "case_id" uuid,
    "root_case_id" uuid,
    "task_id" varchar(64) unique,
    "origin_key" varchar unique,
    "flow" varchar(40),
    "flow_zh" varchar,
    "flow_en" varchar,
    "step" varchar(80),
    "form" varchar(40) not null,
    "record_id" uuid not null,
    "record_title" varchar not null,
    "title_zh" varchar not null,
    "title_en" varchar not null,
    "hint_zh" varchar,
    "hint_en" varchar,
    "priority" varchar(10) not null,
    "priority_rank" integer not null,
    "assignee" uuid,
    "role" varchar(40),
    "state" varchar(10) not null,
    "due_at" timestamp with time zone,
    "due_key" timestamp with time zone not null,
    "claimed_at" timestamp with time zone,
    "todo_form" varchar(40),
    "outcomes" varchar not null,
    "outcome" varchar(40),
    "note" varchar,
    "form_data" varchar,
    "form_record" uuid,
    "started_by" uuid,
    "created_at" timestamp with time zone not null,
    "done_at" timestamp with time zone,
    "done_by" uuid,
    "minutes" integer,
    "sample" boolean not null
);

create index "todo__mine" on "todo" ("assignee", "state", "priority_rank", "due_key", "id");
create index "todo__pool" on "todo" ("app", "role", "state", "priority_rank", "due_key", "id");
create index "todo__done" on "todo" ("done_by", "done_at", "id");
create index "todo__started" on "todo" ("started_by", "created_at", "id");
create index "todo__record" on "todo" ("record_id", "created_at");
create index "todo__case" on "todo" ("case_id");
create index "todo__created" on "todo" ("app", "created_at");

create view "flow_todo" as
select "todo".*,
       case
           when "due_at" is null then false
           when "state" = 'open' then "due_at" < current_timestamp
           else "done_at" > "due_at"
       end as "overdue"
from "todo";

-- What boards count: a sub-flow is part of its root case.
create view "flow_root_case" as
select * from "flow_case" where "parent_case_id" is null;
