-- What a cleaning rule made of a value on its way into a record. before, after: the values as JSON; door: see origin of record_change.
create table "record_correction" (
    "id" uuid primary key,
    "app" varchar(40) not null,
    "form" varchar(40) not null,
    "rule" varchar(40) not null,
    "record" uuid not null,
    "field" varchar(40) not null,
    "before" varchar,
    "after" varchar,
    "at" timestamp with time zone not null,
    "by" uuid,
    "door" varchar not null
);

create index "record_correction__record" on "record_correction" ("record", "at");
create index "record_correction__rule" on "record_correction" ("app", "form", "rule");
