import { inflateSync } from 'node:zlib';

/**
 * The text of a PDF as a reader would copy it: the glyphs of each page translated by the table that the font brings for
 * it. As much of the format as our own letters use.
 */
export function pdfText(file: Uint8Array): string {
  const objects = objectsOf(Buffer.from(file));
  const unicodeOf = new Map<string, ReadonlyMap<string, string>>();
  for (const { words } of objects.values()) {
    for (const [, name = '', font = ''] of words.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font)?.words ?? '')?.[1];
      unicodeOf.set(name, glyphsOf(objects.get(table ?? '')?.stream ?? ''));
    }
  }
  const contents = [...objects.values()].flatMap(({ words }) => /\/Contents (\d+) 0 R/.exec(words)?.[1] ?? []);
  return contents.map((id) => shown(objects.get(id)?.stream ?? '', unicodeOf)).join('\n');
}

function objectsOf(file: Buffer) {
  const text = file.toString('latin1');
  const objects = new Map<string, { readonly words: string; readonly stream: string }>();
  for (const { index, 0: head, 1: id = '' } of text.matchAll(/(?<=\n)(\d+) 0 obj\n/g)) {
    const end = text.indexOf('\nendobj', index);
    const body = text.slice(index + head.length, end);
    const [words = '', ...rest] = body.split('\nstream\n');
    const packed = rest.join('\nstream\n').replace(/\nendstream\s*$/, '');
    const isPacked = rest.length > 0 && words.includes('/FlateDecode') && !words.includes('/Length1');
    objects.set(id, { words, stream: isPacked ? unpacked(packed) : packed });
  }
  return objects;
}

/** Fonts are packed too, and of no interest here. */
function unpacked(packed: string): string {
  return inflateSync(Buffer.from(packed, 'latin1')).toString('latin1');
}

/** `<0000> <0003> [<0000> <5F20>]`: the glyphs from 0 on, each with its UTF-16. */
function glyphsOf(table: string): ReadonlyMap<string, string> {
  const glyphs = new Map<string, string>();
  for (const [, first = '', list = ''] of table.matchAll(/<(\w{4})> <\w{4}> \[([^\]]*)\]/g)) {
    for (const [index, [, units = '']] of [...list.matchAll(/<([\w ]*)>/g)].entries()) {
      const glyph = (Number.parseInt(first, 16) + index).toString(16).padStart(4, '0');
      const bytes = Buffer.from(units.replaceAll(' ', ''), 'hex');
      glyphs.set(glyph, bytes.swap16().toString('utf16le'));
    }
  }
  return glyphs;
}

function shown(content: string, unicodeOf: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let font: ReadonlyMap<string, string> | undefined;
  let text = '';
  for (const [, name, array] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[(.*?)\] TJ/g)) {
    if (name !== undefined) font = unicodeOf.get(name);
    for (const [, glyphs = ''] of (array ?? '').matchAll(/<(\w+)>/g)) {
      text += (glyphs.match(/.{4}/g) ?? []).map((glyph) => font?.get(glyph) ?? '?').join('');
    }
  }
  return text;
}
