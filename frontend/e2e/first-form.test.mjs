// A first form as somebody makes it who has never seen the product: ten types of field, two rules, a sub-table, a record.
import { after, before, describe } from 'node:test';
import { Hand } from './kit/hand.mjs';
import { look } from './kit/look.mjs';
import { inOrder, startSample } from './kit/sample.mjs';
import { words } from './kit/words.mjs';
import * as steps from './steps/first-form.mjs';

const walk = [
  ['a new form is begun', steps.theNewForm],
  ['ten types of field stand on it, with their titles and options', steps.theFields],
  ['and a sub-table with three columns', steps.theRows],
  ['two rules show a field and require one', steps.theLogic],
  ['it goes live', steps.theRelease],
  ['a record is typed and stands in the list', steps.theRecord],
  ['all that took no more acts than it should', steps.whatItTook],
];

/** A step, and what was counted of it. */
const counted = (step) => async (world) => {
  const { hand, diagnostic } = world;
  const before = { acts: hand.acts, all: hand.time.all };
  await step(world);
  diagnostic(`${hand.acts - before.acts} acts, ${(hand.time.all - before.all).toFixed(1)} s`);
};

describe('a first form', { skip: Boolean(process.env.EDDY_E2E) && process.env.EDDY_E2E !== 'H2' }, () => {
  const world = {};

  before(async () => {
    world.sample = await startSample();
    world.t = await words('en');
    world.page = await world.sample.open({ language: 'en' });
    world.hand = new Hand(world.page);
    world.look = (what) => look(world.page, what);
    await world.page.goto('/');
  });

  after(() => world.sample?.stop());

  inOrder(
    walk.map(([title, step]) => [title, counted(step)]),
    {
      world: (context) => Object.assign(world, { diagnostic: (words) => context.diagnostic(words) }),
      name: 'first-form',
    },
  );
});
