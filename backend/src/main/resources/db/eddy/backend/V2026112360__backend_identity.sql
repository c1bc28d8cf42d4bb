create table "user_account" (
    "id" uuid not null primary key,
    "username" varchar(100) not null unique,
    "name" varchar(200) not null,
    "email" varchar(254),
    "role" varchar(20) not null,
    "active" boolean not null,
    "password_hash" varchar(200),
    "must_change_password" boolean not null,
    "language" varchar(10),
    "theme" varchar(10),
    "created_at" timestamp with time zone not null,
    "updated_at" timestamp with time zone not null
);

-- The cookie holds a random token, this table only its hash.
create table "user_session" (
    "token_hash" varchar(64) not null primary key,
    "account" uuid not null references "user_account" ("id"),
    "created_at" timestamp with time zone not null,
    "seen_at" timestamp with time zone not null,
    "expires_at" timestamp with time zone not null
);
create index "user_session_account" on "user_session" ("account");

create table "sign_in_failure" (
    "id" uuid not null primary key,
    "at" timestamp with time zone not null,
    "username" varchar(100) not null,
    "address" varchar(64) not null
);
create index "sign_in_failure_username" on "sign_in_failure" ("username", "at");
create index "sign_in_failure_address" on "sign_in_failure" ("address", "at");

create table "api_key" (
    "id" uuid not null primary key,
    "name" varchar(200) not null,
    "role" varchar(20) not null,
    "secret_hash" varchar(64) not null unique,
    "created_at" timestamp with time zone not null,
    "created_by" uuid,
    "used_at" timestamp with time zone
);

create table "app_member" (
    "app" varchar(40) not null,
    "account" uuid not null references "user_account" ("id"),
    "role" varchar(40) not null,
    primary key ("app", "account", "role")
);
create index "app_member_account" on "app_member" ("account");

create table "audit_entry" (
    "id" uuid not null primary key,
    "at" timestamp with time zone not null,
    "actor" varchar(200) not null,
    "actor_id" uuid,
    "action" varchar(60) not null,
    "subject" varchar(200) not null,
    "detail" varchar(2000)
);
create index "audit_entry_at" on "audit_entry" ("at");

create table "setting" (
    "key" varchar(60) not null primary key,
    "value" varchar not null,
    "updated_at" timestamp with time zone not null
);
