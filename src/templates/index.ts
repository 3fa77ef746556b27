import type { Template } from '../domain/template';
import fbsOeir from './fbs-oeir.json';
import mitidErhverv from './mitid-erhverv.json';

// The compiler reads a JSON file's words as `string`, so the type is claimed here. What proves it is the schema: by
// `validate.mjs` in every build of the command line, and in tests/templates. Not here: the schema needs zod, and
// loading that would cost the command line more than all its own code.
const BUILT_IN: readonly [fallback: Template, ...others: Template[]] = [
  fbsOeir as Template,
  mitidErhverv as Template,
];

export const TEMPLATES: readonly Template[] = BUILT_IN;
export const [DEFAULT_TEMPLATE] = BUILT_IN;

export const findTemplate = (id: string): Template | undefined =>
  TEMPLATES.find((template) => template.id === id);
