package eddy.form.action;

import java.util.List;

import eddy.core.action.ActionType;
import eddy.form.RecordStore;

/** The actions that change records: tags, fields, groups. */
public final class FormActions {

    private FormActions() {}

    public static List<ActionType<?>> all(RecordStore store) {
        return List.of(
                new AddTag(store),
                new RemoveTag(store),
                new SetField(store),
                new JoinGroup(store),
                new LeaveGroup(store));
    }
}
