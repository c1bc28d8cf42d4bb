-- The sheet of a workbook in which the cell stands; empty for the first one.
alter table "form_import_error" add column "sheet" varchar default '' not null;
