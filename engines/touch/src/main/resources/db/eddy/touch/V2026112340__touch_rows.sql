-- One message to one customer. The unique key is what makes a step reach a customer once.
create table "touch" (
    "id" uuid primary key,
    "app" varchar(40) not null,
    "form" varchar(40) not null,
    "record" uuid not null,
    "message" varchar(40) not null,
    "channel" varchar(20) not null,
    "purpose" varchar(20) not null,
    "release" integer not null,
    "origin_kind" varchar(20) not null,
    "origin_key" varchar(40) not null,
    "origin_step" varchar not null,
    "occurrence" varchar not null,
    "flow" varchar(40),
    "case_id" varchar,
    "state" varchar(20) not null,
    "reason" varchar(40),
    "detail" varchar,
    "address" varchar,
    "language" varchar(20),
    "subject" varchar,
    "body" varchar,
    "attempts" integer not null,
    "queued_at" timestamp with time zone not null,
    "not_before" timestamp with time zone not null,
    "claim" uuid,
    "claimed_at" timestamp with time zone,
    "handed_at" timestamp with time zone,
    "sent_at" timestamp with time zone,
    "delivered_at" timestamp with time zone,
    "opened_at" timestamp with time zone,
    "clicked_at" timestamp with time zone,
    "replied_at" timestamp with time zone,
    "provider_id" varchar,
    "sample" boolean not null,
    unique ("app", "origin_kind", "origin_key", "origin_step", "record", "occurrence")
);

create index "touch__claim" on "touch" ("state", "not_before", "id");
create index "touch__record" on "touch" ("record", "queued_at", "id");
create index "touch__app" on "touch" ("app", "queued_at", "id");
create index "touch__case" on "touch" ("case_id");

-- Regular marketing rests for these customers; without "until" it rests until somebody ends it.
create table "marketing_freeze" (
    "app" varchar(40) not null,
    "record" uuid not null,
    "since" timestamp with time zone not null,
    "until" timestamp with time zone,
    "reason" varchar not null,
    primary key ("app", "record")
);

create table "suppression" (
    "app" varchar(40) not null,
    "channel" varchar(20) not null,
    "address" varchar not null,
    "reason" varchar not null,
    "at" timestamp with time zone not null,
    primary key ("app", "channel", "address")
);
