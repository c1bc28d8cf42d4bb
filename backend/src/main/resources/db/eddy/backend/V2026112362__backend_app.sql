-- state: installing, live, removing
create table "app" (
    "key" varchar(40) not null primary key,
    "state" varchar(12) not null,
    "release" integer,
    "sample_data" boolean not null,
    "created_at" timestamp with time zone not null,
    "created_by" uuid
);

-- Held while a release of the app is published.
create table "publish_lock" (
    "app" varchar(40) not null primary key
);

create table "app_draft" (
    "app" varchar(40) not null,
    "kind" varchar(20) not null,
    "key" varchar(100) not null,
    "content" text not null,
    "version" integer not null,
    "updated_at" timestamp with time zone not null,
    "updated_by" uuid,
    primary key ("app", "kind", "key")
);

-- The data files of the bundle an app was installed from, in Base64.
create table "app_data" (
    "app" varchar(40) not null,
    "path" varchar(200) not null,
    "content" text not null,
    primary key ("app", "path")
);

-- state: publishing, live, past, failed
create table "app_release" (
    "app" varchar(40) not null,
    "number" integer not null,
    "state" varchar(12) not null,
    "note" varchar(2000) not null,
    "hash" varchar(64) not null,
    "changes" text not null,
    "error" varchar(2000),
    "at" timestamp with time zone not null,
    "by" uuid,
    primary key ("app", "number")
);

create table "app_release_document" (
    "app" varchar(40) not null,
    "number" integer not null,
    "kind" varchar(20) not null,
    "key" varchar(100) not null,
    "content" text not null,
    primary key ("app", "number", "kind", "key")
);
