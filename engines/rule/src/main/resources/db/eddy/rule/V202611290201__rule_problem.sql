-- What the actions of a rule left out when they last acted; gone once they act without leaving anything out.
create table "rule_problem" (
    "app" varchar(40) not null,
    "rule" varchar(40) not null,
    "at" timestamp with time zone not null,
    "issues" varchar not null,
    primary key ("app", "rule")
);
