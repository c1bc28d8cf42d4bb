-- A sub-table has a table of its own, which is called <form>.<field>.
alter table "form_column" alter column "form" set data type varchar(90);
