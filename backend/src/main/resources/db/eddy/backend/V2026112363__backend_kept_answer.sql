-- Answers to requests that carried an Idempotency-Key, written in the transaction of what they did.
-- caller: account:<id> or key:<id>; request: hash of method, path and body; body and etag are the answer's.
create table "kept_answer" (
    "caller" varchar(60) not null,
    "key" varchar(200) not null,
    "request" varchar(64) not null,
    "status" integer not null,
    "body" text not null,
    "etag" varchar(20),
    "at" timestamp with time zone not null,
    primary key ("caller", "key")
);
create index "kept_answer_at" on "kept_answer" ("at");
