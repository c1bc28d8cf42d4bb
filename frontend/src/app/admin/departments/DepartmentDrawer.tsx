import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Drawer } from 'antd';
import type { TFunction } from 'i18next';
import { changeDepartment, createDepartment, type Department } from '@/core/api/departments';
import { keys } from '@/core/api/keys';
import { ApiError } from '@/core/api/problem';
import { departmentName } from '@/core/department/departmentTree';
import { FormView, useDirty, useForm, type FormSource } from '@/form/viewer';
import { useLanguage, useT } from '@/shared/i18n/i18n';
import { useNotices } from '@/shared/notices/useNotices';
import { errorText } from '@/shared/ui/errorText';

interface Props {
  /** A new department without. */
  department?: Department;
  /** Where a new one begins. */
  parent?: string;
  onClose: () => void;
  onSaved: (department: Department) => void;
}

const source = (t: TFunction): FormSource => ({
  schema: {
    properties: {
      name: { type: 'string', maxLength: 100, title: t('app.admin:departments.name') },
      nameEn: {
        type: 'string',
        maxLength: 100,
        title: t('app.admin:departments.nameEn'),
        description: t('app.admin:departments.nameEnHelp'),
      },
      parent: {
        type: 'string',
        title: t('app.admin:departments.parent'),
        description: t('app.admin:departments.parentHelp'),
        'x-eddy': { type: 'department' },
      },
      head: { type: 'string', title: t('app.admin:departments.head'), 'x-eddy': { type: 'person' } },
    },
    required: ['name'],
  },
});

/** What a department is called, where it belongs and who leads it. */
export function DepartmentDrawer({ department, parent, onClose, onSaved }: Props) {
  const t = useT('app.admin');
  const language = useLanguage();
  const client = useQueryClient();
  const { message } = useNotices();
  const form = useForm(source(t), {
    name: department?.name,
    nameEn: department?.nameEn,
    parent: department ? department.parent : parent,
    head: department?.head?.id,
  });
  const dirty = useDirty(form);
  const save = useMutation({
    mutationFn: () => {
      const values = form.values();
      const text = (key: string) => (values[key] === undefined ? undefined : String(values[key]));
      const wanted = {
        name: text('name') ?? '',
        nameEn: text('nameEn'),
        parent: text('parent'),
        head: text('head'),
        retired: department?.retired ?? false,
      };
      return department ? changeDepartment(department.id, wanted) : createDepartment(wanted);
    },
    onSuccess: async (saved) => {
      await client.invalidateQueries({ queryKey: keys.departments });
      onSaved(saved);
    },
    onError: (error) => {
      const rest = error instanceof ApiError ? form.showIssues(error.issues) : [];
      if (rest.length > 0 || !(error instanceof ApiError) || error.issues.length === 0) {
        void message.error(errorText(error, t));
      }
    },
  });
  const submit = () => {
    if (!form.checkAll()) save.mutate();
  };
  const { head } = department ?? {};
  return (
    <Drawer
      open
      size={480}
      title={
        department
          ? t('departments.editOne', { name: departmentName(department, language) })
          : t('departments.add')
      }
      onClose={onClose}
      footer={
        <Button type="primary" loading={save.isPending} disabled={!dirty} onClick={submit}>
          {t('shared:action.save')}
        </Button>
      }
    >
      <FormView
        form={form}
        display={head ? { head: { id: head.id, title: head.name } } : undefined}
        onSubmit={submit}
      />
    </Drawer>
  );
}
