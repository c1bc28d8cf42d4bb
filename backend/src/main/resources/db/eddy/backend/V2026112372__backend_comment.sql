-- What people say about a record. text: a person is named as @{id}.
create table "record_comment" (
    "id" uuid not null primary key,
    "app" varchar(40) not null,
    "form" varchar(40) not null,
    "record" uuid not null,
    "text" varchar(4000) not null,
    "at" timestamp with time zone not null,
    "by" uuid not null,
    "edited_at" timestamp with time zone,
    "deleted_at" timestamp with time zone
);
create index "record_comment__record" on "record_comment" ("record", "at");
