import type { Aggregate, Comparison, Condition, Linked, Operand, Period } from '@/core/api/condition';
import { regionText } from '@/core/region/regions';
import { labelText, type Language } from '@/shared/i18n/language';
import { readChange } from './change';
import { isTime, rightType, typeOf, type OperandType } from './kinds';
import { listLeaf, type ListLeaf } from './list';
import { linkedOf } from './subject';
import { resolveField, scopeAt, type ConditionScope } from './scope';
import { viewOf } from './tree';

/** A piece of a sentence: plain words, or something the reader knows by name. */
export interface Part {
  kind: 'word' | 'field' | 'value';
  text: string;
}

/** i18next's `t`; the texts are those of area `core.condition`, with `{name}` where parts go. */
export type Translate = (key: string, values?: Record<string, unknown>) => string;

export interface SentenceContext {
  t: Translate;
  language: Language;
  /** Names of people and records by id, as far as they are known. */
  names?: Record<string, string>;
}

export function sentenceText(condition: Condition, scope: ConditionScope, context: SentenceContext): string {
  return sentence(condition, scope, context)
    .map((p) => p.text)
    .join('');
}

/** The condition read aloud. */
export function sentence(condition: Condition, scope: ConditionScope, context: SentenceContext): Part[] {
  return new Speaker(scope, context).say(condition, true);
}

/** Whether it asks for a yes or a no, in so many words. */
const saysYes = ({ op, right }: Comparison): boolean =>
  (op === 'eq' || op === 'ne') && right !== undefined && 'value' in right && typeof right.value === 'boolean';

class Speaker {
  constructor(
    private readonly scope: ConditionScope,
    private readonly context: SentenceContext,
  ) {}

  private words(key: string, values?: Record<string, unknown>): string {
    return this.context.t(`core.condition:${key}`, values);
  }

  say(condition: Condition, outermost = false): Part[] {
    const view = viewOf(condition);
    if (view.kind === 'leaf') {
      const parts = this.leaf(view.leaf);
      return view.negated ? this.fill('say.not', { inner: parts }) : parts;
    }
    if (view.items.length === 0) return [word(this.words(`say.empty.${view.mode}`))];
    const glue = word(this.words(view.mode === 'any' || view.mode === 'notAny' ? 'say.or' : 'say.and'));
    const parts = view.items.flatMap((item, at) => (at === 0 ? this.say(item) : [glue, ...this.say(item)]));
    if (view.mode === 'notAny' || view.mode === 'notAll') return this.fill('say.not', { inner: parts });
    return outermost || view.items.length === 1 ? parts : this.fill('say.brackets', { inner: parts });
  }

  private leaf(leaf: Condition): Part[] {
    if ('tag' in leaf) return this.tag(leaf.tag, leaf.heldFor);
    const list = listLeaf(leaf, this.scope);
    if (list) return this.list(list);
    if ('left' in leaf) return this.comparison(leaf);
    const over = linkedOf(leaf);
    const inside = over && scopeAt(this.scope, over.table);
    if (!over || !inside || !('holds' in leaf)) return [word('?')];
    const which = 'every' in leaf ? 'every' : 'some' in leaf ? 'some' : 'none';
    const linked = this.linked(over);
    if (which !== 'every' && asksNothing(leaf.holds)) return this.fill(`say.any.${which}`, { linked });
    const holds = new Speaker(inside, this.context).say(leaf.holds);
    return this.fill(`say.${which}`, { linked, holds });
  }

  private list({ field: { key }, column, question, value: asked }: ListLeaf): Part[] {
    const left = [field(this.fieldName(key))];
    if (question === 'empty' || question === 'notEmpty')
      return this.fill(`say.op.text.${question}`, { left });
    const right = [value(this.constant(asked, { kind: column.kind as OperandType['kind'] }))];
    return this.fill(`say.list.${question}`, { left, right });
  }

  private tag(key: string, heldFor: Period | undefined): Part[] {
    const label = this.scope.tags.find((t) => t.key === key)?.label;
    const tag = [value(labelText(label, this.context.language, key))];
    if (!heldFor) return this.fill('say.tag', { tag });
    return this.fill('say.tagHeld', { tag, period: [value(this.period(heldFor))] });
  }

  private comparison(comparison: Comparison): Part[] {
    const left = this.operand(comparison.left, {});
    const change = readChange(comparison);
    if (change && 'change' in comparison.left) {
      const unit = comparison.left.as === 'ratio' ? '%' : '';
      const key = `say.${change.direction}${change.strict ? 'More' : ''}`;
      return this.fill(key, { left, amount: [value(`${change.amount}${unit}`)] });
    }
    const type = typeOf(comparison.left, this.scope);
    const kind = isTime(type.kind)
      ? 'time'
      : type.kind === 'NUMBER'
        ? 'number'
        : saysYes(comparison)
          ? 'boolean'
          : 'text';
    const right = this.operand(comparison.right ?? { value: '' }, rightType(type, comparison.op));
    return this.fill(`say.op.${kind}.${comparison.op}`, { left, right });
  }

