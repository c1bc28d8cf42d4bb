package eddy.form.internal.computed;

import eddy.core.formula.Formula;
import eddy.core.table.FieldModel;
import eddy.form.CompiledForm;

/** A field whose value a formula works out from the other fields of its record. */
record Worked(CompiledForm form, FieldModel field, Formula formula) {}
