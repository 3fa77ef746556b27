/** @jest-environment ./tests/environments/jsdom.cjs */
import { render, screen } from '@testing-library/react';
import { completedPlan } from '../../src/examples/plans';
import { DEFAULT_TEMPLATE } from '../../src/templates';
import { WordsContext } from '../../src/ui/context';
import { ChangeList } from '../../src/ui/parts/change-list';
import { words } from '../../src/ui/words/da';
import { checkPlan } from '../../src/rules/check';
import type { CheckedWorkbook } from '../../src/usecases/check-workbook';
import './browser-lacks';

const FIELDS = ['name', 'unit', 'email'] as const;

/** A completed plan with so many fields typed anew. */
function changedIn(count: number): CheckedWorkbook {
  const plan = completedPlan('da');
  const participants = plan.participants.map(
    (participant, index) =>
      Object.assign(
        { ...participant },
        ...FIELDS.filter((_, field) => index * FIELDS.length + field < count).map((field) => ({
          [field]: `${field} ${index}`,
        })),
      ) as typeof participant,
  );
  return checkPlan({ ...plan, participants }, DEFAULT_TEMPLATE) as CheckedWorkbook;
}

const lines = (count: number): string[] => {
  const checked = changedIn(count);
  expect(checked.changes).toHaveLength(count);
  const { unmount } = render(
    <WordsContext.Provider value={words}>
      <ChangeList checked={checked} />
    </WordsContext.Provider>,
  );
  const shown = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  unmount();
  return shown;
};

test('every difference is told, as long as they fill no more than a page', () => {
  expect(lines(3)).toHaveLength(3);
  expect(lines(40)).toHaveLength(40);
});

test('of more, as many as a page holds, and how many there are besides', () => {
  for (const count of [41, 45]) {
    const shown = lines(count);
    expect(shown).toHaveLength(41);
    expect(shown.at(-1)).toBe(words.pane.complete.more(count - 40));
  }
});
