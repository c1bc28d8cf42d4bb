/** The settings of a todo as JSON Schema: drawn by the form viewer like those of an action. */
export const todoSchema = {
  type: 'object',
  properties: {
    title: { type: 'object', 'x-eddy': { type: 'label', label: { 'zh-CN': '待办标题', en: 'Title' } } },
    assign: { type: 'object', 'x-eddy': { type: 'assign', label: { 'zh-CN': '谁来做', en: 'Who does it' } } },
    due: { type: 'object', 'x-eddy': { type: 'due', label: { 'zh-CN': '期限', en: 'Deadline' } } },
    priority: {
      type: 'string',
      enum: ['high', 'normal'],
      'x-eddy': {
        type: 'choice',
        label: { 'zh-CN': '优先级', en: 'Priority' },
        options: [
          { value: 'high', label: { 'zh-CN': '高优', en: 'High' }, color: 'orange' },
          { value: 'normal', label: { 'zh-CN': '普通', en: 'Normal' } },
        ],
      },
    },
    form: {
      type: 'string',
      'x-eddy': {
        type: 'form',
        label: { 'zh-CN': '要填的表单', en: 'Form to fill in' },
        help: { 'zh-CN': '完成时存为该表单的一条记录', en: 'Kept as a record of that form when done' },
      },
    },
    outcomes: {
      type: 'array',
      'x-eddy': { type: 'outcomes', label: { 'zh-CN': '结果按钮', en: 'Outcomes' } },
    },
    hint: {
      type: 'object',
      'x-eddy': { type: 'label', label: { 'zh-CN': '给处理人的提示', en: 'Hint for whoever does it' } },
    },
  },
  required: ['title', 'assign', 'outcomes'],
} as const;
