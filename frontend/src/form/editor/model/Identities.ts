import type { Pick } from './picks';

/** Who a field or column is while its key changes: what is drawn of it stays the same, and stays picked. */
export class Identities {
  private readonly ids = new Map<Pick, string>();
  private readonly steps: [Pick, Pick][] = [];

  renamed(from: Pick, to: Pick): void {
    this.ids.set(to, this.of(from));
    this.steps.push([from, to]);
  }

  of(pick: Pick): string {
    const id = this.ids.get(pick);
    if (id !== undefined) return id;
    return [...this.ids.values()].includes(pick) ? `${pick}~` : pick;
  }

  /** What a pick that is gone is called now, as after an undo. */
  now(pick: Pick, isThere: (pick: Pick) => boolean): Pick | undefined {
    const [field = '', ...column] = pick.split('.');
    const all = column.length === 0 ? [] : this.others(field).map((one) => [one, ...column].join('.'));
    return [...all, ...this.others(pick)].findLast(isThere);
  }

  private others(pick: Pick): Pick[] {
    return this.steps.flatMap(([from, to]) => (from === pick ? [to] : to === pick ? [from] : []));
  }
}