  private operand(operand: Operand, like: OperandType): Part[] {
    if ('change' in operand) {
      const within = operand.change.over.within;
      const before = [value(within ? this.period(within) : '')];
      return this.fill('say.change', { of: this.aggregate(operand.change), before });
    }
    if ('aggregate' in operand) return this.aggregate(operand);
    if ('field' in operand) return [field(this.fieldName(operand.field))];
    if ('moment' in operand) return [value(this.moment(operand))];
    if ('user' in operand) return [value(this.words(operand.user === true ? 'me' : 'myDepartment'))];
    if ('case' in operand) {
      const known = this.scope.caseValues?.find((v) => v.name === operand.case);
      return [field(labelText(known?.label, this.context.language, operand.case))];
    }
    return [value(this.constant(operand.value, like))];
  }

  private aggregate(operand: Aggregate): Part[] {
    const inside = scopeAt(this.scope, operand.over.table);
    const name =
      operand.field === undefined
        ? ''
        : new Speaker(inside ?? this.scope, this.context).fieldName(operand.field);
    return this.fill(`say.aggregate.${operand.aggregate}`, {
      linked: this.linked(operand.over),
      field: [field(name)],
    });
  }

  private linked(over: Linked): Part[] {
    const inside = scopeAt(this.scope, over.table);
    const table = [field(labelText(inside?.table.label, this.context.language, over.table))];
    const which =
      over.where && inside
        ? this.fill('say.where', { table, where: new Speaker(inside, this.context).say(over.where) })
        : table;
    if (over.last !== undefined && over.within) {
      return this.fill('say.lastWithin', {
        table: which,
        n: [value(`${over.last}`)],
        period: [value(this.period(over.within))],
      });
    }
    if (over.last !== undefined) return this.fill('say.last', { table: which, n: [value(`${over.last}`)] });
    if (over.within)
      return this.fill('say.within', { table: which, period: [value(this.period(over.within))] });
    return over.this ? this.fill(`say.this.${over.this}`, { table: which }) : which;
  }

  private fieldName(path: string): string {
    const found = resolveField(this.scope, path);
    if (!found) return path;
    const own = labelText(found.field.label, this.context.language, path);
    if (!found.via) return own;
    return this.words('say.hop', { link: labelText(found.via.label, this.context.language), field: own });
  }

  private moment(operand: Extract<Operand, { moment: unknown }>): string {
    const anchor = this.words(`moment.${operand.moment}`);
    const shift = operand.minus ?? operand.plus;
    if (!shift) return anchor;
    const side = operand.minus ? 'ago' : 'ahead';
    const period = this.period(shift);
    if (operand.moment === 'now' || operand.moment === 'today') return this.words(`say.${side}`, { period });
    return this.words(`say.${side}Of`, { period, anchor });
  }

  private period(period: Period): string {
    const [unit, n] = Object.entries(period)[0] ?? ['days', 0];
    return this.words(`period.${unit}`, { count: n });
  }

  private constant(constant: unknown, like: OperandType): string {
    if (Array.isArray(constant) && constant.length > 0)
      return constant.map((one) => this.constant(one, like)).join(this.words('say.comma'));
    if (typeof constant === 'boolean') return this.words(constant ? 'yes' : 'no');
    if (constant === null || constant === undefined || constant === '' || Array.isArray(constant))
      return this.words('blank');
    const text = String(constant);
    const option = like.options?.find((o) => o.value === text);
    if (option) return labelText(option.label, this.context.language, text);
    if (like.kind === 'REGION' || (like.kind === 'ADDRESS' && /^\d{6}$/.test(text))) return regionText(text);
    if (like.percent && typeof constant === 'number') return `${Math.round(constant * 1e4) / 100}%`;
    return this.context.names?.[text] ?? (like.kind === 'TEXT' ? this.words('say.quoted', { text }) : text);
  }

  /** A template's words with parts where its `{marks}` are. */
  private fill(key: string, slots: Record<string, Part[]>): Part[] {
    const pieces = this.words(key).split(/\{(\w+)\}/);
    return pieces.flatMap((piece, at) => {
      if (at % 2 === 1) return slots[piece] ?? [];
      return piece === '' ? [] : [word(piece)];
    });
  }
}

/** Whether a condition holds for everything, since nothing was asked yet. */
function asksNothing(condition: Condition): boolean {
  const view = viewOf(condition);
  return view.kind !== 'leaf' && view.items.length === 0 && (view.mode === 'all' || view.mode === 'notAny');
}

const word = (text: string): Part => ({ kind: 'word', text });
const field = (text: string): Part => ({ kind: 'field', text });
const value = (text: string): Part => ({ kind: 'value', text });
