import { namesIn } from '../../src/domain/template';
import { DEFAULT_TEMPLATE } from '../../src/templates';
import { read } from '../architecture/repository';

test('the README lists the roles and sides that a list of people may name', () => {
  const prose = read('README.md').replace(/\s+/g, ' ');
  const listed = (names: readonly string[]): string =>
    `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
  expect(prose).toContain(`roles are ${listed(namesIn(DEFAULT_TEMPLATE.roles, 'da'))};`);
  expect(prose).toContain(`sides are ${listed(namesIn(DEFAULT_TEMPLATE.sides, 'da'))}.`);
});
