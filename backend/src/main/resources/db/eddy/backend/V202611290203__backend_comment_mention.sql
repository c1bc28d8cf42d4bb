-- Who is named in a comment, and whether they have read it.
create table "comment_mention" (
    "comment" uuid not null references "record_comment" ("id") on delete cascade,
    "person" uuid not null,
    "at" timestamp with time zone not null,
    "read_at" timestamp with time zone,
    primary key ("comment", "person")
);
create index "comment_mention__person" on "comment_mention" ("person", "at");
