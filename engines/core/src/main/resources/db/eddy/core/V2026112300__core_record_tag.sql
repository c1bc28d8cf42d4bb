create table "record_tag" (
    "app" varchar(40) not null,
    "form" varchar(40) not null,
    "record" uuid not null,
    "tag" varchar(40) not null,
    "since" timestamp with time zone not null,
    "by_rule" varchar(40),
    primary key ("record", "tag")
);

create index "record_tag__tag" on "record_tag" ("app", "tag", "record");
