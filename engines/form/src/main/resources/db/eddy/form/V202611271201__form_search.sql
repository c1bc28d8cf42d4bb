create table "search_text" (
    "record" uuid primary key,
    "app" varchar(40) not null,
    "form" varchar(40) not null,
    "title" varchar not null,
    "text" varchar not null
);

create index "search_text__form" on "search_text" ("app", "form");

create table "search_form" (
    "app" varchar(40) not null,
    "form" varchar(40) not null,
    "definition" varchar(64) not null,
    primary key ("app", "form")
);
