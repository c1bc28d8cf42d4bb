create table "stored_file" (
    "id" uuid primary key,
    "app" varchar(40) not null,
    "form" varchar(40) not null,
    "field" varchar(40) not null,
    "record" uuid,
    "name" varchar(255) not null,
    "media_type" varchar(120) not null,
    "size" bigint not null,
    "created_by" uuid,
    "created_at" timestamp with time zone not null
);

create index "stored_file__unused" on "stored_file" ("record", "created_at");
create index "stored_file__app" on "stored_file" ("app");
