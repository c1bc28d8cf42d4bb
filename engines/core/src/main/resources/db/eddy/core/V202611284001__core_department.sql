-- Who belongs where. What lies within what is kept beside the tree, each department within itself too, so that one query answers
-- "this department or any below".
create table "department" (
    "id" uuid not null primary key,
    "parent" uuid references "department" ("id"),
    "name" varchar(100) not null,
    "name_en" varchar(100),
    "head" uuid,
    "retired" boolean not null,
    "created_at" timestamp with time zone not null,
    "updated_at" timestamp with time zone not null
);
create index "department__parent" on "department" ("parent");

create table "department_within" (
    "department" uuid not null references "department" ("id"),
    "above" uuid not null references "department" ("id"),
    primary key ("above", "department")
);
create index "department_within__department" on "department_within" ("department");

-- The first in the order of a person is the one that stands for all where only one can.
create table "department_member" (
    "account" uuid not null,
    "department" uuid not null references "department" ("id"),
    "place" integer not null,
    primary key ("account", "department")
);
create index "department_member__department" on "department_member" ("department");
