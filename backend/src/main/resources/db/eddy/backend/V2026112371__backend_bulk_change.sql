-- What somebody did to many records at once, so that it can be taken back. action: the request's, as JSON.
create table "bulk_change" (
    "id" uuid not null primary key,
    "app" varchar(40) not null,
    "form" varchar(40) not null,
    "action" text not null,
    "at" timestamp with time zone not null,
    "by" uuid,
    "undone_at" timestamp with time zone
);

-- version: of the record after the change; before: the fields' values before it, as JSON.
create table "bulk_change_row" (
    "app" varchar(40) not null,
    "change" uuid not null,
    "record" uuid not null,
    "version" integer not null,
    "before" text,
    primary key ("change", "record")
);
