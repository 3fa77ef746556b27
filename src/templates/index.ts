import type { Template } from '../domain/template';
import fbsOeir from './fbs-oeir.json';

// The compiler reads a JSON file's words as `string`, so the type is claimed here and proved in
// tests/templates, where every file goes through the schema. Not here: the schema needs zod, and loading
// that would cost the command line more than all its own code.
export const DEFAULT_TEMPLATE = fbsOeir as Template;

export const TEMPLATES: readonly Template[] = [DEFAULT_TEMPLATE];

export const findTemplate = (id: string): Template | undefined =>
  TEMPLATES.find((template) => template.id === id);
