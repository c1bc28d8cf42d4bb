-- Who matches which rule. A row stays when the record leaves: its occurrence counts on.
create table "rule_match" (
    "app" varchar(40) not null,
    "rule" varchar(40) not null,
    "record_id" uuid not null,
    "since" timestamp with time zone not null,
    "until" timestamp with time zone,
    "release" integer not null,
    "occurrence" integer not null,
    primary key ("app", "rule", "record_id")
);

create index "rule_match__record" on "rule_match" ("app", "record_id");

-- One row per rule, locked while the rule runs: a rule never runs twice at once.
create table "rule_lock" (
    "app" varchar(40) not null,
    "rule" varchar(40) not null,
    primary key ("app", "rule")
);

create table "rule_run" (
    "id" uuid primary key,
    "app" varchar(40) not null,
    "batch" uuid not null,
    "rule" varchar(40) not null,
    "release" integer not null,
    "started_at" timestamp with time zone not null,
    "millis" bigint not null,
    "entered" integer not null,
    "left" integer not null,
    "error" varchar
);

create index "rule_run__started" on "rule_run" ("app", "started_at");

-- What happened when: transition is entered, left, or gone (the record was deleted; nothing is done).
create table "rule_transition" (
    "run" uuid not null,
    "record_id" uuid not null,
    "app" varchar(40) not null,
    "rule" varchar(40) not null,
    "release" integer not null,
    "transition" varchar(8) not null,
    "occurrence" integer not null,
    "at" timestamp with time zone not null,
    primary key ("run", "record_id")
);

create index "rule_transition__record" on "rule_transition" ("app", "record_id", "at");

create table "action_task" (
    "id" uuid primary key,
    "app" varchar(40) not null,
    "rule" varchar(40) not null,
    "release" integer not null,
    "transition" varchar(8) not null,
    "action_index" integer not null,
    "record_id" uuid not null,
    "occurrence" integer not null,
    "state" varchar(8) not null,
    "attempts" integer not null,
    "decided_at" timestamp with time zone not null,
    "not_before" timestamp with time zone not null,
    "ended_at" timestamp with time zone,
    "error" varchar,
    unique ("app", "rule", "record_id", "occurrence", "transition", "action_index")
);

create index "action_task__claim" on "action_task" ("state", "not_before", "id");
