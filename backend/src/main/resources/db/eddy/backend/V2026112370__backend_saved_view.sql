-- Ways of looking at the list of a form. owner: the person it belongs to; null when everybody in the app has it.
create table "saved_view" (
    "id" uuid not null primary key,
    "app" varchar(40) not null,
    "form" varchar(40) not null,
    "owner" uuid,
    "name" varchar(80) not null,
    "settings" text not null,
    "version" integer not null,
    "created_at" timestamp with time zone not null,
    "created_by" uuid,
    "updated_at" timestamp with time zone not null,
    "updated_by" uuid,
    "deleted_at" timestamp with time zone
);
create index "saved_view__form" on "saved_view" ("app", "form", "owner");
