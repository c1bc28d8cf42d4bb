package eddy.form.search;

import java.util.List;

import eddy.form.CompiledForm;

/**
 * What was found in one form.
 *
 * @param total how many records there are in all
 * @param hits  the first of them, the closest match first, then the newest
 */
public record SearchGroup(CompiledForm form, int total, List<SearchHit> hits) {}
