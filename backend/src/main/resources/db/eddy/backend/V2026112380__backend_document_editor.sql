-- Who has a document open in its designer; seen_at is renewed as long as they do.
create table "document_editor" (
    "app" varchar(40) not null,
    "kind" varchar(20) not null,
    "key" varchar(100) not null,
    "person" uuid not null,
    "since" timestamp with time zone not null,
    "seen_at" timestamp with time zone not null,
    primary key ("app", "kind", "key", "person")
);
