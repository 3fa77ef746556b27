import { LANGUAGES } from '../../src/domain/language';
import { readyPlan } from '../../src/examples/plans';
import { DEFAULT_TEMPLATE } from '../../src/templates';
import { briefParticipant } from '../../src/usecases/brief-participant';
import { checkPlan } from '../../src/rules/check';

test.each(LANGUAGES)('in %s, a participant gets the areas of the matrix', (language) => {
  const plan = readyPlan(language);
  const checked = checkPlan(plan, DEFAULT_TEMPLATE);
  for (const { id, name } of plan.participants) {
    const brief = briefParticipant(checked, id, language);
    expect(brief?.participant.name ?? '').toBe(name);
    expect(brief?.areas.map(({ id: area, code }) => [area, code]) ?? []).toEqual(
      plan.assignments.filter(({ participant }) => participant === id).map(({ area, code }) => [area, code]),
    );
  }
});

test('the language is the reader’s, not the workbook’s', () => {
  const checked = checkPlan(readyPlan('da'), DEFAULT_TEMPLATE);
  expect(briefParticipant(checked, 'P09', 'en')?.areas[0]?.phase).toBe('Set-up');
});
