-- Bytes of files that nothing refers to any more, until the store has let go of them.
create table "file_removal" (
    "id" uuid not null primary key,
    "at" timestamp with time zone not null
);
create index "file_removal__at" on "file_removal" ("at");
