create table "form_column" (
    "app" varchar(40) not null,
    "form" varchar(40) not null,
    "field" varchar(40) not null,
    "type" varchar not null,
    "column_type" varchar not null,
    "retired" boolean not null,
    "changed_at" timestamp with time zone not null,
    primary key ("app", "form", "field")
);

create table "record_change" (
    "app" varchar(40) not null,
    "form" varchar(40) not null,
    "change_set" uuid not null,
    "record" uuid not null,
    "version" integer not null,
    "field" varchar not null,
    "old_value" varchar,
    "new_value" varchar,
    "at" timestamp with time zone not null,
    "by" uuid,
    "origin" varchar not null,
    primary key ("change_set", "record", "field")
);

create index "record_change__record" on "record_change" ("record", "at");

create table "record_group" (
    "app" varchar(40) not null,
    "form" varchar(40) not null,
    "record" uuid not null,
    "group_key" varchar(40) not null,
    "since" timestamp with time zone not null,
    "origin" varchar not null,
    primary key ("record", "group_key")
);

create index "record_group__group" on "record_group" ("app", "form", "group_key");

create table "form_import" (
    "id" uuid primary key,
    "app" varchar(40) not null,
    "form" varchar(40) not null,
    "file_name" varchar not null,
    "started_at" timestamp with time zone not null,
    "ended_at" timestamp with time zone,
    "started_by" uuid,
    "state" varchar not null,
    "created" bigint not null,
    "updated" bigint not null,
    "undone_at" timestamp with time zone
);

create table "form_import_row" (
    "import_id" uuid not null,
    "record_id" uuid not null,
    "action" varchar not null,
    "version" integer not null,
    "before" varchar,
    primary key ("import_id", "record_id")
);
