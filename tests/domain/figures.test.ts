import { factsOf } from '../../src/domain/facts';
import { figuresOf } from '../../src/domain/figures';
import { EXAMPLES, type ExampleKey } from '../../src/examples';
import { DEFAULT_TEMPLATE } from '../../src/templates';

const figures = (key: ExampleKey) => figuresOf(factsOf(EXAMPLES[key].plan('da'), DEFAULT_TEMPLATE));

test('an empty plan has fourteen areas to decide, and nothing else to count yet', () => {
  expect(figures('empty')).toEqual({
    decided: { part: 0, whole: 14 },
    covered: { part: 0, whole: 0 },
    dated: { part: 0, whole: 0 },
    confirmed: { part: 0, whole: 0 },
  });
});

test('an area that is left out is decided, but need not be covered', () => {
  const { decided, covered } = figures('half-filled');
  expect(decided).toEqual({ part: 8, whole: 14 });
  expect(covered).toEqual({ part: 5, whole: 7 });
});

test('a period the wrong way round is no date', () => {
  expect(figures('half-filled').dated).toEqual({ part: 6, whole: 7 });
});

test('only those who have areas are asked to confirm', () => {
  const { confirmed } = figures('ready');
  expect(confirmed.part).toBe(confirmed.whole);
  expect(figures('half-filled').confirmed.whole).toBeLessThan(6);
});
