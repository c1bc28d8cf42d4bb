create table "form_serial" (
    "app" varchar(40) not null,
    "form" varchar(40) not null,
    "field" varchar(40) not null,
    "period" varchar(8) not null,
    "last" bigint not null,
    primary key ("app", "form", "field", "period")
);

create table "form_computed" (
    "app" varchar(40) not null,
    "form" varchar(40) not null,
    "field" varchar(40) not null,
    "definition" varchar(64) not null,
    "as_of" timestamp with time zone not null,
    primary key ("app", "form", "field")
);
