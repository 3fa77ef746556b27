import { keysOf, PROJECT } from '../../domain/fields';
import type { SheetKey } from '../../domain/place';
import type { Drawing } from '../drawing';
import { referencesFrom } from '../layout';
import type { ProjectField } from '../words';

/** The order of the project's fields on the overview. */
export const PROJECT_KEYS: readonly ProjectField[] = keysOf(PROJECT);

export const PROJECT_POSITION = Object.fromEntries(
  PROJECT_KEYS.map((key, index) => [key, index]),
) as Readonly<Record<ProjectField, number>>;

/** A field's cell, found by its hidden key: whatever has been cut or pasted there. */
export function projectInput(
  from: SheetKey,
  field: ProjectField,
  { layout }: Pick<Drawing, 'layout'>,
): string {
  const refs = referencesFrom(from);
  const [values, keys] = ['value', 'id'].map((key) => refs.guarded(layout.project, key));
  return `INDEX(${values},MATCH("${field}",${keys},0))`;
}
