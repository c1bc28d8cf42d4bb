import type { Department } from '@/core/api/departments';
import type { Language } from '@/shared/i18n/language';

export const departmentName = ({ name, nameEn }: Department, language: Language): string =>
  language === 'en' && nameEn ? nameEn : name;

/** All departments at one moment. */
export class DepartmentTree {
  readonly byId: ReadonlyMap<string, Department>;
  private readonly children = new Map<string | undefined, Department[]>();

  constructor(readonly all: Department[]) {
    this.byId = new Map(all.map((one) => [one.id, one]));
    for (const one of all) {
      const siblings = this.children.get(one.parent);
      if (siblings) siblings.push(one);
      else this.children.set(one.parent, [one]);
    }
  }

  /** Those directly below; at the top for `undefined`. */
  below(parent: string | undefined): Department[] {
    return this.children.get(parent) ?? [];
  }

  /** From the top down to the department itself. */
  line(id: string | undefined): Department[] {
    const one = id === undefined ? undefined : this.byId.get(id);
    return one ? [...this.line(one.parent), one] : [];
  }

  path(id: string, language: Language): string {
    return pathOf(this.line(id), language);
  }

  /** The name, with as many of those above as tell it apart from others of that name; the id of a stranger. */
  label(id: string, language: Language): string {
    const line = this.line(id);
    const own = line.at(-1);
    if (!own) return id;
    const name = departmentName(own, language);
    const same = this.all.filter((one) => departmentName(one, language) === name);
    for (let length = 1; length < line.length; length += 1) {
      const end = pathOf(line.slice(-length), language);
      const like = same.filter((one) => pathOf(this.line(one.id).slice(-length), language) === end);
      if (like.length === 1) return end;
    }
    return pathOf(line, language);
  }

  /** Whether a department is `above` or lies in it. */
  isWithin(id: string, above: string): boolean {
    return this.line(id).some((one) => one.id === above);
  }

  /** The department and everything below it, those above first. */
  inner(id: string): Department[] {
    const one = this.byId.get(id);
    return one ? [one, ...this.below(id).flatMap((below) => this.inner(below.id))] : [];
  }
}

const pathOf = (line: Department[], language: Language) =>
  line.map((one) => departmentName(one, language)).join('/');
