-- What the deletion of a record took from records that linked to it, until it comes back or goes for good.
-- place: form:form.column of the link; owner: the record that had it; version: of an owner that was deleted, too, after
-- that, 0 for one that stayed; row_value: the row of a sub-table as it was.
create table "record_deletion" (
    "app" varchar(40) not null,
    "place" varchar(130) not null,
    "record" uuid not null,
    "owner" uuid not null,
    "version" integer not null,
    "row_value" varchar
);
create index "record_deletion__record" on "record_deletion" ("record", "place");
