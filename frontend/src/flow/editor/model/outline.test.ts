import { describe, expect, it } from 'vitest';
import { outlineOf, type OutlineItem } from './outline';
import { element, flowXml, processOf, timer } from './testing';

/** `a b [x | y] c`: steps in order, branches in brackets, `↪` where a way goes on elsewhere. */
function short(items: OutlineItem[]): string {
  return items
    .map((item) => {
      if (item.type === 'goto') return `↪${item.node.id}`;
      if (item.type === 'branches') {
        const ways = item.branches.map((b) => `${b.otherwise ? '*' : ''}${short(b.items)}`);
        return `${item.node.id}[${ways.join(' | ')}]`;
      }
      const asides = item.asides.map((a) => `⏰${a.node.id}(${short(a.items)})`).join('');
      return `${item.node.id}${asides}${item.inner ? `{${short(item.inner)}}` : ''}`;
    })
    .join(' ');
}

const outline = async (elements: string[], joins: string[]) =>
  outlineOf(await processOf(flowXml(elements, joins)));

const start = element('startEvent', 's');
const end = element('endEvent', 'e');
const task = (id: string) => element('serviceTask', id, { action: 'send_message' });
const gateway = (id: string, attributes = '') => element('exclusiveGateway', id, {}, '', attributes);

describe('the steps of a flow in reading order', () => {
  it('follow the arrows', async () => {
    const { main } = await outline([end, task('b'), task('a'), start], ['s>a', 'a>b', 'b>e']);
    expect(short(main)).toBe('s a b e');
    expect(main.map((item) => (item.type === 'step' ? item.next?.id : ''))).toEqual([
      's_a',
      'a_b',
      'b_e',
      undefined,
    ]);
  });

  it('show ways side by side and go on after the gateway that joins them', async () => {
    const { main } = await outline(
      [start, gateway('g', 'default="g_b"'), task('a'), task('b'), gateway('j'), end],
      ['s>g', 'g>a', 'g>b', 'a>j', 'b>j', 'j>e'],
    );
    expect(short(main)).toBe('s g[a | *b] e');
    expect(main[1]).toMatchObject({ type: 'branches', kind: 'branch', next: { id: 'j_e' } });
  });

  it('show an empty way, and one that goes straight to the join', async () => {
    const { main } = await outline(
      [start, gateway('g'), task('a'), gateway('j'), end],
      ['s>g', 'g>a', 'g>j', 'a>j', 'j>e'],
    );
    expect(short(main)).toBe('s g[a | ] e');
  });

  it('end where a way ends, and join the others', async () => {
    const { main } = await outline(
      [start, gateway('g'), task('a'), task('b'), element('endEvent', 'x'), task('c'), end],
      ['s>g', 'g>a', 'g>b', 'g>x', 'a>c', 'b>c', 'c>e'],
    );
    expect(short(main)).toBe('s g[a | b | x] c e');
  });

  it('nest branches in branches', async () => {
    const { main } = await outline(
      [start, gateway('g'), gateway('h'), task('a'), task('b'), task('c'), end],
      ['s>g', 'g>h', 'g>c', 'h>a', 'h>b', 'a>e', 'b>e', 'c>e'],
    );
    expect(short(main)).toBe('s g[h[a | b] | c] e');
  });

  it('point back where a way loops', async () => {
    const { main } = await outline([start, task('a'), gateway('g'), end], ['s>a', 'a>g', 'g>e', 'g>a']);
    expect(short(main)).toMatch(/^s a g\[.*↪a.*\]/);
  });

  it('show what happens when time is up at the step itself', async () => {
    const { main } = await outline(
      [
        start,
        element('receiveTask', 'w'),
        element('boundaryEvent', 't', {}, timer, 'attachedToRef="w"'),
        task('a'),
        end,
      ],
      ['s>w', 'w>e', 't>a', 'a>e'],
    );
    expect(short(main)).toContain('w⏰t(a');
  });

  it('show a sub-process with its steps, and what may happen at any time apart', async () => {
    const inside = `${element('startEvent', 's2', {}, '<bpmn:messageEventDefinition />')}${task('x')}<bpmn:sequenceFlow id="f" sourceRef="s2" targetRef="x" />`;
    const { main, anytime } = await outline(
      [
        start,
        element(
          'subProcess',
          'group',
          {},
          inside.replaceAll('"f"', '"f1"').replaceAll('s2', 's1').replaceAll('"x"', '"y"'),
        ),
        end,
        element('subProcess', 'any', {}, inside, 'triggeredByEvent="true"'),
      ],
      ['s>group', 'group>e'],
    );
    expect(short(main)).toBe('s group{s1 y} e');
    expect(anytime.map(({ node, items }) => `${node.id}:${short(items)}`)).toEqual(['any:s2 x']);
  });

  it('keep what no arrow leads to, so that nothing is hidden', async () => {
    const { main, loose } = await outline([start, end, task('lost'), task('too')], ['s>e', 'lost>too']);
    expect(short(main)).toBe('s e');
    expect(loose.map(short)).toEqual(['lost too']);
  });

  it('show every step of a flow exactly once', async () => {
    const { main } = await outline(
      [start, gateway('g'), gateway('h'), task('a'), task('b'), task('c'), task('d'), end],
      ['s>g', 'g>a', 'g>b', 'a>h', 'b>h', 'h>c', 'h>d', 'c>e', 'd>e'],
    );
    const names = short(main).match(/\w+/g) ?? [];
    expect([...names].sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'g', 'h', 's']);
  });
});
