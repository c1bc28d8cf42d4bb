-- How far an import is: the rows of its file behind the last commit, and what they came to. attempt: the run that may write.
alter table "form_import" add column "attempt" integer default 1 not null;
alter table "form_import" add column "read_rows" bigint default 0 not null;
alter table "form_import" add column "unchanged" bigint default 0 not null;
alter table "form_import" add column "skipped" bigint default 0 not null;
alter table "form_import" add column "failed" bigint default 0 not null;

-- The cells an import could not take. issue: as JSON.
create table "form_import_error" (
    "app" varchar(40) not null,
    "import_id" uuid not null,
    "place" integer not null,
    "row_number" bigint not null,
    "column_index" integer not null,
    "header" varchar not null,
    "field" varchar not null,
    "value" varchar not null,
    "issue" varchar not null,
    primary key ("import_id", "place")
);
