/** A small and strict reader of iCalendar (RFC 5545), written apart from what it reads. */

export interface Property {
  readonly name: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly value: string;
}

export interface Component {
  readonly name: string;
  readonly properties: readonly Property[];
  readonly components: readonly Component[];
}

const MAX_OCTETS = 75;

/** The one component of a file; throws at the first breach. */
export function parseCalendar(file: string): Component {
  const bytes = new TextEncoder().encode(file);
  if (new TextDecoder('utf-8', { fatal: true }).decode(bytes) !== file) throw new Error('Half a character');
  if (!file.endsWith('\r\n')) throw new Error('The last line is not ended');
  const physical = file.slice(0, -2).split('\r\n');
  for (const line of physical) {
    if (/[\r\n]/.test(line)) throw new Error(`A bare CR or LF: ${JSON.stringify(line)}`);
    if (new TextEncoder().encode(line).length > MAX_OCTETS) throw new Error(`Too long: ${line}`);
    if (line === '') throw new Error('An empty line');
  }
  const lines: string[] = [];
  for (const line of physical) {
    if (!line.startsWith(' ')) lines.push(line);
    else if (lines.length === 0) throw new Error('Begins with a continuation');
    else lines.push(lines.pop() + line.slice(1));
  }
  const properties = lines.map(parseLine);
  const [component, rest] = parseComponent(properties);
  if (rest.length > 0) throw new Error('Something follows the calendar');
  return component;
}

function parseLine(line: string): Property {
  const match = /^([A-Z-]+)((?:;[A-Z-]+=[^\p{Cc}";:,]+)*):([^\p{Cc}]*)$/u.exec(line.replace(/\t/g, ' '));
  if (!match) throw new Error(`Not a content line: ${line}`);
  const [, name = '', parameters = '', value = ''] = match;
  const pairs = parameters
    .split(';')
    .slice(1)
    .map((pair) => pair.split('='));
  return { name, parameters: Object.fromEntries(pairs) as Record<string, string>, value };
}

function parseComponent([begin, ...rest]: readonly Property[]): [Component, readonly Property[]] {
  if (begin?.name !== 'BEGIN') throw new Error(`BEGIN expected, not ${begin?.name}`);
  const properties: Property[] = [];
  const components: Component[] = [];
  let left: readonly Property[] = rest;
  for (;;) {
    const [next, ...after] = left;
    if (!next) throw new Error(`${begin.value} has no end`);
    if (next.name === 'BEGIN') {
      const [inner, behind] = parseComponent(left);
      components.push(inner);
      left = behind;
    } else if (next.name === 'END') {
      if (next.value !== begin.value) throw new Error(`END:${next.value} in ${begin.value}`);
      return [{ name: begin.value, properties, components }, after];
    } else {
      properties.push(next);
      left = after;
    }
  }
}

/** The only property of that name. */
export function only({ name: component, properties }: Component, name: string): Property {
  const found = properties.filter((property) => property.name === name);
  if (found.length !== 1) throw new Error(`${component} has ${found.length} ${name}`);
  return found[0]!;
}

/** A TEXT value as it was before it was escaped. */
export function unescaped(value: string): string {
  if (/^(?:[^\\;,]|\\[\\;,nN])*$/u.test(value))
    return value.replace(/\\(.)/gu, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));
  throw new Error(`Not escaped: ${value}`);
}
