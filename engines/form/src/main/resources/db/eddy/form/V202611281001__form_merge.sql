-- Records of one form that were the same and became one. version: of the record that stays, after the merge;
-- before: the values it had, by column, of the fields that changed; cases: how many running cases were ended for it.
create table "record_merge" (
    "id" uuid primary key,
    "app" varchar(40) not null,
    "form" varchar(40) not null,
    "survivor" uuid not null,
    "title" varchar not null,
    "version" integer not null,
    "before" varchar not null,
    "cases" integer not null,
    "at" timestamp with time zone not null,
    "by" uuid,
    "undone_at" timestamp with time zone,
    "undone_by" uuid
);
create index "record_merge__form" on "record_merge" ("app", "form", "at");
create index "record_merge__survivor" on "record_merge" ("survivor");

-- The records that went. version: after they were put into the recycle bin.
create table "record_merge_member" (
    "merge" uuid not null,
    "app" varchar(40) not null,
    "record" uuid not null,
    "title" varchar not null,
    "version" integer not null,
    primary key ("merge", "record")
);
create index "record_merge_member__record" on "record_merge_member" ("record");

-- What pointed to a record that went and was moved: a row by its id, or by its name within the record.
create table "record_merge_move" (
    "app" varchar(40) not null,
    "merge" uuid not null,
    "place" varchar(130) not null,
    "record" uuid not null,
    "row_id" uuid,
    "row_name" varchar
);
create index "record_merge_move__merge" on "record_merge_move" ("merge", "place", "record", "row_id");

-- Unique keys that went with a merge: who is called so is the record that stayed.
create table "record_alias" (
    "merge" uuid not null,
    "app" varchar(40) not null,
    "form" varchar(40) not null,
    "key" varchar not null,
    "record" uuid not null,
    primary key ("merge", "key")
);
create index "record_alias__key" on "record_alias" ("app", "form", "key");

-- Somebody said of two records that they are not the same. one, other: in the order of their texts.
create table "record_distinct" (
    "one" uuid not null,
    "other" uuid not null,
    "app" varchar(40) not null,
    "form" varchar(40) not null,
    "said" uuid not null,
    "at" timestamp with time zone not null,
    "by" uuid,
    primary key ("one", "other")
);
create index "record_distinct__form" on "record_distinct" ("app", "form");
create index "record_distinct__said" on "record_distinct" ("said");
