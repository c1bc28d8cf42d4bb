import { describe, expect, it } from 'vitest';
import { FormState } from '@/form/viewer';
import { newForm } from '../model/newForm';
import schema from './fixtures/crm-contact.schema.json';
import { importForm, type Imported } from './importForm';
import { judge, judgeOf } from './judge/judge';
import { Resolver } from './Resolver';
import { sampleOf } from './sample';
import { withoutKeywords, type Schema } from './schema';

function read(): Imported {
  const made = importForm(
    JSON.stringify(schema),
    newForm('contact', { 'zh-CN': '联系人', en: 'Contact' }),
    'crm.json',
  );
  if ('problem' in made) throw new Error(made.problem);
  return made;
}

const { form, taken, left, lost } = read();
/** Without the property that refers to a schema elsewhere, which nobody fetches. */
const known = { ...schema, properties: withoutKeywords(schema.properties, 'owner') };
const { properties } = form.schema;

describe('the contact schema of a CRM', () => {
  it('becomes fields of the types it means', () => {
    expect(taken.map(({ path, key, type }) => `${path} ${key} ${type}`)).toEqual([
      'externalId external_id text',
      'firstName first_name text',
      'lastName last_name text',
      'e-mail e_mail email',
      'mobile mobile text',
      'birthday birthday date',
      'lifecycleStage lifecycle_stage choice',
      'lostReason lost_reason long_text',
      'lossValue loss_value decimal',
      'priority priority choice',
      'visits visits integer',
      'newsletter newsletter boolean',
      'consentAt consent_at datetime',
      'billingAddress.street billing_address_street text',
      'billingAddress.city billing_address_city text',
      'billingAddress.countryCode billing_address_country_code text',
      'interests interests tags',
      'channels channels choices',
      'deals deals subtable',
      'deals[].sku sku text',
      'deals[].quantity quantity integer',
      'deals[].unitPrice unit_price decimal',
      'deals[].discount discount decimal',
      'scores scores subtable',
      'scores[].value value decimal',
    ]);
    expect(form.schema.required).toEqual(['external_id', 'last_name', 'lifecycle_stage']);
  });

  it('keeps bounds, names, defaults and the layout of what belongs together', () => {
    expect(properties['loss_value']).toMatchObject({ minimum: 0, multipleOf: 0.01 });
    expect(properties['external_id']?.pattern).toMatch(/^\^\[0-9a-fA-F\]\{8\}/);
    expect(properties['last_name']?.['x-eddy']).toMatchObject({
      label: { en: 'Last name' },
      help: { en: 'Family name as on the contract' },
    });
    expect(properties['lifecycle_stage']).toMatchObject({
      default: 'lead',
      enum: ['lead', 'customer', 'lost'],
      'x-eddy': { options: [{ label: { en: 'Lead' } }, {}, {}] },
    });
    expect(properties['priority']?.enum).toEqual(['1', '2', '3']);
    expect(properties['deals']?.items?.properties?.['quantity']).toMatchObject({ exclusiveMinimum: 0 });
    expect(properties['deals']?.items?.properties?.['discount']).toMatchObject({ exclusiveMaximum: 1 });
    const [group] =
      form.ui && 'elements' in form.ui ? form.ui.elements.filter((e) => e.type === 'Group') : [];
    expect(group).toMatchObject({ label: { en: 'Postal address' }, elements: [{}, {}, {}] });
  });

  it('says what has no field, and which keywords no form has', () => {
    expect(left).toEqual([
      { path: 'owner', why: 'outside', ref: 'https://crm.example.com/schemas/user.json' },
      { path: 'manager', why: 'circle', ref: '#' },
      { path: 'extra', why: 'object' },
    ]);
    expect(lost.map(({ field, keyword }) => `${field} ${keyword}`)).toEqual([
      ' propertyNames',
      ' allOf',
      'mobile pattern',
      'channels contains',
    ]);
    expect(form.origin).toEqual({ name: 'crm.json', schema });
  });

  it('asks for the same as its schema, whatever is there', async () => {
    expect(await judge(schema, {}, { formats: true })).toMatchObject({ refused: { why: 'outside' } });
    const whole = await judgeOf(known, { formats: true });
    let asked = 0;
    for (const document of documents()) {
      const verdict = whole(document);
      const problems = 'problems' in verdict ? verdict.problems : [];
      const wanted = problems
        .filter(({ keyword }) => keyword === 'required' || keyword === 'dependentRequired')
        .map(({ place }) => place.join('.'));
      expect(missing(document), JSON.stringify(document)).toEqual([...new Set(wanted)].sort());
      asked += wanted.length;
    }
    expect(asked).toBeGreaterThan(500);
  });

  it('can be tried with an example made up for it', async () => {
    const sample = sampleOf(new Resolver(known).whole());
    const judgement = await judge(known, sample, { formats: true });
    const problems = 'problems' in judgement ? judgement.problems : [];
    // An example cannot know what a pattern or a condition wants.
    expect(problems.map(({ place, keyword }) => `${place.join('.')} ${keyword}`)).toEqual([
      'mobile pattern',
      'channels contains',
      'deals.0.sku pattern',
      'lostReason maxLength',
    ]);
  });
});

type Document = Record<string, unknown>;

/** Every way of leaving out what the conditions of the schema are about. */
function documents(): Document[] {
  const ways: Document[][] = [
    [{}, { lifecycleStage: 'lead' }, { lifecycleStage: 'lost' }],
    [{}, { visits: 1 }, { visits: 3 }],
    [{}, { mobile: '13800000000' }],
    [{}, { lostReason: 'price' }],
    [{}, { newsletter: true }],
    [{}, { 'e-mail': 'a@example.com' }],
    [{}, { street: '1 Main St' }],
    [{}, { city: 'Xi’an' }],
    [{}, { countryCode: 'CN' }],
  ];
  const all = ways.reduce<Document[]>(
    (before, way) => before.flatMap((one) => way.map((other) => ({ ...one, ...other }))),
    [{ externalId: '0190163d-8694-739b-aea5-966c26f8ad90', lastName: 'Li' }],
  );
  return all.map(({ street, city, countryCode, ...flat }) => {
    const address = Object.fromEntries(
      Object.entries({ street, city, countryCode }).filter(([, value]) => value !== undefined),
    );
    return Object.keys(address).length === 0 ? flat : { ...flat, billingAddress: address };
  });
}

/** What the form asks for and the document lacks, by the paths of the schema. */
function missing(document: Document): string[] {
  const given = { ...document, ...prefixed(document['billingAddress']) };
  const values = Object.fromEntries(
    taken.flatMap(({ path, key }) => (path in given ? [[key, (given as Document)[path]]] : [])),
  );
  // Defaults are a matter of new records; here stands what was sent.
  const plain = Object.fromEntries(
    Object.entries(properties).map(([key, property]) => [
      key,
      withoutKeywords(property as Schema, 'default'),
    ]),
  );
  const state = new FormState({ ...form, schema: { ...form.schema, properties: plain } }, values);
  return taken
    .filter(({ path, key }) => !path.includes('[]') && state.get(key).required && values[key] === undefined)
    .map(({ path }) => path)
    .sort();
}

const prefixed = (address: unknown): Document =>
  Object.fromEntries(Object.entries(address ?? {}).map(([name, value]) => [`billingAddress.${name}`, value]));
