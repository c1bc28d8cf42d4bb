// Workbooks as large as they are wanted, written and counted without a library: sheets of texts and numbers in a zip.
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

const head = '<?xml version="1.0" encoding="UTF-8"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const parts = 'http://schemas.openxmlformats.org/package/2006';
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Rows that are turned into bytes together: as one text a sheet might be too long. */
const together = 10_000;

const cell = (value) =>
  typeof value === 'number' ? `<c><v>${value}</v></c>` : `<c t="inlineStr"><is><t>${value}</t></is></c>`;

function sheet(rows) {
  const pieces = [];
  let text = `${head}<worksheet xmlns="${main}"><sheetData>`;
  let count = 0;
  for (const row of rows) {
    text += `<row>${row.map(cell).join('')}</row>`;
    if (++count % together > 0) continue;
    pieces.push(Buffer.from(text));
    text = '';
  }
  pieces.push(Buffer.from(`${text}</sheetData></worksheet>`));
  return Buffer.concat(pieces);
}

const override = (name, type) => `<Override PartName="${name}" ContentType="${sheetType}.${type}+xml"/>`;
const relation = (id, type, target) =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;

/** @param sheets `{ name: rows }`, rows being anything one can go through; texts must not need escaping */
export function workbook(sheets) {
  const names = Object.keys(sheets);
  const listed = names
    .map((name, n) => `<sheet name="${name}" sheetId="${n + 1}" r:id="r${n + 1}"/>`)
    .join('');
  const related = names
    .map((_, n) => relation(`r${n + 1}`, 'worksheet', `worksheets/sheet${n + 1}.xml`))
    .join('');
  const typed = names.map((_, n) => override(`/xl/worksheets/sheet${n + 1}.xml`, 'worksheet')).join('');
  return zip([
    [
      '[Content_Types].xml',
      `${head}<Types xmlns="${parts}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${override('/xl/workbook.xml', 'sheet.main')}${typed}</Types>`,
    ],
    [
      '_rels/.rels',
      `${head}<Relationships xmlns="${parts}/relationships">${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${listed}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${head}<Relationships xmlns="${parts}/relationships">${related}</Relationships>`,
    ],
    ...names.map((name, n) => [`xl/worksheets/sheet${n + 1}.xml`, sheet(sheets[name])]),
  ]);
}

function zip(files) {
  const bodies = [];
  const entries = [];
  let offset = 0;
  for (const [name, content] of files) {
    const raw = Buffer.from(content);
    const packed = deflateRawSync(raw, { level: 1 });
    const sizes = Buffer.alloc(22);
    sizes.writeUInt16LE(20, 0);
    sizes.writeUInt16LE(8, 4);
    sizes.writeUInt32LE(crc32(raw), 10);
    sizes.writeUInt32LE(packed.length, 14);
    sizes.writeUInt32LE(raw.length, 18);
    const named = Buffer.alloc(4);
    named.writeUInt16LE(Buffer.byteLength(name), 0);
    bodies.push(Buffer.from('PK\x03\x04'), sizes, named, Buffer.from(name), packed);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(offset, 10);
    entries.push(Buffer.from('PK\x01\x02\x14\x00'), sizes, named, where.subarray(0, 14), Buffer.from(name));
    offset += 30 + Buffer.byteLength(name) + packed.length;
  }
  const index = Buffer.concat(entries);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(index.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, index, Buffer.from('PK\x05\x06'), end]);
}

/** How many rows the sheets of a workbook have, in the order of the file, their heads included. */
export function rowsOf(file) {
  const counts = [];
  const index = file.readUInt32LE(file.lastIndexOf('PK\x05\x06') + 16);
  let at = index;
  while (file.toString('latin1', at, at + 4) === 'PK\x01\x02') {
    const [packed, named, extra, comment] = [
      file.readUInt32LE(at + 20),
      file.readUInt16LE(at + 28),
      file.readUInt16LE(at + 30),
      file.readUInt16LE(at + 32),
    ];
    const local = file.readUInt32LE(at + 42);
    const name = file.toString('utf8', at + 46, at + 46 + named);
    const from = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    if (/worksheets\/sheet\d+\.xml$/.test(name)) {
      counts.push(occurrences(inflateRawSync(file.subarray(from, from + packed)), '<row'));
    }
    at += 46 + named + extra + comment;
  }
  return counts;
}

function occurrences(bytes, word) {
  let count = 0;
  for (let at = bytes.indexOf(word); at >= 0; at = bytes.indexOf(word, at + 1)) count++;
  return count;
}
